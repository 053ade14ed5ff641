import { buildVersionCollectionFields, buildVersionGlobalFields } from 'payload'
import type { CollectionSlug, FlattenedField, PayloadRequest, SanitizedCollectionConfig } from 'payload'

import { usesPanel } from '../../access/roles.ts'
import type { Bilingual } from '../../messages/t.ts'
import {
  noVerification,
  noVersions,
  unknownField,
  unknownName,
  unknownParameter,
  wrongValue,
} from '../../messages/wrongInput.ts'
import { isRecord, isWhole } from '../../payload/values.ts'
import { refusal } from '../refusal.ts'
import { checkSort, checkWhere } from './checkPaths.ts'
import { isBoolean, listOf, localesOf } from './values.ts'

type Select = { at: string; fields: FlattenedField[]; slug: string }

const innerFields = (field: FlattenedField | undefined): FlattenedField[] | undefined =>
  field && 'flattenedFields' in field ? field.flattenedFields : undefined

const checkFields = (select: unknown, { at, fields, slug }: Select, modes: Set<string>): Bilingual | undefined => {
  if (!isRecord(select)) return wrongValue(at, select, 'fields')
  for (const [name, value] of Object.entries(select)) {
    const inner = `${at}[${name}]`
    const field = fields.find((one) => one.name === name)
    if (!field && name !== 'id') return unknownField(at, name, slug)
    if (isBoolean(value)) modes.add(String(value))
    else {
      if (!isRecord(value)) return wrongValue(inner, value, 'fields')
      const nested = innerFields(field)
      // Blocks are named first, and a language may stand in between: what is below is Payload's to read.
      const wrong = nested ? checkFields(value, { at: inner, fields: nested, slug }, modes) : undefined
      if (wrong) return wrong
    }
  }
  return modes.size > 1 ? wrongValue(at, select, 'fields') : undefined
}

/** What is wrong with a `select`, if anything is. */
const checkSelect = (select: unknown, args: Select): Bilingual | undefined => checkFields(select, args, new Set())

/** What is wrong with a `populate`: a select for each collection by its name. */
const checkPopulate = (populate: unknown, { payload }: PayloadRequest): Bilingual | undefined => {
  if (!isRecord(populate)) return wrongValue('populate', populate, 'fields')
  for (const [slug, select] of Object.entries(populate)) {
    const config = Object.hasOwn(payload.collections, slug)
      ? payload.collections[slug as CollectionSlug]?.config
      : undefined
    if (!config)
      return unknownName(
        'populate',
        slug,
        Object.keys(payload.collections).filter((name) => !name.startsWith('payload-')),
      )
    const wrong = isBoolean(select)
      ? undefined
      : checkSelect(select, { at: `populate[${slug}]`, fields: config.flattenedFields, slug })
    if (wrong) return wrong
  }
  return undefined
}

const MOST_PAGES = 1_000_000

/** What GraphQL's numbers hold. Payload answers which document of the list a page begins with. */
const MOST = 2 ** 31 - 1

const isPage = (page: unknown, limit: unknown): boolean =>
  isWhole(page, 1) && Number(page) <= MOST_PAGES && (Number(page) - 1) * Number(limit ?? 1) < MOST

const JOIN_PARAMETERS = ['count', 'limit', 'page', 'sort', 'where']

const checkJoin = (
  join: Record<string, unknown>,
  at: string,
  collection: string | undefined,
  req: PayloadRequest,
): Bilingual | undefined => {
  const unknown = Object.keys(join).find((name) => !JOIN_PARAMETERS.includes(name))
  if (unknown !== undefined) return unknownName(at, unknown, JOIN_PARAMETERS)
  const { count, limit, page, sort, where } = join
  if (count !== undefined && !isBoolean(count)) return wrongValue(`${at}[count]`, count, 'boolean')
  if (limit !== undefined && !isWhole(limit)) return wrongValue(`${at}[limit]`, limit, 'whole')
  if (page !== undefined && !isPage(page, limit)) return wrongValue(`${at}[page]`, page, 'page')
  const config = collection ? req.payload.collections[collection as CollectionSlug]?.config : undefined
  if (!config) return undefined
  const subject = { fields: config.flattenedFields, req, slug: config.slug }
  return (
    (sort === undefined ? undefined : checkSort(sort, subject, `${at}[sort]`)) ??
    (where === undefined ? undefined : checkWhere(where, subject, `${at}[where]`))
  )
}

/** The joins of a collection, and the collections that they lead to, by their paths in a query. */
const joinsOf = ({ joins, polymorphicJoins }: SanitizedCollectionConfig): Map<string, string | string[]> =>
  new Map(
    [...Object.values(joins).flatMap((list) => list ?? []), ...polymorphicJoins].map(({ field, joinPath }) => [
      joinPath,
      field.collection,
    ]),
  )

