import type { CollectionSlug, PayloadRequest, SanitizedCollectionConfig } from 'payload'

import { childReq } from '../payload/requests.ts'
import { findLatestVersion } from './findLatestVersion.ts'
import { recordedOperation } from './recordOperation.ts'

type Stored = Record<string, unknown>

type Args = {
  collection: SanitizedCollectionConfig
  /** Of the document; `undefined` when it is being made. */
  id: number | string | undefined
  req: PayloadRequest
}

/** What is stored where the public reads from, with a value a language. */
export const findMain = async ({ collection, id, req }: Args & { id: number | string }): Promise<Stored | undefined> =>
  (await req.payload.db.findOne<Stored & { id: number | string }>({
    collection: collection.slug as CollectionSlug,
    // What leads to the document costs a lookup for each join. The adapter takes `false`; its type has no joins at all.
    joins: false as never,
    locale: 'all',
    req: childReq(req),
    where: { id: { equals: id } },
  })) ?? undefined

const findVersion = async ({ collection, id, req }: Args & { id: number | string }): Promise<Stored | undefined> => {
  const { docs } = await req.payload.db.findVersions<Stored>({
    collection: collection.slug as CollectionSlug,
    limit: 1,
    locale: 'all',
    pagination: false,
    req: childReq(req),
    where: { id: { equals: id } },
  })
  return docs[0]?.version
}

/**
 * The stored document, with a value a language, that the languages which a request does not write are taken from when it is saved. It is not always
 * the newest version: publishing one language leaves the others as the public sees them, a bulk edit begins with what is stored for good, a
 * restored version brings its own, a copy those of its original.
 */
export const otherLanguages = async ({ collection, id, req }: Args): Promise<Stored | undefined> => {
  if (!req.payload.config.localization) return undefined
  const { copyOf, draft, isBulk, publishedLocale, version } = recordedOperation(req, collection.slug)
  if (version !== undefined) return findVersion({ collection, id: version, req })
  const source = id ?? copyOf
  if (source === undefined) return undefined
  if (publishedLocale) {
    const main = await findMain({ collection, id: source, req })
    return main?._status === 'published' ? main : undefined
  }
  const newest =
    collection.versions && (!isBulk || draft)
      ? await findLatestVersion({ collection: collection.slug, id: source, locale: 'all', req })
      : undefined
  return newest ?? findMain({ collection, id: source, req })
}
