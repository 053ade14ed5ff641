import type { CollectionSlug, PayloadRequest } from 'payload'

import { childReq } from '../payload/transactions.ts'

type Content = Record<string, unknown>

type Entry = { id: number | string; updatedAt: Date | string; version: Content }

/** The history of a document, the newest first. */
export type History = {
  /** What a version says; it is read once, when it is asked for. */
  at: (index: number) => Promise<Content>
  dateOf: (index: number) => Date
  length: number
}

/** As many as a document keeps. */
export const MOST_VERSIONS = 100

type Args = {
  collection: string
  /** The names of the fields that are read of a version, or their paths. */
  fields: readonly string[]
  id: unknown
  req: PayloadRequest
}

/** Opens the history of a document, with a value a language. */
export const openHistory = async ({ collection, fields, id, req }: Args): Promise<History> => {
  const common = {
    collection: collection as CollectionSlug,
    locale: 'all',
    pagination: false,
    req: childReq(req),
  }
  const { docs } = await req.payload.db.findVersions<Content>({
    ...common,
    limit: MOST_VERSIONS,
    select: { updatedAt: true },
    sort: '-updatedAt',
    where: { parent: { equals: id } },
  })
  const entries = docs as unknown as Entry[]
  const known = new Map<number, Promise<Content>>()
  const read = async (index: number): Promise<Content> => {
    const { docs: found } = await req.payload.db.findVersions<Content>({
      ...common,
      limit: 1,
      select: { version: Object.fromEntries(fields.map((path) => [path.split('.')[0], true])) } as never,
      where: { id: { equals: entries[index]?.id } },
    })
    return (found as unknown as Entry[])[0]?.version ?? {}
  }
  return {
    at: async (index) => {
      const version = known.get(index) ?? read(index)
      known.set(index, version)
      return version
    },
    dateOf: (index) => new Date(entries[index]?.updatedAt ?? 0),
    length: entries.length,
  }
}

/**
 * When something in a document became what it is now, from its history. It is searched by halves: seven versions of a hundred are read. Who took a change back
 * and made it again is told the first time.
 *
 * @param wordsOf what it is in a version.
 */
export const changedAt = async (history: History, wordsOf: (version: Content) => null | string): Promise<Date> => {
  const words = wordsOf(await history.at(0))
  let [same, other] = [0, history.length]
  while (other - same > 1) {
    const middle = Math.floor((same + other) / 2)
    if (wordsOf(await history.at(middle)) === words) same = middle
    else other = middle
  }
  return history.dateOf(same)
}
