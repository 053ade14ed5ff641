import type {
  CollectionBeforeChangeHook,
  CollectionSlug,
  FlattenedField,
  PayloadRequest,
  ValidationFieldError,
} from 'payload'

import { newsroomZone } from './newsroomZone.ts'
import { fieldRefusal } from '../errors/refusal.ts'
import { dayOf } from '../formats/timeZones.ts'
import { writeDate } from '../messages/writeDate.ts'
import { translate } from '../messages/validation.ts'
import { relationsIn } from '../payload/fields.ts'
import type { Relation } from '../payload/fields.ts'
import { childReq } from '../payload/transactions.ts'
import { isPublishing } from './guardPublication.ts'
import { otherLanguages } from './storedVersions.ts'

/** Every upload that a document shows: in its upload fields and in its rich text. */
const mediaUses = (
  ...args: [fields: FlattenedField[], data: Record<string, unknown>, place?: { locale?: string }]
): Relation[] => relationsIn(...args).filter(({ isUpload }) => isUpload)

type File = { decorative?: boolean | null; mimeType?: null | string }

/** Whether a file is an image that adds something to the text, so that a reader who cannot see it needs words for it. */
export const showsSomething = ({ decorative, mimeType }: File): boolean =>
  Boolean(mimeType?.startsWith('image/')) && !decorative

type MediaDocument = {
  alt?: Record<string, string | null> | string | null
  decorative?: boolean | null
  filename?: string | null
  id: number | string
  mimeType?: string | null
  originalFilename?: string | null
  public?: boolean | null
  rightsEnd?: null | string
}

/**
 * Whether readers of a language have words for a picture: in it, or in the newsroom's own, on which a missing translation falls back. Of what is shown in
 * other languages than the one that is published, any words will do: each was looked at when it was published itself.
 */
const hasAlt = ({ alt }: MediaDocument, languages: readonly string[] | undefined): boolean => {
  if (!alt || typeof alt === 'string') return Boolean(alt?.trim())
  return Object.entries(alt).some(([code, words]) => words?.trim() && (!languages || languages.includes(code)))
}

/** Rights end with their last day: the day that was picked (kept at an hour of it in UTC) against today's where the newsroom is. */
const hasEnded = (rightsEnd: string, today: string): boolean => dayOf(new Date(rightsEnd), 'UTC') < today

type Shown = { languages: readonly string[] | undefined; today: string }

const complaint = (media: MediaDocument, req: PayloadRequest, { languages, today }: Shown): string | undefined => {
  const name = media.originalFilename ?? media.filename ?? String(media.id)
  if (showsSomething(media) && !hasAlt(media, languages)) return translate(req, 'beffroi:mediaWithoutAlt', { name })
  if (media.rightsEnd && hasEnded(media.rightsEnd, today)) {
    const date = writeDate(new Date(media.rightsEnd), req.i18n.language, { dateStyle: 'long', timeZone: 'UTC' })
    return translate(req, 'beffroi:mediaRightsEnded', { date, name })
  }
  return undefined
}

/** What the document shows in the languages that this request does not write: publishing it publishes them as well. */
const usesInOtherLocales = async ({
  collection,
  originalDoc,
  req,
}: Pick<Parameters<CollectionBeforeChangeHook>[0], 'collection' | 'originalDoc' | 'req'>) => {
  const { localization } = req.payload.config
  if (!localization) return []
  const stored = await otherLanguages({ collection, id: originalDoc?.id, req })
  const others = localization.localeCodes.filter((locale) => locale !== req.locale)
  return stored ? others.flatMap((locale) => mediaUses(collection.flattenedFields, stored, { locale })) : []
}

const idsByCollection = (uses: Relation[]): Map<CollectionSlug, Set<number | string>> => {
  const ids = new Map<CollectionSlug, Set<number | string>>()
  for (const { collection, id } of uses) ids.set(collection, (ids.get(collection) ?? new Set()).add(id))
  return ids
}

/**
 * Publishes the files that a document shows along with it, and refuses a document with an image that a blind reader cannot know (WCAG 2.2, success
 * criterion 1.1.1) or that the newsroom may no longer show. Until then an upload is private, so that the picture of an embargoed story does not
 * tell it.
 */
export const publishMedia: CollectionBeforeChangeHook = async ({ collection, data, originalDoc, req }) => {
  if (!isPublishing(data)) return data
  const written = mediaUses(collection.flattenedFields, { ...originalDoc, ...data })
  const uses = [...written, ...(await usesInOtherLocales({ collection, originalDoc, req }))]
  const errors: ValidationFieldError[] = []
  const hidden: [CollectionSlug, MediaDocument['id'][]][] = []

  const { localization } = req.payload.config
  const languages = localization ? [req.locale ?? localization.defaultLocale, localization.defaultLocale] : undefined
  const byCollection = idsByCollection(uses)
  const today = byCollection.size > 0 ? dayOf(new Date(), await newsroomZone(req.payload, req)) : ''
  for (const [slug, ids] of byCollection) {
    const { docs } = await req.payload.db.find<MediaDocument>({
      collection: slug,
      limit: ids.size,
      locale: 'all',
      pagination: false,
      req: childReq(req),
      where: { id: { in: [...ids] } },
    })
    for (const media of docs) {
      const isWritten = written.some((use) => use.collection === slug && String(use.id) === String(media.id))
      const message = complaint(media, req, { languages: isWritten ? languages : undefined, today })
      const path = uses.find((use) => String(use.id) === String(media.id))?.path ?? ''
      if (message) errors.push({ message, path })
    }
    hidden.push([slug, docs.filter((media) => !media.public).map(({ id }) => id)])
  }
  if (errors.length > 0) throw fieldRefusal({ collection: collection.slug, errors, req })

  for (const [slug, ids] of hidden) {
    if (ids.length === 0) continue
    await req.payload.db.updateMany({
      collection: slug,
      data: { public: true },
      req: childReq(req),
      where: { id: { in: ids } },
    })
  }
  return data
}
