import { handleEndpoints } from 'payload'
import type {
  CollectionAfterOperationHook,
  CollectionBeforeOperationHook,
  CollectionConfig,
  Config,
  Endpoint,
  GlobalConfig,
  PaginatedDocs,
  PayloadHandler,
} from 'payload'

import type { SanitizedBeffroiOptions } from '../options/options.ts'
import { onlyListed } from './graphql/persistedDocuments.ts'
import { hideUnreadable, hideUnreadableOfGlobal } from './hideUnreadable.ts'
import { findJoins, resolveJoin } from './joins.ts'
import { cutPage } from './lists/cutPage.ts'
import type { SanitizedContentApiOptions } from './options.ts'
import { totalOrder } from './totalOrder.ts'

export { contentNames, openContents } from './documents/publishedContent.ts'
export type { ContentReader } from './documents/publishedContent.ts'
export {
  documentID as contentID,
  hasLinksInText,
  readCollection,
  readLinking,
  readPublished,
} from './documents/publishedRows.ts'
export type { PublishedRow } from './documents/publishedRows.ts'

const ASKED = Symbol('the page size that was asked for')

type ListArgs = { [ASKED]?: number; draft?: boolean; limit?: number; page?: number; pagination?: boolean }

/** Asks for one document more where hits are not counted (`pagination: false`): whether it comes says whether there is a next page. */
const askForOneMore: CollectionBeforeOperationHook = ({ args, operation, overrideAccess }) => {
  // Only Payload's own REST and GraphQL handlers leave `overrideAccess` out; only documents have a draft.
  if (operation !== 'read' || overrideAccess !== undefined || !('draft' in args)) return
  const { limit, page = 1, pagination } = args as ListArgs
  if (pagination === false && page === 1 && typeof limit === 'number' && limit > 0)
    Object.assign(args, { [ASKED]: limit, limit: limit + 1 })
}

/** Says whether there is a next page, in place of Payload's "no", and gives the page that was asked for. */
const tellNextPage: CollectionAfterOperationHook = ({ args, operation, result }) => {
  const asked = operation === 'find' ? (args as ListArgs)[ASKED] : undefined
  return asked === undefined ? result : cutPage(result as PaginatedDocs, asked)
}

const withReading = (collection: CollectionConfig): CollectionConfig => ({
  ...collection,
  hooks: {
    ...collection.hooks,
    afterOperation: [...(collection.hooks?.afterOperation ?? []), tellNextPage, hideUnreadable],
    beforeOperation: [...(collection.hooks?.beforeOperation ?? []), totalOrder, askForOneMore],
  },
})

const withReadableRelations = (global: GlobalConfig): GlobalConfig => ({
  ...global,
  hooks: { ...global.hooks, afterRead: [...(global.hooks?.afterRead ?? []), hideUnreadableOfGlobal] },
})

/** Strangers' documents are looked for on the list before anything else looks at them. */
const withList = (
  graphQL: Config['graphQL'],
  { documents, only }: SanitizedContentApiOptions['persistedDocuments'],
): Config['graphQL'] =>
  only
    ? { ...graphQL, validationRules: onlyListed(documents, (args) => graphQL?.validationRules?.(args) ?? []) }
    : graphQL

const withPagedJoins = (graphQL: Config['graphQL']): Config['graphQL'] => ({
  ...graphQL,
  queries: (library, schemaInProgress) => {
    const types = Object.entries(schemaInProgress.collections).map(
      ([slug, { graphQL: made }]) => [slug, [made?.type, made?.versionType]] as const,
    )
    for (const join of findJoins(Object.fromEntries(types)))
      if (!Array.isArray(join.field.collection)) join.output.resolve = resolveJoin(join)
    return graphQL?.queries?.(library, schemaInProgress) ?? {}
  },
})

/**
 * What every reader may rely on: pages add up to the list, in joins too, and no relation leads to what cannot be read. It holds for the collections that
 * the config has when this is called, so compose it after the features that add some.
 */
export const contentApi = (config: Config, { contentApi: options }: SanitizedBeffroiOptions): Config => ({
  ...config,
  collections: config.collections?.map(withReading),
  custom: { ...config.custom, beffroi: { ...config.custom?.beffroi, contentApi: options } },
  globals: config.globals?.map(withReadableRelations),
  graphQL: withList(withPagedJoins(config.graphQL), options.persistedDocuments),
})

/** The answer of GET without its body (RFC 9110, section 9.3.2). */
const asGet: PayloadHandler = async (req) => {
  const { config } = req.payload
  const headers = new Headers(req.headers)
  // A part of a file is asked for with GET alone (section 14.2).
  headers.delete('range')
  const request = new Request(new URL(req.url ?? '', 'http://localhost'), {
    headers,
    method: 'GET',
    signal: req.signal,
  })
  const response = await handleEndpoints({ config, request })
  await response.body?.cancel()
  return new Response(null, { headers: response.headers, status: response.status, statusText: response.statusText })
}

const HEAD: Endpoint = { handler: asGet, method: 'head', path: '/:path*' }

const withHead = <Owner extends { endpoints?: Endpoint[] | false }>(owner: Owner): Owner =>
  owner.endpoints === false ? owner : { ...owner, endpoints: [...(owner.endpoints ?? []), HEAD] }

/** Payload answers HEAD with 404, everywhere: monitors, caches and link checkers ask so whether something is there. */
export const answerHead = (config: Config): Config => ({
  ...config,
  collections: config.collections?.map(withHead),
  endpoints: [...(config.endpoints ?? []), HEAD],
  globals: config.globals?.map(withHead),
})
