'use client'
import { useRouteCache } from '@payloadcms/ui'

import { ActionButton } from '../ActionButton.tsx'
import { LiveLine } from '../LiveLine.tsx'
import { usePanelApi } from '../requests/usePanelApi.ts'
import { waitForDelivery } from '../requests/waitForDelivery.ts'
import { usePanelText } from '../usePanelText.ts'
import { useRequest } from '../useRequest.ts'
import { outcomeWords } from '../words/outcomeWords.ts'

/** Sends one delivery again and says what became of it. */
export const ResendButton = ({ id, lastAttempt }: { id: number | string; lastAttempt: string | undefined }) => {
  const { language, text } = usePanelText()
  const { isBusy, line, run } = useRequest()
  const { clearRouteCache } = useRouteCache()
  const api = usePanelApi()

  const resend = async () =>
    run({
      ask: async () => api('webhook-deliveries', '/resend', { body: { ids: [id] } }),
      meanwhile: text('sending'),
      onAnswer: async () => {
        const delivery = await waitForDelivery({ api, id, ...(lastAttempt && { lastAttempt }) })
        clearRouteCache()
        return delivery ? outcomeWords(delivery, { language, now: new Date() }) : text('noAnswer')
      },
    })
  return (
    <div className="beffroi-hook__action">
      <ActionButton isBusy={isBusy} onPress={resend}>
        {text('resend')}
      </ActionButton>
      <LiveLine {...line} />
    </div>
  )
}
