import type { Config } from 'payload'

import { withAboveList } from '../admin/panelParts.ts'
import { projectSlug } from '../content-model/slugs.ts'
import { importTableEndpoints } from './panel/endpoints.ts'

/** Reads tables of organisations and events in the panel, above the list of imports. The command is `src/cli/importSite.ts`. */
export const siteImport = (config: Config): Config => {
  const custom = { custom: config.custom ?? {} }
  const imports = projectSlug(custom, 'imports')
  if (
    !imports ||
    !projectSlug(custom, 'imported-items') ||
    !projectSlug(custom, 'organisations') ||
    !projectSlug(custom, 'events')
  )
    return config
  return {
    ...config,
    collections: config.collections?.map((collection) =>
      collection.slug === imports ? withAboveList(collection, 'beffroi/panel#ImportTable') : collection,
    ),
    endpoints: [...(config.endpoints ?? []), ...importTableEndpoints],
  }
}
