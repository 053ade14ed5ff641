import { isDeepStrictEqual } from 'node:util'

import type {
  CollectionAfterChangeHook,
  CollectionBeforeChangeHook,
  CollectionBeforeOperationHook,
  CollectionConfig,
  CollectionSlug,
  Config,
  FlattenedField,
  GlobalConfig,
  PayloadRequest,
  ValidationFieldError,
} from 'payload'

import { isTranslating, staffRole } from '../access/roles.ts'
import { fieldLabel, fieldRefusal, refusal } from '../errors/refusal.ts'
import { translate } from '../messages/validation.ts'
import { childReq } from '../payload/transactions.ts'
import { isRecord } from '../payload/values.ts'
import { isPublishing } from './guardPublication.ts'
import { findTranslations } from './keepTranslations.ts'
import { recordedOperation } from './recordOperation.ts'
import { findMain, otherLanguages } from './storedVersions.ts'

type Stored = Record<string, unknown>

const key = (collection: string, id: unknown): string => `beffroi:publicBefore:${collection}:${String(id)}`

const asRecord = (value: unknown): Stored => (isRecord(value) ? value : {})

const rowLike = (row: Stored, rows: unknown): Stored =>
  (Array.isArray(rows) ? rows : []).find((other: unknown): other is Stored => isRecord(other) && other.id === row.id) ??
  {}

/** A document in which one language is that of `written`, the others are those of `before`, and rows are told apart by their ids. */
const withLanguage = (fields: FlattenedField[], written: Stored, before: Stored, locale: string): Stored => {
  const result: Stored = { ...written }
  for (const field of fields) {
    const [value, was] = [written[field.name], before[field.name]]
    if ('localized' in field && field.localized) {
      if (!isRecord(value)) continue
      // A database with tables keeps a language that is not mentioned.
      const gone = Object.keys(value).filter(
        (code) => code !== locale && asRecord(was)[code] === undefined && value[code] !== null,
      )
      const others = Object.entries(asRecord(was)).filter(([code]) => code !== locale)
      result[field.name] = {
        ...Object.fromEntries([...others, ...gone.map((code) => [code, null])]),
        ...(locale in value && { [locale]: value[locale] }),
      }
    } else if ((field.type === 'group' || field.type === 'tab') && isRecord(value)) {
      result[field.name] = withLanguage(field.flattenedFields, value, asRecord(was), locale)
    } else if (field.type === 'array' && Array.isArray(value)) {
      result[field.name] = value.map((row: unknown) =>
        isRecord(row) ? withLanguage(field.flattenedFields, row, rowLike(row, was), locale) : row,
      )
    } else if (field.type === 'blocks' && Array.isArray(value)) {
      result[field.name] = value.map((row: unknown) => {
        const block = isRecord(row)
          ? field.blocks.find((one) => typeof one !== 'string' && one.slug === row.blockType)
          : undefined
        return block && isRecord(row) ? withLanguage(block.flattenedFields, row, rowLike(row, was), locale) : row
      })
    }
  }
  return result
}

/** Remembers what the public sees, before one language is published. */
export const rememberPublicLanguages: CollectionBeforeChangeHook = async ({ collection, data, originalDoc, req }) => {
  const { publishedLocale } = recordedOperation(req, collection.slug)
  if (!publishedLocale || !originalDoc?.id) return data
  const main = await findMain({ collection, id: originalDoc.id, req })
  req.context[key(collection.slug, originalDoc.id)] = main?._status === 'published' ? main : {}
  return data
}

/**
 * Keeps the other languages as they are when one language is published. Publishing one language leaves the others as the public sees them now.
 * Payload takes them from the last version that was ever published, which may have been taken offline since, and row by row in their order, so that
 * a translation goes to another row when rows were moved in the draft.
 */
export const keepPublicLanguages: CollectionAfterChangeHook = async ({ collection, doc, req }) => {
  const { publishedLocale } = recordedOperation(req, collection.slug)
  const before = req.context[key(collection.slug, doc.id)] as Stored | undefined
  if (!publishedLocale || !before) return doc
  req.context[key(collection.slug, doc.id)] = undefined
  const main = await findMain({ collection, id: doc.id, req })
  if (!main) return doc
  const expected = withLanguage(collection.flattenedFields, main, before, publishedLocale)
  const changes = Object.fromEntries(
    Object.entries(expected).filter(([name, value]) => !isDeepStrictEqual(value, main[name])),
  )
  if (Object.keys(changes).length === 0) return doc

  const slug = collection.slug as CollectionSlug
  await req.payload.db.updateOne({
    collection: slug,
    data: { ...changes, updatedAt: main.updatedAt },
    id: doc.id,
    req: childReq(req),
    returning: false,
  })
  const { docs } = await req.payload.db.findVersions<Stored>({
    collection: slug,
    limit: 1,
    locale: 'all',
    pagination: false,
    req: childReq(req),
    sort: '-updatedAt',
    where: { and: [{ parent: { equals: doc.id } }, { 'version._status': { equals: 'published' } }] },
  })
  const published = docs[0]
  if (!published) return doc
  const { id, latest, parent, updatedAt, version } = published
  const versionData = { latest: Boolean(latest), parent, updatedAt, version: { ...version, ...changes } }
  await req.payload.db.updateVersion({
    collection: slug,
    id,
    req: childReq(req),
    returning: false,
    versionData: versionData as never,
  })
  return doc
}

