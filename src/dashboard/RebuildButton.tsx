'use client'

import { useRouteCache } from '@payloadcms/ui'

import { ActionButton } from '../admin/controls/ActionButton.tsx'
import { LiveLine } from '../admin/controls/LiveLine.tsx'
import { usePanelApi } from '../admin/controls/usePanelApi.ts'
import { useRequest } from '../admin/controls/useRequest.ts'
import { useNewsroomZone } from '../admin/dates/useNewsroomZone.ts'
import { controlText } from '../messages/controls.ts'
import { outcomeWords } from '../webhooks/admin/describeDelivery.ts'
import { usePanelText } from '../webhooks/admin/usePanelText.ts'
import { waitForDelivery } from '../webhooks/admin/waitForDelivery.ts'

/** Without a website it has every active one rebuilt. */
type Props = { id: number | string; name: string } | { id?: undefined; name?: undefined }

/** Has a website rebuilt and says what it answered. */
export const RebuildButton = ({ id, name }: Props) => {
  const { language, text } = usePanelText()
  const { isBusy, line, run } = useRequest()
  const { clearRouteCache } = useRouteCache()
  const api = usePanelApi()
  const timeZone = useNewsroomZone()

  const rebuild = async () =>
    run({
      ask: async () =>
        api.callCollection<{ deliveries: (number | string)[] }>('webhooks', '/rebuild', {
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
        return row ? outcomeWords(row, { language, now: new Date(), timeZone }) : controlText(language)('noAnswer')
      },
    })
  return (
    <div className="beffroi-panel__action">
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