/** What is wrong with `joins`, if anything is. */
const checkJoins = (joins: unknown, slug: string, req: PayloadRequest): Bilingual | undefined => {
  if (joins === false || joins === 'false') return undefined
  const config = req.payload.collections[slug as CollectionSlug]?.config
  if (!isRecord(joins) || !config) return wrongValue('joins', joins, 'joins')
  const known = joinsOf(config)
  for (const [path, join] of Object.entries(joins)) {
    const at = `joins[${path}]`
    const collection = known.get(path)
    if (collection === undefined) return unknownName('joins', path, [...known.keys()])
    if (join === false || join === 'false') continue
    if (!isRecord(join)) return wrongValue(at, join, 'joins')
    const wrong = checkJoin(join, at, typeof collection === 'string' ? collection : undefined, req)
    if (wrong) return wrong
  }
  return undefined
}

type Query = Record<string, unknown>

/** The collection or global that an address names, with the fields that its query is about. */
type Owner = { fields: FlattenedField[]; isGlobal?: boolean; slug: string }

/** Payload documents `joins=false`, and its REST API reads every join all the same: each is switched off by its name. */
const switchOffJoins = (query: Query, { payload, routeParams }: PayloadRequest): void => {
  const config = payload.collections[routeParams?.collection as CollectionSlug]?.config
  if (config && query.joins === 'false')
    query.joins = Object.fromEntries([...joinsOf(config).keys()].map((path) => [path, 'false']))
}

const BOOLEANS = [
  'allSessions',
  'autosave',
  'draft',
  'flattenLocales',
  'overrideLock',
  'pagination',
  'publishAllLocales',
  'trash',
  'unpublishAllLocales',
]

const LANGUAGE = ['locale', 'fallback-locale', 'fallbackLocale']
const DOCUMENT = [...LANGUAGE, 'data', 'depth', 'draft', 'flattenLocales', 'joins', 'populate', 'select', 'trash']

/** The parameters of Payload's own addresses below a collection or a global that reads. */
const PARAMETERS: Record<string, readonly string[]> = {
  '/': [...DOCUMENT, 'limit', 'page', 'pagination', 'sort', 'where'],
  '/:id': DOCUMENT,
  '/count': [...LANGUAGE, 'draft', 'trash', 'where'],
  '/versions': [...LANGUAGE, 'depth', 'limit', 'page', 'pagination', 'populate', 'select', 'sort', 'trash', 'where'],
  '/versions/:id': [...LANGUAGE, 'depth', 'populate', 'select', 'trash'],
}

/** The parameters that hold names of fields. */
const SHAPES: ReadonlySet<string | undefined> = new Set(['joins', 'populate', 'select', 'where'])

const NO_FALLBACK = ['none', 'null', 'false']

const parsed = (value: unknown): unknown => {
  if (typeof value !== 'string') return value
  try {
    return JSON.parse(value)
  } catch {
    return value
  }
}

const checkLanguages = (
  query: Query,
  { method, req }: { method: string; req: PayloadRequest },
): Bilingual | undefined => {
  const locales = localesOf(req.payload)
  if (locales.length === 0) return undefined
  const known = [...locales, 'all', '*', '']
  if (query.locale !== undefined && !(typeof query.locale === 'string' && known.includes(query.locale)))
    return unknownName('locale', query.locale, method === 'get' ? [...locales, 'all'] : locales)
  for (const name of ['fallback-locale', 'fallbackLocale']) {
    const value = query[name]
    const wrong =
      value === undefined
        ? undefined
        : (Array.isArray(value) ? value : [value]).find(
            (one) => typeof one !== 'string' || ![...locales, ...NO_FALLBACK, ''].includes(one),
          )
    if (wrong !== undefined) return unknownName(name, wrong, [...locales, 'none'])
  }
  for (const name of ['publishSpecificLocale', 'selectedLocales']) {
    const wrong =
      query[name] === undefined
        ? undefined
        : listOf(query[name]).find((one) => one !== '' && !locales.includes(String(one)))
    if (wrong !== undefined) return unknownName(name, wrong, locales)
  }
  return undefined
}

/** What is wrong with the `depth`, `limit` or `page` of a query, if anything is. */
export const checkNumbers = ({ depth, limit, page }: Query): Bilingual | undefined => {
  if (depth !== undefined && !isWhole(depth)) return wrongValue('depth', depth, 'whole')
  if (limit !== undefined && !isWhole(limit)) return wrongValue('limit', limit, 'whole')
  return page !== undefined && !isPage(page, limit) ? wrongValue('page', page, 'page') : undefined
}

const checkBooleans = (query: Query): Bilingual | undefined => {
  const wrong = BOOLEANS.find((name) => query[name] !== undefined && !isBoolean(query[name]))
  return wrong === undefined ? undefined : wrongValue(wrong, query[wrong], 'boolean')
}

