import { createHash } from 'node:crypto'

import type { FlattenedField, SanitizedCollectionConfig, SanitizedConfig } from 'payload'

import { relationsIn } from '../../payload/fields.ts'
import { isRecord } from '../../payload/values.ts'
import { contentName, keyOf } from '../names.ts'
import { isPrivate, isStored, publicContent, publicFields } from './publicFields.ts'

/** Databases give the keys of a JSON value back in an order of their own. */
const inOrder = (_key: string, value: unknown): unknown =>
  isRecord(value) && !(value instanceof Date)
    ? Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)))
    : value

/** A short name for a value: equal for equal values only (SHA-256). */
const digest = (value: unknown): string =>
  createHash('sha256').update(JSON.stringify(value, inOrder)).digest('base64url')

/** What the public sees of a document, in short. */
export type PublicState = {
  /** The content that the public sees, as JSON: all languages, public fields only, relations as ids. */
  content: string
  /** By language, `''` in a project without localization: the digest of what a reader of that language sees. */
  digests: Record<string, string>
  /** Keys of the linked documents that are shown wherever this one is shown: an event comes with its place. */
  embedded: string[]
  /** `articles:66f0…`: the documents and files that it leads to. */
  links: string[]
  /** The digest of the fields that `content` was made with ({@link modelDigest}): content of another model is stale. */
  model: string
  slug: string | null
  title: string
}

type Model = {
  /** What is shown of a document wherever another one leads to it; everything by default. */
  defaultPopulate?: unknown
  flattenedFields: FlattenedField[]
  /** The field that names a document. */
  titleField?: string
}

type Args = { config: SanitizedConfig; document: Record<string, unknown>; model: Model }

type Language = { fallback?: string; locale?: string }

const languagesOf = ({ localization }: SanitizedConfig): Language[] => {
  if (!localization) return [{}]
  const { defaultLocale, fallback, locales } = localization
  return locales.map(({ code, fallbackLocale }) => ({
    ...(fallback &&
      code !== defaultLocale && { fallback: typeof fallbackLocale === 'string' ? fallbackLocale : defaultLocale }),
    locale: code,
  }))
}

const isEmbedded = (path: string, defaultPopulate: unknown): boolean =>
  typeof defaultPopulate !== 'object' || defaultPopulate === null || (path.split('.')[0] ?? '') in defaultPopulate

const titleIn = (seen: Record<string, unknown>, field: string | undefined): string => {
  // A file that was there before its own name was kept goes by the one it is stored under.
  const title = field ? (seen[field] ?? seen.filename) : undefined
  return typeof title === 'string' || typeof title === 'number' ? String(title) : ''
}

type FieldDigest = [name: string, type: string, isLocalized: boolean, below?: unknown]

const describeField = (field: FlattenedField): FieldDigest[] => {
  if (!isStored(field) || isPrivate(field)) return []
  const isLocalized = Boolean('localized' in field && field.localized)
  if (field.type === 'blocks') {
    const blocks = field.blocks.flatMap((block) =>
      typeof block === 'string' ? [] : [[block.slug, block.flattenedFields.flatMap(describeField)]],
    )
    return [[field.name, field.type, isLocalized, blocks]]
  }
  const below = 'flattenedFields' in field ? field.flattenedFields.flatMap(describeField) : undefined
  return [[field.name, field.type, isLocalized, below]]
}

const digests = new WeakMap<FlattenedField[], string>()

/** A short name for what the fields of a collection make public: another one when a field is added, removed, made private or localised. */
export const modelDigest = (fields: FlattenedField[]): string => {
  const known = digests.get(fields) ?? digest(fields.flatMap(describeField))
  digests.set(fields, known)
  return known
}

/** What the public sees of a document, from the document as it is stored. */
export const publicStateOf = ({ config, document, model }: Args): PublicState => {
  const { defaultPopulate, flattenedFields, titleField } = model
  const languages = languagesOf(config)
  const seen = languages.map((language) => ({
    ...language,
    content: publicFields(flattenedFields, document, language),
  }))

  const links = new Set<string>()
  const embedded = new Set<string>()
  // What the public does not see leads nowhere for it.
  const shown = flattenedFields.filter((field) => !isPrivate(field))
  for (const { locale } of languages) {
    for (const { collection, id, path } of relationsIn(shown, document, { locale })) {
      const name = contentName(config, collection)
      if (!name) continue
      links.add(keyOf(name, id))
      if (isEmbedded(path, defaultPopulate)) embedded.add(keyOf(name, id))
    }
  }
  const main = seen.find(({ fallback }) => !fallback)?.content ?? {}
  return {
    content: JSON.stringify(publicContent(flattenedFields, document)),
    digests: Object.fromEntries(seen.map(({ content, locale }) => [locale ?? '', digest(content)])),
    embedded: [...embedded],
    links: [...links],
    model: modelDigest(flattenedFields),
    slug: typeof document.slug === 'string' && document.slug ? document.slug : null,
    title: titleIn(main, titleField),
  }
}

/** What of a collection's config says what the public sees of its documents. */
export const modelOf = ({ admin, defaultPopulate, flattenedFields }: SanitizedCollectionConfig): Model => ({
  defaultPopulate,
  flattenedFields,
  titleField: admin.useAsTitle,
})

/** A row of `published-documents`. */
export type SnapshotRow = PublicState & {
  /** Beffroi's name of the collection. */
  collectionName: string
  document: string
  id: number | string
  key: string
  lastEventAt?: null | string
  /** False once it is no longer public: the row then says only when it last was. */
  visible: boolean
}
