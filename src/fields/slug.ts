import type { CollectionSlug, FieldHook, PayloadRequest, TextField } from 'payload'

import { isTranslating } from '../access/translating.ts'
import { childReq } from '../childReq.ts'
import { slugify } from '../facts/slugify.ts'

type SlugOptions = {
  /** The field, or the fields in their order, that the slug is made from. */
  from: string[]
}

/** Ends a slug with -2, -3, … until no other document of the collection has it, the trash included. */
const unused = async (slug: string, { collection, id, req }: { collection: CollectionSlug; id: unknown; req: PayloadRequest }) => {
  for (let number = 1; ; number++) {
    const candidate = number === 1 ? slug : `${slug}-${number}`
    const other = await req.payload.db.findOne<{ id: number | string }>({
      collection,
      req: childReq(req),
      select: { slug: true },
      where: { slug: { equals: candidate } },
    })
    if (!other || other.id === id) return candidate
  }
}

const wordsOf = (doc: Record<string, unknown> | undefined, from: string[]): string =>
  from.map((name) => doc?.[name]).filter((part) => typeof part === 'string' || typeof part === 'number').join(' ')

/**
 * The slug follows the title until the first publication; then it stays, since addresses on the web point at it. An
 * editor who writes a slug keeps it. Translating a title does not move it.
 */
const followTitle =
  ({ from }: SlugOptions): FieldHook =>
  async ({ collection, data, operation, originalDoc, req, value }) => {
    if (!collection) return value
    const current: unknown = originalDoc?.slug
    const id = operation === 'update' ? originalDoc?.id : undefined
    const written = typeof value === 'string' ? slugify(value) : ''
    const place = { collection: collection.slug as CollectionSlug, id, req }

    const after = slugify(wordsOf({ ...originalDoc, ...data }, from))
    // A duplicate is created too: what it was made from comes as the original, and its slug stays with that one.
    if (operation === 'create') return written || after ? unused(written || after, place) : value
    if (written && written !== current) return unused(written, place)
    if (current && (originalDoc?.publishedAt || isTranslating(req))) return current
    const before = slugify(wordsOf(originalDoc, from))
    const isFollowing = !current || (typeof current === 'string' && current.replace(/-\d+$/, '') === before.replace(/-\d+$/, ''))
    // Two drafts may have been given one title: what is not saved to the document itself is not seen above.
    if (typeof current === 'string' && (!isFollowing || !after || after === before)) return data?._status === 'published' ? unused(current, place) : current
    if (!after) return value
    return unused(after, place)
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
  hooks: { beforeDuplicate: [() => undefined], beforeValidate: [followTitle({ from })] },
  index: true,
  label: { en: 'Address (slug)', fr: 'Adresse (slug)' },
  unique: true,
})
