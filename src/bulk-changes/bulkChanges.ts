import type { Config } from 'payload'

import { withAboveList, withPanelPage } from '../admin/panelParts.ts'
import { contentName } from '../content-events/names.ts'
import { projectSlug } from '../content-model/slugs.ts'
import { bulkText } from '../messages/bulkChanges.ts'
import { bulkChangeEndpoints } from './endpoints.ts'

/**
 * Changes, publishes or takes offline what is selected in a list of content: with the checks of each document before, what came of each after, and all of it undone
 * for 30 days.
 */
export const bulkChanges = (config: Config): Config => {
  const custom = { custom: config.custom ?? {} }
  if (!projectSlug(custom, 'bulk-changes') || !projectSlug(custom, 'bulk-change-items')) return config
  return withPanelPage(
    {
      ...config,
      collections: config.collections?.map((collection) =>
        contentName(custom, collection.slug) ? withAboveList(collection, 'beffroi/rsc#BulkActionsOfList') : collection,
      ),
      endpoints: [...(config.endpoints ?? []), ...bulkChangeEndpoints],
    },
    {
      component: 'beffroi/rsc#BulkChangesView',
      name: 'bulkChanges',
      path: '/bulk-changes',
      title: bulkText(config.i18n?.fallbackLanguage)('listTitle'),
    },
  )
}
