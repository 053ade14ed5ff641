import type { CollectionSlug, PayloadRequest, SanitizedCollectionConfig } from 'payload'

import { childReq } from '../payload/transactions.ts'
import { recordedOperation } from './recordOperation.ts'

type Args = { collection: string; id: unknown; locale?: 'all'; req: PayloadRequest }

/** An entry in the history of a document. */
export type VersionRow = { id: number | string; updatedAt: Date | string; version: Record<string, unknown> }

/** The newest entry in the history of a document. */
export const findLatestRow = async ({ collection, id, locale, req }: Args): Promise<VersionRow | undefined> => {
  const { docs } = await req.payload.db.findVersions<Record<string, unknown>>({
    collection: collection as CollectionSlug,
    limit: 1,
    ...(locale && { locale }),
    pagination: false,
    req: childReq(req),
    where: { and: [{ parent: { equals: id } }, { latest: { equals: true } }] },
  })
  return docs[0]
}

/** The newest version of a document, drafts included; with `locale: 'all'`, with a value a language. */
export const findLatestVersion = async (args: Args): Promise<Record<string, unknown> | undefined> =>
  (await findLatestRow(args))?.version

type Stored = Record<string, unknown>

type OtherLanguagesArgs = {
  collection: SanitizedCollectionConfig
  /** Of the document; `undefined` when it is being made. */
  id: number | string | undefined
  req: PayloadRequest
}

/** The document that the public reads from, with a value a language. */
export const findMain = async ({
  collection,
  id,
  req,
}: OtherLanguagesArgs & { id: number | string }): Promise<Stored | undefined> =>
  (await req.payload.db.findOne<Stored & { id: number | string }>({
    collection: collection.slug as CollectionSlug,
    // What leads to the document costs a lookup for each join. The adapter takes `false`; its type has no joins at all.
    joins: false as never,
    locale: 'all',
    req: childReq(req),
    where: { id: { equals: id } },
  })) ?? undefined

const findVersion = async ({
  collection,
  id,
  req,
}: OtherLanguagesArgs & { id: number | string }): Promise<Stored | undefined> => {
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
export const otherLanguages = async ({ collection, id, req }: OtherLanguagesArgs): Promise<Stored | undefined> => {
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
