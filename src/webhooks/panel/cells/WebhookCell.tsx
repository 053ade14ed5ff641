import type { DefaultServerCellComponentProps } from 'payload'

import { idOf } from '../../../idOf.ts'
import { readWebhooks } from '../readWebhooks.ts'
import { panelText } from '../texts.ts'

/** The name of a webhook, for readers of the log who may not read webhooks. */
export const WebhookCell = async ({ cellData, i18n, payload }: DefaultServerCellComponentProps) => {
  const webhooks = await readWebhooks(payload)
  const found = webhooks.find(({ id }) => id === idOf(cellData as number | string))
  return <span>{found?.name ?? panelText(i18n.language)('webhookGone')}</span>
}
