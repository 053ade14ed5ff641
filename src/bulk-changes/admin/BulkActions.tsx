'use client'

import { useConfig, useListQuery, useLocale, useSelection } from '@payloadcms/ui'
import { usePathname, useRouter } from 'next/navigation.js'
import { formatAdminURL } from 'payload/shared'

import { ActionButton } from '../../admin/controls/ActionButton.tsx'
import { LiveLine } from '../../admin/controls/LiveLine.tsx'
import { usePanelApi } from '../../admin/controls/usePanelApi.ts'
import { useRequest } from '../../admin/controls/useRequest.ts'
import { bulkText } from '../../messages/bulkChanges.ts'
import type { BulkAction } from '../rows.ts'
import './bulk-changes.css'

/** As Payload's own selection says that all that a list finds is meant, whatever its page shows; it does not export the name. */
const ALL_AVAILABLE: string = 'allAvailable'

/** Above a list, once something is selected in it: what can be done with all of that, each on a page of its own. */
export const BulkActions = ({ mayPublish, mayWrite }: { mayPublish: boolean; mayWrite: boolean }) => {
  const { config } = useConfig()
  const { call, language } = usePanelApi()
  const { count, selectAll, selectedIDs } = useSelection()
  const { query } = useListQuery()
  const { code: locale } = useLocale()
  const { isBusy, line, run } = useRequest()
  const pathname = usePathname()
  const router = useRouter()
  const list = /\/collections\/([^/]+)$/.exec(pathname)?.[1]
  const collection = config.collections.find(({ slug }) => slug === list)
  const text = bulkText(language)
  const page = formatAdminURL({ adminRoute: config.routes.admin, path: '/bulk-changes' })
  // A list in a drawer is one to choose from.
  if (!collection) return null
  const hasDrafts = Boolean(collection.versions?.drafts)

  const begin = async (action: BulkAction): Promise<void> => {
    const isAll = selectAll === ALL_AVAILABLE
    const selection = isAll ? { search: query.search, where: query.where } : { ids: selectedIDs }
    await run<{ id: string }>({
      // What a list finds, it finds in the language that it is shown in.
      ask: () =>
        call(locale ? `/bulk?locale=${locale}` : '/bulk', { body: { action, list: collection.slug, ...selection } }),
      onAnswer: ({ id }) => {
        router.push(`${page}?id=${id}`)
        return ''
      },
    })
  }
  const actions: BulkAction[] = ['edit', ...(hasDrafts && mayPublish ? (['publish', 'unpublish'] as const) : [])]
  // Payload's own buttons are hidden beside this, also from those who have none of these.
  const shown = mayWrite ? (count ?? 0) : 0
  return (
    <div className="beffroi-bulk-actions" data-count={shown}>
      {shown > 0 && (
        <>
          <span className="beffroi-bulk-actions__count">{text('chosen', { count: shown })}</span>
          {actions.map((action) => (
            <ActionButton isBusy={isBusy} key={action} onPress={() => void begin(action)}>
              {text(action)}
            </ActionButton>
          ))}
          <a href={page}>{text('recent')}</a>
        </>
      )}
      <LiveLine isError={line.isError} words={line.words} />
    </div>
  )
}
