import { createHash } from 'node:crypto'

import { GraphQLError, Kind } from 'graphql'
import type { ExecutionArgs, ValidationRule } from 'graphql'
import { LRUCache } from 'lru-cache'

import { NOT_LISTED } from '../../messages/graphQL.ts'
import { t } from '../../messages/t.ts'
import { requestOf } from '../../payload/transactions.ts'

/** Documents by their ids, of which most are hashes: what tools write at the build of a website. */
export type Manifest = Record<string, string>

export type PersistedDocuments = {
  /** The text of the document with an id: `sha256:…`, the hash alone, or whatever the manifest calls it. */
  find: (id: string) => string | undefined
  /** Keeps a document under its hash for a while; `false` if that is not its hash. */
  learn: (hash: string, query: string) => boolean
}

const MOST_LEARNT_BYTES = 8 * 1024 * 1024
const LONGEST_LEARNT = 64 * 1024

const PREFIX = 'sha256:'

const hashOf = (query: string): string => createHash('sha256').update(query).digest('hex')

/** The documents that a request may name in place of sending them: those of the project's manifest, and those that were sent before. */
export const createPersistedDocuments = (manifest: Manifest): PersistedDocuments => {
  const known = new Map(
    Object.entries(manifest).flatMap(([id, query]) => [[id, query] as const, [hashOf(query), query] as const]),
  )
  const learnt = new LRUCache<string, string>({
    maxSize: MOST_LEARNT_BYTES,
    sizeCalculation: (query) => query.length + 200,
  })
  return {
    find: (id) => {
      const hash = id.startsWith(PREFIX) ? id.slice(PREFIX.length) : id
      return known.get(id) ?? known.get(hash) ?? learnt.get(hash)
    },
    learn: (hash, query) => {
      if (hashOf(query) !== hash) return false
      if (query.length <= LONGEST_LEARNT) learnt.set(hash, query)
      return true
    },
  }
}

type RulesOf = (args: ExecutionArgs) => ValidationRule[]

/**
 * Validation rules that refuse strangers every document but those of a manifest. As `refuseDocument` does, they put an empty document in place of one that is refused,
 * so that nothing else looks at it.
 */
export const onlyListed = (manifest: Manifest, others: RulesOf): RulesOf => {
  const listed = new Set(Object.values(manifest))
  return (args) => {
    const req = requestOf(args.contextValue)
    if (req?.user || listed.has(args.document.loc?.source.body ?? '')) return others(args)
    args.document = { definitions: [], kind: Kind.DOCUMENT }
    const error = new GraphQLError(t(req, NOT_LISTED), { extensions: { code: 'NOT_LISTED', statusCode: 403 } })
    return [
      (context) => {
        context.reportError(error)
        return {}
      },
    ]
  }
}