const WRITES: ReadonlySet<string> = new Set(['create', 'update'])

type Caller = { operation: string; overrideAccess: boolean | undefined; req: PayloadRequest }

/**
 * Payload answers a write in `locale=all` with 200 and stores nothing of it, and writes one in a language that the newsroom does not have into the main
 * one (REST) or nowhere (Local API). One write is one language.
 */
const refuseOtherLocales = ({ operation, overrideAccess, req }: Caller): void => {
  const { localization } = req.payload.config
  // A translator who may not write the main language is told that, by the access rules.
  if (!localization || !WRITES.has(operation) || (!overrideAccess && staffRole(req) === 'translator')) return
  const asked: unknown = req.query?.locale
  const locale = req.payloadAPI === 'REST' && typeof asked === 'string' && asked ? asked : req.locale
  if (!locale || localization.localeCodes.includes(locale)) return
  const codes = localization.localeCodes.join(', ')
  throw refusal(req, translate(req, 'beffroi:otherLocale', { codes, locale }))
}

const inCollection: CollectionBeforeOperationHook = ({ operation, overrideAccess, req }) =>
  refuseOtherLocales({ operation, overrideAccess, req })

const guardCollection = (collection: CollectionConfig): CollectionConfig => ({
  ...collection,
  hooks: { ...collection.hooks, beforeOperation: [inCollection, ...(collection.hooks?.beforeOperation ?? [])] },
})

const guardGlobal = (global: GlobalConfig): GlobalConfig => ({
  ...global,
  hooks: {
    ...global.hooks,
    beforeOperation: [
      ({ operation, overrideAccess, req }) => refuseOtherLocales({ operation, overrideAccess, req }),
      ...(global.hooks?.beforeOperation ?? []),
    ],
  },
})

/** Refuses writes in no language, or in all of them, in every collection and global of the project. */
export const oneLanguageAWrite = (config: Config): Config => ({
  ...config,
  collections: config.collections?.map(guardCollection),
  globals: config.globals?.map(guardGlobal),
})

type Data = Record<string, unknown>

type Missing = { field: FlattenedField; path: string }

const isEmpty = (value: unknown): boolean =>
  value === undefined ||
  value === null ||
  (typeof value === 'string' && !value.trim()) ||
  (Array.isArray(value) && value.length === 0)

type Languages = { main: string; written: string }

/** The stored row of the same id, or what a copy of a stored row gets of it. Any other row has words in one language only. */
const storedRow = (row: Data, stored: unknown, fields: FlattenedField[], { written }: Languages): Data => {
  const rows = (Array.isArray(stored) ? stored : []).filter(isRecord)
  return rows.find(({ id }) => id === row.id) ?? findTranslations({ fields, locale: written, row, rows }) ?? {}
}

const missingIn = (fields: FlattenedField[], data: Data, stored: Data, languages: Languages, prefix = ''): Missing[] =>
  fields.flatMap((field): Missing[] => {
    const path = `${prefix}${field.name}`
    const value = data[field.name]
    const was = stored[field.name]
    if ('localized' in field && field.localized) {
      return 'required' in field && field.required && isEmpty(isRecord(was) ? was[languages.main] : undefined)
        ? [{ field, path }]
        : []
    }
    if (field.type === 'group' || field.type === 'tab')
      return isRecord(value)
        ? missingIn(field.flattenedFields, value, isRecord(was) ? was : {}, languages, `${path}.`)
        : []
    if ((field.type !== 'array' && field.type !== 'blocks') || !Array.isArray(value)) return []
    return value.filter(isRecord).flatMap((row, index) => {
      const block =
        field.type === 'blocks'
          ? field.blocks.find((one) => typeof one !== 'string' && one.slug === row.blockType)
          : undefined
      const below = field.type === 'array' ? field.flattenedFields : (block?.flattenedFields ?? [])
      return missingIn(below, row, storedRow(row, was, below, languages), languages, `${path}.${index}.`)
    })
  })

/**
 * Refuses to publish a document that lacks words in the newsroom's own language, which readers of other languages fall back on: an article
 * published in English alone would have no title in French. Payload asks for required fields in the language that is being written only.
 */
export const requireMainLanguage: CollectionBeforeChangeHook = async ({ collection, data, originalDoc, req }) => {
  const { localization } = req.payload.config
  if (!localization || !isTranslating(req) || (collection.versions && !isPublishing(data))) return data
  const main = localization.defaultLocale
  const stored = (await otherLanguages({ collection, id: originalDoc?.id, req })) ?? {}
  const language = new Intl.DisplayNames([req.i18n.language], { type: 'language' }).of(main) ?? main
  const errors: ValidationFieldError[] = missingIn(collection.flattenedFields, data, stored, {
    main,
    written: req.locale ?? main,
  }).map(({ field, path }) => ({
    message: translate(req, 'beffroi:missingInMainLanguage', { field: fieldLabel(field, req), language }),
    path,
  }))
  if (errors.length > 0) throw fieldRefusal({ collection: collection.slug, errors, req })
  return data
}
