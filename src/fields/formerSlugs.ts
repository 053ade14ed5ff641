import type {
  CollectionBeforeChangeHook,
  CollectionSlug,
  FieldHook,
  PayloadRequest,
  TextField,
  TextFieldManyValidation,
} from 'payload'

import { translate } from '../messages/validation.ts'
import { childReq } from '../payload/transactions.ts'
import { WORDS_PLACEHOLDER } from './panelInputs.ts'
import { recordedOperation } from '../publishing/recordOperation.ts'
import { isFormerPath, isWellFormedPath, trimPath } from '../formats/formerPath.ts'
import { slugify } from '../formats/slugify.ts'

type Stored = {
  _status?: null | string
  formerSlugs?: null | string[]
  publishedAt?: null | string
  slug?: null | string
}

const isWellFormed = (value: string): boolean =>
  isFormerPath(value) ? isWellFormedPath(value) : value === slugify(value)

/** An editor may paste a whole address: its last part counts. What begins with a slash is a path, and counts whole. */
const lastPart = (address: string): string =>
  isFormerPath(address.trim())
    ? trimPath(address.trim())
    : address
        .trim()
        .replace(/[?#].*$/, '')
        .replace(/\/+$/, '')
        .replace(/^.*\//, '')

const readWritten: FieldHook = ({ value }) =>
  Array.isArray(value) ? value.map((one) => (typeof one === 'string' ? lastPart(one) : one)) : value

const validate: TextFieldManyValidation = async (value, { collectionSlug, id, req }) => {
  const slugs = value ?? []
  const malformed = slugs.find((slug) => !isWellFormed(slug))
  if (malformed !== undefined)
    return translate(req, 'beffroi:slugMalformed', { free: slugify(malformed) || 'ancienne-adresse' })
  const own = slugs.filter((slug) => !isFormerPath(slug))
  if (!collectionSlug || own.length === 0) return true
  const { docs } = await req.payload.db.find<{ id: number | string; slug?: null | string }>({
    collection: collectionSlug as CollectionSlug,
    limit: 2,
    pagination: false,
    req: childReq(req),
    select: { slug: true },
    where: { slug: { in: own } },
  })
  // What is its own today is left out when it is saved.
  const taken = docs.find((one) => String(one.id) !== String(id))?.slug
  return taken ? translate(req, 'beffroi:formerSlugTaken', { slug: taken }) : true
}

/**
 * The addresses that a document had while it was public, and those that an editor adds: of a document that was merged into it, of an older website. Each leads
 * to the document itself, so that there is no chain and no loop.
 */
export const formerSlugsField: TextField = {
  name: 'formerSlugs',
  type: 'text',
  admin: {
    description: {
      en: 'Readers who follow them are led here. An address that changes comes by itself; add those of a record that was merged into this one, and the paths of an older website, which begin with a slash.',
      fr: 'Les lecteurs qui les suivent arrivent ici. Une adresse qui change s’ajoute d’elle-même\u202F; ajoutez celles d’une fiche fusionnée avec celle-ci, et les chemins d’un ancien site, qui commencent par une barre oblique.',
    },
    placeholder: WORDS_PLACEHOLDER,
    position: 'sidebar',
  },
  hasMany: true,
  hooks: { beforeDuplicate: [() => null], beforeValidate: [readWritten] },
  index: true,
  label: { en: 'Former addresses', fr: 'Anciennes adresses' },
  validate,
}

const storedFor = async (collection: string, id: unknown, req: PayloadRequest): Promise<Stored> =>
  (await req.payload.db.findOne<Stored & { id: number | string }>({
    collection: collection as CollectionSlug,
    req: childReq(req),
    select: { _status: true, formerSlugs: true, publishedAt: true, slug: true },
    where: { id: { equals: id } },
  })) ?? {}

/** Adds the address that a document leaves, when what the public sees changes. A version that is put back knows less of them than the document. */
export const keepFormerSlugs: CollectionBeforeChangeHook = async ({
  collection,
  data,
  operation,
  originalDoc,
  req,
}) => {
  const given: string[] = data.formerSlugs ?? originalDoc?.formerSlugs ?? []
  const slug: unknown = data.slug ?? originalDoc?.slug
  const { isRestoring } = recordedOperation(req, collection.slug)
  const isPublic = collection.versions ? data._status === 'published' : true
  const isRead = operation === 'update' && (isPublic || isRestoring)
  const stored = isRead ? await storedFor(collection.slug, originalDoc?.id, req) : {}
  const wasPublic = collection.versions ? stored._status === 'published' || Boolean(stored.publishedAt) : true
  const left = stored.slug && wasPublic ? [stored.slug] : []
  const all = [...given, ...(isRestoring ? (stored.formerSlugs ?? []) : []), ...left]
  const formerSlugs = [...new Set(all)].filter((one) => one !== slug)
  // `null` rather than an empty list, which a look for documents that have some would find.
  return { ...data, formerSlugs: formerSlugs.length > 0 ? formerSlugs : null }
}