const checkShape = (query: Query, owner: Owner | undefined, req: PayloadRequest): Bilingual | undefined => {
  if (query.data !== undefined && query.data !== '' && !isRecord(parsed(query.data)))
    return wrongValue('data', query.data, 'object')
  if (query.populate !== undefined) {
    const wrong = checkPopulate(query.populate, req)
    if (wrong) return wrong
  }
  if (!owner) return undefined
  const { fields, slug } = owner
  const subject = { ...owner, req }
  return (
    (query.select === undefined ? undefined : checkSelect(query.select, { at: 'select', fields, slug })) ??
    (query.joins === undefined ? undefined : checkJoins(query.joins, slug, req)) ??
    (query.sort === undefined ? undefined : checkSort(query.sort, subject)) ??
    (query.where === undefined ? undefined : checkWhere(parsed(query.where), subject))
  )
}

const ownerOf = ({ payload, routeParams }: PayloadRequest, path: string): Owner | undefined => {
  const isOfVersions = path.startsWith('/versions')
  const collection =
    typeof routeParams?.collection === 'string'
      ? payload.collections[routeParams.collection as CollectionSlug]?.config
      : undefined
  if (collection)
    return {
      fields: isOfVersions
        ? buildVersionCollectionFields(payload.config, collection, true)
        : collection.flattenedFields,
      slug: collection.slug,
    }
  const global = payload.globals.config.find(({ slug }) => slug === routeParams?.global)
  return (
    global && {
      fields: isOfVersions ? buildVersionGlobalFields(payload.config, global, true) : global.flattenedFields,
      isGlobal: true,
      slug: global.slug,
    }
  )
}

/** Names that caches and trackers add are nobody's mistake: `_=1718`, `utm_source=…`. */
const isAddedByOthers = (name: string): boolean => /^(_|utm_|fbclid$|gclid$)/.test(name)

/** A name that is read out of every object, `constructor` or `toString`: what parses an address leaves such a condition out, and the others match more. */
const leftOut = (searchParams: URLSearchParams | undefined): { at: string; name: string } | undefined => {
  for (const at of searchParams?.keys() ?? []) {
    const [parameter, ...path] = at.split(/[[\]]+/)
    const name = path.find((part) => Object.hasOwn(Object.prototype, part))
    if (name !== undefined && SHAPES.has(parameter)) return { at, name }
  }
  return undefined
}

/** Payload looks for a file in a folder by a field that only storage plugins add, and fails without it. */
const ignoreFolder = (req: PayloadRequest, path: string): void => {
  if (path === '/file/:filename' && !ownerOf(req, path)?.fields.some(({ name }) => name === 'prefix'))
    req.searchParams?.delete('prefix')
}

const refuseMissingVersions = (req: PayloadRequest): void => {
  const { payload, routeParams } = req
  const owner =
    payload.collections[routeParams?.collection as CollectionSlug]?.config ??
    payload.globals.config.find(({ slug }) => slug === routeParams?.global)
  if (owner && !owner.versions) throw refusal(req, noVersions(owner.slug), 404)
}

const refuseMissingVerification = (req: PayloadRequest): void => {
  const config = req.payload.collections[req.routeParams?.collection as CollectionSlug]?.config
  if (config && !config.auth?.verify) throw refusal(req, noVerification(config.slug), 404)
}

/**
 * Tells what is wrong in the query of a request to one of Payload's own endpoints, which would otherwise be ignored (and answer something else than was
 * asked), match everything, or fail within the database. Completes what Payload reads otherwise than it documents.
 *
 * @throws APIError 400 with a sentence.
 */
export const refuseWrongQuery = (req: PayloadRequest, path: string, method: string): void => {
  if (path.startsWith('/versions')) refuseMissingVersions(req)
  if (path.startsWith('/verify')) refuseMissingVerification(req)
  const query: Query = isRecord(req.query) ? req.query : {}
  ignoreFolder(req, path)
  const hidden = leftOut(req.searchParams)
  if (hidden) throw refusal(req, unknownField(hidden.at, hidden.name, ownerOf(req, path)?.slug ?? path))
  // As they were sent: what looked at the request before may have filled others in.
  const names = [...(req.searchParams?.keys() ?? [])].map((name) => name.replace(/\[.*$/s, ''))
  if (Object.keys(query).length === 0) return
  // The panel sends what it finds in its own address, which says nothing wrong to those who write by hand.
  const known = method === 'get' && !usesPanel(req) ? PARAMETERS[path] : undefined
  const unknown = known && names.find((name) => !known.includes(name) && !isAddedByOthers(name))
  const wrong =
    (known && unknown !== undefined ? unknownParameter(unknown, known) : undefined) ??
    checkLanguages(query, { method, req }) ??
    checkNumbers(query) ??
    checkBooleans(query) ??
    checkShape(query, ownerOf(req, path), req)
  if (wrong) throw refusal(req, wrong)
  switchOffJoins(query, req)
}
