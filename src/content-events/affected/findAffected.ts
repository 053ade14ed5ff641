import type { PayloadRequest } from 'payload'

import type { Affected, ContentEvent } from '../ContentEvent.ts'
import { NEWSROOM } from '../eventNames.ts'
import { keyOf } from '../keyOf.ts'
import { AFFECTED_LIMIT, findAffectedRows } from './findAffectedRows.ts'
import { type AddressPatterns, pathsOf } from './pathsOf.ts'
import { EVERYTHING, tagsOf } from './tagsOf.ts'

export type Change = Pick<ContentEvent, 'collection' | 'document' | 'locales' | 'slug'> & { links: string[] }

/** What of the newsroom's settings the paths of pages are made from. */
export type Addresses = { locales: string[]; patterns: AddressPatterns }

const HOME = '/'

/** What a change touches on websites and in caches: the document's own pages, old and new, and whatever shows it. */
export const findAffected = async (change: Change, { addresses, req }: { addresses: Addresses; req: PayloadRequest }): Promise<Affected> => {
  if (change.collection === NEWSROOM) return { complete: false, documents: [], paths: [HOME], tags: [NEWSROOM, EVERYTHING] }

  const { collection, document: id, links, slug } = change
  const rows = await findAffectedRows({ key: keyOf(collection, id), links, req })
  const complete = rows.length <= AFFECTED_LIMIT
  const others = complete ? rows.map((row) => ({ collection: row.collectionName, id: row.document, slug: row.slug ?? null })) : []
  const documents = [{ collection, id, slug: slug.after ?? slug.before }, ...others]
  const formerPage = slug.before && slug.after && slug.before !== slug.after ? [{ collection, id, slug: slug.before }] : []
  const touched = addresses.locales.filter((locale) => change.locales.length === 0 || change.locales.includes(locale))
  return {
    complete,
    documents,
    paths: [...pathsOf([...formerPage, ...documents], { locales: touched, patterns: addresses.patterns }), HOME],
    tags: [...tagsOf([...documents, ...formerPage]), ...(complete ? [] : [EVERYTHING])],
  }
}
