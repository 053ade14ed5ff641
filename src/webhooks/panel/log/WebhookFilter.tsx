'use client'
import '../panel.css'
import { usePanelText } from '../usePanelText.ts'

/** In place of Payload's choice of a webhook, for which it asks for the list of them: an editor may not read it. */
export const WebhookFilter = () => <p className="beffroi-hook__hint">{usePanelText().text('siteFilter')}</p>
