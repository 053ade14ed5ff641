import { getTranslation } from '@payloadcms/translations'
import type { CollectionSlug, PayloadRequest, SanitizedCollectionConfig } from 'payload'

import { newsroomZone } from '../admin/dates/newsroomZone.ts'
import { readingText } from '../messages/readingForm.ts'
import { relationsIn } from '../payload/fields.ts'
import { childReq } from '../payload/transactions.ts'
import type { Reading } from './Reading.ts'

type Data = Record<string, unknown>

/** More are told by what they are: a document leads to a dozen. */
const MOST_TITLES = 500

/** The titles of records that the reader may read, by collection and id. */
const readTitles = async (
  req: PayloadRequest,
  wanted: ReadonlyMap<string, ReadonlySet<number | string>>,
): Promise<Map<string, string>> => {
  const titles = new Map<string, string>()
  for (const [slug, ids] of wanted) {
    const collection = req.payload.collections[slug as CollectionSlug]?.config
    const title = collection?.admin.useAsTitle
    if (!collection) continue
    const { docs } = await req.payload.find({
      collection: slug as CollectionSlug,
      depth: 0,
      draft: true,
      limit: MOST_TITLES,
      overrideAccess: false,
      pagination: false,
      req: childReq(req),
      select: { [title ?? 'id']: true } as never,
      trash: true,
      user: req.user,
      where: { id: { in: [...ids].slice(0, MOST_TITLES) } },
    })
    for (const doc of docs as unknown as Data[])
      titles.set(`${slug} ${String(doc.id)}`, String((title && doc[title]) || doc.id))
  }
  return titles
}

type Args = {
  collection: SanitizedCollectionConfig
  /** With a value a language. */
  documents: readonly Data[]
  locales: readonly (string | undefined)[]
  req: PayloadRequest
}

/** Reads documents for whoever sent a request: in their language, with the titles of what they lead to. */
export const createReading = async ({
  collection,
  documents,
  locales,
  req,
}: Args): Promise<Omit<Reading, 'locale' | 'onlyWords'>> => {
  const wanted = new Map<string, Set<number | string>>()
  for (const document of documents)
    for (const locale of locales)
      for (const { collection: slug, id } of relationsIn(
        collection.flattenedFields,
        document,
        locale ? { locale } : {},
      ))
        wanted.set(slug, (wanted.get(slug) ?? new Set()).add(id))
  const titles = await readTitles(req, wanted)
  const text = readingText(req.i18n.language)
  return {
    labelOf: (label) => (label ? String(getTranslation(label as never, req.i18n)) : ''),
    language: req.i18n.language,
    text,
    timeZone: await newsroomZone(req.payload, req),
    titleOf: (slug, id) => titles.get(`${slug} ${String(id)}`) ?? text('gone'),
  }
}
