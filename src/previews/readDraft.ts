import type { CollectionSlug, PayloadRequest, SanitizedCollectionConfig } from 'payload'

import type { ContentApi } from '../content-api/createContentApi.ts'
import { usualLanguage } from '../content-api/documents/StoredDocument.ts'
import type { StoredDocument } from '../content-api/documents/StoredDocument.ts'
import type { Preview } from '../content-api/preview.ts'
import { keyOf } from '../content-events/names.ts'
import { publicContent } from '../content-events/snapshot/publicFields.ts'
import { modelOf, publicStateOf } from '../content-events/snapshot/publicState.ts'
import { projectSlug } from '../content-model/slugs.ts'
import { idIn } from '../payload/ids.ts'
import { childReq } from '../payload/transactions.ts'
import { findLatestVersion, findMain } from '../publishing/storedVersions.ts'
import { namesOf } from '../uploads/storedNames.ts'
import type { Grant } from './grants.ts'

type Stored = Record<string, unknown> & { id: number | string }

/** A picture of a draft that the public does not see yet. */
export type PrivatePicture = { id: string; names: string[] }

/** A draft as the content API shows it. */
export type Draft = Preview & {
  pictures: PrivatePicture[]
  /** Its own, or its id where it has none yet. */
  slug: string
}

/** A story has fewer pictures; each costs an address that is signed. */
const MOST_PICTURES = 200

/** The newest state of a document, with a value a language. */
const readNewest = async ({
  collection,
  id,
  req,
}: Pick<Grant, 'collection' | 'id' | 'req'>): Promise<Stored | undefined> => {
  const version = collection.versions
    ? await findLatestVersion({ collection: collection.slug, id, locale: 'all', req })
    : undefined
  const main = await findMain({ collection, id, req })
  if (!main || main.deletedAt) return undefined
  const isNewer = version && new Date(String(version.updatedAt)) >= new Date(String(main.updatedAt))
  return { ...(isNewer ? version : main), id }
}

/** What publishing would fill in: a page that was written for what is published need not be ready for less. */
const asIfPublished = (document: Stored): Stored & { slug: string } => ({
  ...document,
  publishedAt: document.publishedAt ?? document.updatedAt,
  slug: typeof document.slug === 'string' && document.slug !== '' ? document.slug : String(document.id),
})

/** The slug of a document's page in a preview. */
export const slugOf = async (place: Pick<Grant, 'collection' | 'id' | 'req'>): Promise<string | undefined> => {
  const newest = await readNewest(place)
  return newest && asIfPublished(newest).slug
}

/** The languages in which a grant shows its document: its own, and those that stand in for it. */
const localesOf = ({ locale, req: { payload } }: Grant): string[] | undefined => {
  if (!payload.config.localization) return undefined
  const language = usualLanguage(payload, locale)
  return [language.locale, language.fallbackLocale].flat().map(String)
}

const storedDocument = (
  key: string,
  {
    document,
    fields,
    locales,
  }: { document: Stored; fields: SanitizedCollectionConfig; locales?: string[] | undefined },
): StoredDocument => ({
  content: JSON.stringify(publicContent(fields.flattenedFields, document, locales)),
  id: document.id,
  key,
  views: new Map(),
})

/** A picture that whoever gave the preview may see, with a value a language. */
const readPicture = async (
  collection: SanitizedCollectionConfig,
  id: number | string,
  req: PayloadRequest,
): Promise<Stored | undefined> => {
  const readable = await req.payload.findByID({
    collection: collection.slug as CollectionSlug,
    depth: 0,
    disableErrors: true,
    id,
    overrideAccess: false,
    req: childReq(req),
    select: { filename: true } as never,
  })
  return readable === null ? undefined : ((await findMain({ collection, id, req })) as Stored | undefined)
}

/**
 * The newest state of the document that a grant is for, as it would be if it were published now: the fields that the public reads, in its languages, and
 * the pictures that it shows itself. Whatever else it leads to stays as the public sees it.
 */
export const readDraft = async (api: ContentApi, grant: Grant): Promise<Draft | undefined> => {
  const { collection, id, name, req, source } = grant
  const newest = await readNewest(grant)
  if (!newest) return undefined
  const document = asIfPublished(newest)
  const { config, collections } = req.payload
  const key = keyOf(name, id)
  const documents = new Map([[key, storedDocument(key, { document, fields: collection, locales: localesOf(grant) })]])

  const media = projectSlug(config, 'media')
  const ofMedia = media && collections[media]?.config
  const { links } = publicStateOf({ config, document, model: modelOf(collection) })
  const shown = ofMedia ? links.filter((link) => link.startsWith(keyOf('media', ''))).slice(0, MOST_PICTURES) : []
  const reader = api.store.open()
  await reader.load(shown)
  const pictures: PrivatePicture[] = []
  for (const link of shown) {
    if (!ofMedia || reader.peek(link)) continue
    const picture = await readPicture(ofMedia, idIn(req.payload, link.slice(keyOf('media', '').length)), req)
    if (!picture) continue
    documents.set(link, storedDocument(link, { document: picture, fields: ofMedia }))
    pictures.push({ id: String(picture.id), names: namesOf(picture) })
  }
  return {
    collection: collection.slug,
    documents,
    id,
    pictures,
    slug: document.slug,
    slugs: new Set([document.slug, String(id), ...(source.kind === 'editor' && source.slug ? [source.slug] : [])]),
  }
}
