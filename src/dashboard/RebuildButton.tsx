'use client'

import { useRouteCache } from '@payloadcms/ui'

import { ActionButton } from '../webhooks/admin/controls.tsx'
import { outcomeWords } from '../webhooks/admin/describeDelivery.ts'
import { LiveLine } from '../webhooks/admin/status.tsx'
import { usePanelApi, usePanelText, useRequest, waitForDelivery } from '../webhooks/admin/usePanelApi.ts'

/** Without a website it has every active one rebuilt. */
type Props = { id: number | string; name: string } | { id?: undefined; name?: undefined }

/** Has a website rebuilt and says what it answered. */
export const RebuildButton = ({ id, name }: Props) => {
  const { language, text } = usePanelText()
  const { isBusy, line, run } = useRequest()
  const { clearRouteCache } = useRouteCache()
  const api = usePanelApi()

  const rebuild = async () =>
    run({
      ask: async () =>
        api<{ deliveries: (number | string)[] }>('webhooks', '/rebuild', {
          body: id === undefined ? {} : { webhook: id },
        }),
      meanwhile: text('sending'),
      onAnswer: async ({ deliveries: [delivery] }) => {
        if (id === undefined || delivery === undefined) {
          clearRouteCache()
          return text('rebuildAllDone')
        }
        const row = await waitForDelivery({ api, id: delivery })
        clearRouteCache()
        return row ? outcomeWords(row, { language, now: new Date() }) : text('noAnswer')
      },
    })
  return (
    <div className="beffroi-hook__action">
      <LiveLine {...line} />
      <ActionButton
        isBusy={isBusy}
        onPress={() => void rebuild()}
        {...(name && { description: `${text('rebuild')} (${name})` })}
      >
        {text(id === undefined ? 'rebuildAll' : 'rebuild')}
      </ActionButton>
    </div>
  )
}
