import type { CollectionAfterOperationHook, CollectionConfig, Config, DocumentTabConfig, UIField } from 'payload'

import { withPanelPage } from '../admin/panelParts.ts'
import { contentName } from '../content-events/names.ts'
import { projectSlug } from '../content-model/slugs.ts'
import { LANGUAGES_LABEL, translatingText } from '../messages/translating.ts'
import { documentsOf } from '../payload/operations.ts'
import { idOf } from '../payload/values.ts'
import { KEPT_ASIDE } from '../publishing/editing/refuseStaleWrite.ts'
import { addWorkerTask, hourly } from '../worker/tasks.ts'
import { documentEndpoints, listEndpoint } from './endpoints.ts'
import { fillStates } from './fillStates.ts'
import { isTranslated } from './isTranslated.ts'
import { noteTranslations } from './noteTranslations.ts'

const WRITES: ReadonlySet<string> = new Set([
  'create',
  'delete',
  'deleteByID',
  'restoreVersion',
  'update',
  'updateByID',
])

/** After every way to write documents, and after what else of the newsroom writes with it: whatever became of them is what is noted. */
const noteAfterWrite: CollectionAfterOperationHook = async ({ collection, operation, req, result }) => {
  const name = contentName(req.payload.config, collection.slug)
  if (!name || !WRITES.has(operation) || req.context[KEPT_ASIDE]) return result
  for (const document of documentsOf(result)) {
    const id = idOf(document)
    if (id !== undefined) await noteTranslations({ collection, id, name, req })
  }
  return result
}

/** Shows nothing in the form of a document but where it is translated; in lists, what readers have of each language. */
const languagesField: UIField = {
  admin: {
    components: { Cell: 'beffroi/panel#LanguagesCell', Field: 'beffroi/panel#TranslateFields' },
    disableBulkEdit: true,
  },
  label: LANGUAGES_LABEL,
  name: 'beffroiLanguages',
  type: 'ui',
}

const withLanguagesColumn = (columns: string[] | undefined): string[] | undefined =>
  columns?.flatMap((column) => (column === '_status' ? [column, 'beffroiLanguages'] : [column]))

const withTranslating = (collection: CollectionConfig): CollectionConfig => {
  const { components, defaultColumns } = collection.admin ?? {}
  const columns = withLanguagesColumn(defaultColumns)
  return {
    ...collection,
    admin: {
      ...collection.admin,
      ...(columns && { defaultColumns: columns }),
      components: {
        ...components,
        edit: {
          ...components?.edit,
          beforeDocumentControls: [...(components?.edit?.beforeDocumentControls ?? []), 'beffroi/panel#LanguageStates'],
        },
        views: {
          ...components?.views,
          edit: {
            translate: {
              Component: 'beffroi/panel#TranslateView',
              path: '/translate',
              tab: {
                href: '/translate',
                label: ({ t }) => t('beffroi:translateTab'),
                order: 150,
              } satisfies DocumentTabConfig,
            },
            ...components?.views?.edit,
          } as never,
        },
      },
    },
    endpoints:
      collection.endpoints === false ? false : [...(collection.endpoints ?? []), ...documentEndpoints(collection.slug)],
    fields: [languagesField, ...collection.fields],
    hooks: { ...collection.hooks, afterOperation: [...(collection.hooks?.afterOperation ?? []), noteAfterWrite] },
  }
}

/**
 * Translating, text by text beside the original: what is missing, older than the original or up to date, what readers have of each language, and a list of what there
 * is to do. It is noted with each write, in a collection of its own, and documents that were there before are noted behind the requests.
 */
export const translating = (config: Config): Config => {
  const hasTargets = config.localization && config.localization.locales.length > 1
  if (!hasTargets || !projectSlug(config, 'translation-states')) return config
  return addWorkerTask(
    withPanelPage(
      {
        ...config,
        collections: config.collections?.map((collection) =>
          isTranslated({ custom: config.custom ?? {} }, collection as never) ? withTranslating(collection) : collection,
        ),
        endpoints: [...(config.endpoints ?? []), listEndpoint],
      },
      {
        component: 'beffroi/rsc#ToTranslateView',
        link: 'beffroi/panel#ToTranslateLink',
        name: 'translations',
        path: '/translations',
        title: translatingText(config.i18n?.fallbackLanguage)('list'),
      },
    ),
    { create: ({ payload }) => ({ round: hourly(async () => fillStates(payload)) }), name: 'translation states' },
  )
}
