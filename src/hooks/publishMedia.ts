import { ValidationError, type CollectionBeforeChangeHook, type CollectionSlug, type FlattenedField, type PayloadRequest, type ValidationFieldError } from 'payload'

import { childReq } from '../childReq.ts'
import { translate } from '../translations/translate.ts'
import { mediaUses, type MediaUse } from './mediaUses.ts'

type MediaDocument = {
  alt?: Record<string, string | null> | string | null
  decorative?: boolean | null
  filename?: string | null
  id: number | string
  mimeType?: string | null
  public?: boolean | null
  rightsEnd?: null | string
}

/** Any language will do: a missing translation falls back on the newsroom's own language. */
const hasAlt = ({ alt }: MediaDocument): boolean =>
  (typeof alt === 'string' ? [alt] : Object.values(alt ?? {})).some((text) => text?.trim())

const needsAlt = (media: MediaDocument): boolean =>
  Boolean(media.mimeType?.startsWith('image/')) && !media.decorative && !hasAlt(media)

const complaint = (media: MediaDocument, req: PayloadRequest): string | undefined => {
  const name = media.filename ?? String(media.id)
  if (needsAlt(media)) return translate(req, 'beffroi:mediaWithoutAlt', { name })
  if (media.rightsEnd && new Date(media.rightsEnd) < new Date()) {
    const date = new Intl.DateTimeFormat(req.i18n.language, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(media.rightsEnd))
    return translate(req, 'beffroi:mediaRightsEnded', { date, name })
  }
  return undefined
}

const mediaCollections = (uses: MediaUse[]): CollectionSlug[] => [...new Set(uses.map(({ collection }) => collection))]

/**
 * Nothing is published with an image that a blind reader cannot know (WCAG 2.2, success criterion 1.1.1) or that the
 * newsroom may no longer show. What passes becomes readable for the public along with the document: until then an
 * upload is private, so that the picture of an embargoed story does not tell it.
 */
export const publishMedia: CollectionBeforeChangeHook = async ({ collection, data, originalDoc, req }) => {
  if (data._status !== 'published') return data
  const uses = mediaUses(collection.flattenedFields as FlattenedField[], { ...originalDoc, ...data })
  const errors: ValidationFieldError[] = []

  for (const slug of mediaCollections(uses)) {
    const ids = [...new Set(uses.filter((use) => use.collection === slug).map(({ id }) => id))]
    const { docs } = await req.payload.db.find<MediaDocument>({
      collection: slug,
      limit: ids.length,
      locale: 'all',
      pagination: false,
      req: childReq(req),
      where: { id: { in: ids } },
    })
    for (const media of docs) {
      const message = complaint(media, req)
      const path = uses.find((use) => String(use.id) === String(media.id))?.path ?? ''
      if (message) errors.push({ message, path })
    }
    const hidden = docs.filter((media) => !media.public).map(({ id }) => id)
    if (errors.length === 0 && hidden.length > 0) {
      await req.payload.db.updateMany({
        collection: slug,
        data: { public: true },
        req: childReq(req),
        where: { id: { in: hidden } },
      })
    }
  }
  if (errors.length > 0) throw new ValidationError({ collection: collection.slug, errors, req }, req.t)
  return data
}
