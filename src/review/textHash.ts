import { createHash } from 'node:crypto'

import type { CollectionSlug, FlattenedField, PayloadRequest, SanitizedCollectionConfig } from 'payload'

import { personKey } from '../access/people.ts'
import { childReq } from '../payload/transactions.ts'
import { idOf, isRecord } from '../payload/values.ts'
import type { Target } from './target.ts'

/** What is not the text: who wrote it and when, whether it is public, and where. */
const BESIDE_THE_TEXT = new Set([
  '_status',
  'createdAt',
  'createdBy',
  'deletedAt',
  'formerSlugs',
  'id',
  'publishedAt',
  'slug',
  'updatedAt',
  'updatedBy',
])

/** A value in one form, however it was written: without what says nothing, with its names in order. */
const plain = (value: unknown): unknown => {
  if (value instanceof Date) return value.toISOString()
  if (Array.isArray(value)) return value.length > 0 ? value.map((item) => plain(item) ?? null) : undefined
  if (!isRecord(value)) return value === null || value === '' ? undefined : value
  const entries = Object.keys(value)
    .toSorted()
    .flatMap((name): [string, unknown][] => {
      const one = plain(value[name])
      return one === undefined ? [] : [[name, one]]
    })
  return entries.length > 0 ? Object.fromEntries(entries) : undefined
}

const hashOf = (value: unknown): string =>
  createHash('sha256')
    .update(JSON.stringify(plain(value) ?? null))
    .digest('base64url')

const isText = (field: FlattenedField): boolean =>
  'name' in field &&
  !BESIDE_THE_TEXT.has(field.name) &&
  field.type !== 'join' &&
  !('virtual' in field && Boolean(field.virtual))

/** A hash of what a document says in one language: the same for the same text, whoever saved it, and when. */
export const hashText = (
  { flattenedFields }: Pick<SanitizedCollectionConfig, 'flattenedFields'>,
  document: Record<string, unknown>,
): string => hashOf(Object.fromEntries(flattenedFields.filter(isText).map(({ name }) => [name, document[name]])))

/** The languages that a document has a text in; one without a name in a project without languages. */
export const languagesOf = ({ payload }: Pick<PayloadRequest, 'payload'>): string[] =>
  payload.config.localization ? payload.config.localization.localeCodes : ['']

/** A hash of the newest text of a document in one language. */
export const hashNewest = async (
  req: PayloadRequest,
  { collection, id }: Pick<Target, 'collection' | 'id'>,
  locale: string,
): Promise<string> => {
  const newest: unknown = await req.payload.findByID({
    collection: collection.slug as CollectionSlug,
    depth: 0,
    draft: true,
    fallbackLocale: false,
    id,
    joins: false as never,
    ...(locale && { locale: locale as never }),
    overrideAccess: true,
    req: childReq(req),
    showHiddenFields: true,
  })
  return hashText(collection, newest as Record<string, unknown>)
}

type Version = { version: Record<string, unknown> }

/** Further back nobody looks for who wrote a text: it was saved so often without a change. */
const VERSIONS_READ = 20

/** Who wrote the newest text: of the versions that say the same, the first one's author. Empty when it was no person. */
export const lastAuthorOf = async (req: PayloadRequest, { collection, id }: Target): Promise<string> => {
  const { docs } = await req.payload.db.findVersions<Version['version']>({
    collection: collection.slug as CollectionSlug,
    limit: VERSIONS_READ,
    locale: 'all',
    pagination: false,
    req: childReq(req),
    sort: '-updatedAt',
    where: { parent: { equals: id } },
  })
  const [newest, ...older] = docs.map(({ version }) => ({
    author: idOf(version.updatedBy),
    text: hashText(collection, version),
  }))
  if (!newest) return ''
  let { author } = newest
  for (const one of older) {
    if (one.text !== newest.text) break
    author = one.author
  }
  const field = collection.flattenedFields.find(({ name }) => name === 'updatedBy')
  const accounts = field?.type === 'relationship' && typeof field.relationTo === 'string' ? field.relationTo : 'users'
  return author === undefined ? '' : personKey({ collection: accounts, id: author })
}
