import type { CollectionSlug, FieldHook, PayloadRequest, TextField, TextFieldSingleValidation } from 'payload'

import { isTranslating } from '../access/roles.ts'
import { fieldRefusal } from '../errors/refusal.ts'
import { slugify } from '../formats/slugify.ts'
import { translate } from '../messages/validation.ts'
import { childReq } from '../payload/transactions.ts'
import { isPublishing } from '../publishing/guardPublication.ts'
import { recordedOperation } from '../publishing/recordOperation.ts'

type SlugOptions = {
  /** The field, or the fields in their order, that the slug is made from. */
  from: string[]
}

type Place = { collection: CollectionSlug; id: unknown; req: PayloadRequest }

type Holder = { _status?: null | string; id: number | string; publishedAt?: null | string; slug?: null | string }

const holderOf = (slug: string, { collection, req }: Place): Promise<Holder | null> =>
  req.payload.db.findOne<Holder>({
    collection,
    req: childReq(req),
    select: { _status: true, publishedAt: true, slug: true },
    where: { slug: { equals: slug } },
  })

/** Ends a slug with -2, -3, … until no other document of the collection has it, the trash included. */
const unused = async (slug: string, place: Place) => {
  for (let number = 1; ; number++) {
    const candidate = number === 1 ? slug : `${slug}-${number}`
    const other = await holderOf(candidate, place)
    if (!other || String(other.id) === String(place.id)) return candidate
  }
}

const wordsOf = (doc: Record<string, unknown> | undefined, from: string[]): string =>
  from
    .map((name) => doc?.[name])
    .filter((part) => typeof part === 'string' || typeof part === 'number')
    .join(' ')

/** What is wrong with a slug that somebody wrote, with one that will do; `undefined` when it is as it should be. */
const complaint = async (slug: string, place: Place): Promise<string | undefined> => {
  const clean = slugify(slug)
  const holder = await holderOf(slug, place)
  if (holder && String(holder.id) !== String(place.id))
    return translate(place.req, 'beffroi:slugTaken', { free: await unused(clean || 'x', place), slug })
  // An address that was public before there were rules stays as it is.
  const wasPublic = holder?._status === 'published' || Boolean(holder?.publishedAt)
  if (slug === clean || wasPublic) return undefined
  return clean
    ? translate(place.req, 'beffroi:slugMalformed', { free: await unused(clean, place) })
    : translate(place.req, 'beffroi:slugMissing')
}

/** A pending draft may hold a slug that another document has: taking the document offline stores that draft, and must not fail for it. */
const storable = async (slug: string, place: Place): Promise<null | string | undefined> => {
  const holder = await holderOf(slug, place)
  if (!holder || String(holder.id) === String(place.id)) return slug
  const { collection, id, req } = place
  return (
    await req.payload.db.findOne<Holder>({
      collection,
      req: childReq(req),
      select: { slug: true },
      where: { id: { equals: id } },
    })
  )?.slug
}

/**
 * The slug follows the title until the first publication; then it stays, since addresses on the web point at it. An
 * editor who writes a slug keeps it, letter by letter: `validate` says what is wrong with it. Translating a title does not move it.
 */
const followTitle =
  ({ from }: SlugOptions): FieldHook =>
  async ({ collection, data, operation, originalDoc, req, value }) => {
    if (!collection) return value
    const current: unknown = originalDoc?.slug
    const id = operation === 'update' ? originalDoc?.id : undefined
    const written = typeof value === 'string' ? value.trim() : ''
    const place = { collection: collection.slug as CollectionSlug, id, req }

    const after = slugify(wordsOf({ ...originalDoc, ...data }, from))
    if (operation === 'create') {
      // A duplicate is created too: what it was made from comes as the original, and its slug stays with that one.
      const { copyOf, draft } = recordedOperation(req, collection.slug)
      if (!written || (copyOf !== undefined && written === current)) return after ? unused(after, place) : undefined
      // The document itself is stored at once: the database would refuse a slug that is taken without saying what to do.
      const holder = await holderOf(written, place)
      const message = holder && draft ? await complaint(written, place) : undefined
      if (message) throw fieldRefusal({ collection: collection.slug, errors: [{ message, path: 'slug' }], req })
      return written
    }
    if (written && written !== current) return written
    const isLeaving = recordedOperation(req, collection.slug).isUnpublishing || Boolean(data?.deletedAt)
    if (isLeaving && typeof current === 'string') return storable(current, place)
    if (current && (originalDoc?.publishedAt || isTranslating(req))) return current
    const before = slugify(wordsOf(originalDoc, from))
    const isFollowing =
      !current || (typeof current === 'string' && current.replace(/-\d+$/, '') === before.replace(/-\d+$/, ''))
    if (typeof current === 'string' && (!isFollowing || !after || after === before)) {
      // Two drafts may have been given one title: what is not saved to the document itself is not seen above.
      return isFollowing && data?._status === 'published' ? unused(current, place) : current
    }
    if (!after) return value
    return unused(after, place)
  }

/** Drafts hold any slug; what is saved for good holds one that is free and clean, and what is published has one. */
const validateSlug =
  ({ from }: SlugOptions): TextFieldSingleValidation =>
  async (value, { collectionSlug, data, id, req }) => {
    const collection = collectionSlug ? req.payload.collections[collectionSlug as CollectionSlug]?.config : undefined
    if (!collection) return true
    const document: Record<string, unknown> = { ...data }
    if (value) return (await complaint(value, { collection: collection.slug as CollectionSlug, id, req })) ?? true
    const isPublic = collection.versions ? isPublishing(document) : true
    // Without words to make one from, the field of the words says so itself.
    return !isPublic || !wordsOf(document, from).trim() || translate(req, 'beffroi:slugMissing')
  }

/** The last part of a document's address, unique in its collection. */
export const slugField = ({ from }: SlugOptions): TextField => ({
  name: 'slug',
  type: 'text',
  admin: {
    description: {
      en: 'Last part of the address on the website. It follows the title until the first publication, then it stays.',
      fr: 'Fin de l’adresse sur le site. Elle suit le titre jusqu’à la première publication, puis ne bouge plus.',
    },
    position: 'sidebar',
  },
  custom: { isAlwaysPublished: true },
  hooks: { beforeDuplicate: [() => undefined], beforeValidate: [followTitle({ from })] },
  index: true,
  label: { en: 'Address (slug)', fr: 'Adresse (slug)' },
  unique: true,
  validate: validateSlug({ from }),
})
