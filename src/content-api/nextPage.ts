import type { CollectionAfterOperationHook, CollectionBeforeOperationHook, PaginatedDocs } from 'payload'

const ASKED = Symbol('the page size that was asked for')

type ListArgs = { [ASKED]?: number; draft?: boolean; limit?: number; page?: number; pagination?: boolean }

/** Asks for one document more where hits are not counted (`pagination: false`): whether it comes says whether there is a next page. */
export const askForOneMore: CollectionBeforeOperationHook = ({ args, operation, overrideAccess }) => {
  // Only Payload's own REST and GraphQL handlers leave `overrideAccess` out; only documents have a draft.
  if (operation !== 'read' || overrideAccess !== undefined || !('draft' in args)) return
  const { limit, page = 1, pagination } = args as ListArgs
  if (pagination === false && page === 1 && typeof limit === 'number' && limit > 0) Object.assign(args, { [ASKED]: limit, limit: limit + 1 })
}

/** Says whether there is a next page, in place of Payload's "no", and gives the page that was asked for. */
export const tellNextPage: CollectionAfterOperationHook = ({ args, operation, result }) => {
  const asked = operation === 'find' ? (args as ListArgs)[ASKED] : undefined
  if (asked === undefined) return result
  const page = result as PaginatedDocs
  const hasNextPage = page.docs.length > asked
  return { ...page, docs: page.docs.slice(0, asked), hasNextPage, limit: asked, nextPage: hasNextPage ? 2 : null, totalDocs: Math.min(page.totalDocs, asked) }
}
