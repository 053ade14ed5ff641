import type { CollectionSlug, PayloadRequest } from 'payload'

import { mayRead } from '../access/mayRead.ts'
import { keyOf } from '../content-events/names.ts'
import { namedDocument } from '../content-events/namedDocument.ts'
import { refusal } from '../errors/refusal.ts'
import { TRANSLATING_REFUSALS } from '../messages/translating.ts'
import { childReq } from '../payload/transactions.ts'
import { createReading } from '../reading-form/createReading.ts'
import type { Line } from '../reading-form/Line.ts'
import { readField } from '../reading-form/readLines.ts'
import { isTranslated, targetLanguages } from './isTranslated.ts'
import { digestOf, judgeLeaf } from './judge.ts'
import type { LeafState } from './judge.ts'
import type { LanguageStatus } from './languageStatus.ts'
import { leavesOf } from './leaves.ts'
import { noteTranslations } from './noteTranslations.ts'
import type { Place } from './noteTranslations.ts'
import { findRows } from './rows.ts'

/** One text of a document: what the original says, and how its translation fares. */
export type TranslatedField = {
  label: string
  /** The original as its reader reads it. */
  lines: Line[]
  /** In the form. */
  path: string
  since: null | string
  state: LeafState
  /** The original as it is stored, to be copied over. */
  value: unknown
}

export type Translation = {
  fields: TranslatedField[]
  languages: { language: string; status: LanguageStatus }[]
  original: string
}

/** The document that a request names, for a member of the newsroom who may read it; whoever else learns the same of every id. */
export const placeOf = async (req: PayloadRequest, slug: unknown, id: unknown): Promise<Place> => {
  const named = namedDocument(req.payload, slug, id)
  const isOne = named && isTranslated(req.payload.config, named.collection) && (await mayRead(req, named))
  if (!isOne) throw refusal(req, TRANSLATING_REFUSALS.noDocument, 404)
  return { ...named, req }
}

const rowsOf = async (place: Place) => findRows(place.req, { document: { equals: keyOf(place.name, place.id) } })

/** What readers have of each language of a document. */
export const readLanguages = async (place: Place): Promise<Translation['languages']> => {
  let rows = await rowsOf(place)
  if (rows.length === 0) {
    // The worker has not come to it yet.
    await noteTranslations(place)
    rows = await rowsOf(place)
  }
  const { localization } = place.req.payload.config
  return (localization ? localization.localeCodes : []).flatMap((language) => {
    const row = rows.find((one) => one.language === language)
    return row ? [{ language, status: row.status }] : []
  })
}

/**
 * The texts of a document beside each other: what the original says in reading form, and whether its translation is missing, older than it (since when) or up to date.
 * Texts that the original has not are left out.
 *
 * @throws APIError 400 for a language that nothing is translated into.
 */
export const readTranslation = async (place: Place, to: unknown): Promise<Translation> => {
  const { collection, id, req } = place
  const { localization } = req.payload.config
  if (!localization || typeof to !== 'string' || !targetLanguages(req.payload.config).includes(to))
    throw refusal(req, TRANSLATING_REFUSALS.badLanguage)
  const original = localization.defaultLocale
  const languages = await readLanguages(place)
  const stamps = (await rowsOf(place)).find((row) => row.language === to)?.stamps ?? {}
  const document = (await req.payload.findByID({
    collection: collection.slug as CollectionSlug,
    depth: 0,
    draft: true,
    id,
    joins: false,
    locale: 'all',
    overrideAccess: false,
    req: childReq(req),
    user: req.user,
  } as never)) as unknown as Record<string, unknown>
  const reading = await createReading({ collection, documents: [document], locales: [original], req })
  const fields = leavesOf(collection.flattenedFields, document)
    .filter(({ values }) => digestOf(values[original]) !== null)
    .map((leaf): TranslatedField => {
      const { since, state } = judgeLeaf(stamps[leaf.key])
      return {
        label: leaf.labels
          .map((label) => (typeof label === 'number' ? String(label) : reading.labelOf(label)))
          .join(' › ')
          .replaceAll(/ › (\d+)/g, ' $1'),
        lines: readField(leaf.field, leaf.values, { ...reading, locale: original, onlyWords: false }),
        path: leaf.path,
        since,
        state,
        value: leaf.values[original],
      }
    })
  return { fields, languages, original }
}
