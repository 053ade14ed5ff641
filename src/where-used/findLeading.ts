import type { CollectionSlug, FlattenedField, GlobalSlug, PayloadRequest, SanitizedConfig, Where } from 'payload'

import { collectionIn, contentName, keyOf, NEWSROOM } from '../content-events/names.ts'
import { isPrivate } from '../content-events/snapshot/publicFields.ts'
import { projectSlug, projectSlugs } from '../content-model/slugs.ts'
import { childReq } from '../payload/transactions.ts'
import { localesOf } from '../payload/locales.ts'
import { leadsTo, referencesIn } from './walkRelations.ts'
import type { ID } from './walkRelations.ts'

/** The document that others lead to. */
export type Target = { collection: string; id: ID }

/** A document, or a global, that leads to another. */
export type Leading = {
  /** The slug of its collection, or of the global. */
  collection: string
  id: string
  isGlobal?: true
  /** Whether the public sees it, with this link or without. */
  isPublic: boolean
}

/** More than these are not looked at one by one. */
export const MOST_LEADING = 10_000

const keyFor = ({ collection, id }: Leading): string => keyOf(collection, id)

type PathsArgs = { locales: (string | undefined)[]; prefix?: string; target: string }

/** The paths of the relations and upload fields that lead to a collection, in the fields of one level and below, in each language. */
const pathsTo = (fields: FlattenedField[], { locales, prefix = '', target }: PathsArgs): string[] =>
  fields.flatMap((field): string[] => {
    const isLocalized = 'localized' in field && field.localized
    return (isLocalized ? locales : [undefined]).flatMap((locale): string[] => {
      const path = [`${prefix}${field.name}`, ...(locale ? [locale] : [])].join('.')
      const below = { locales: locale ? [undefined] : locales, prefix: `${path}.`, target }
      switch (field.type) {
        case 'relationship':
        case 'upload':
          if (Array.isArray(field.relationTo))
            return field.relationTo.some((slug) => slug === target) ? [`${path}.value`] : []
          return field.relationTo === target ? [path] : []
        case 'array':
        case 'group':
        case 'tab':
          return pathsTo(field.flattenedFields, below)
        case 'blocks':
          return field.blocks.flatMap((block) =>
            typeof block === 'string' ? [] : pathsTo(block.flattenedFields, below),
          )
        default:
          return []
      }
    })
  })

type KeyRow = { key: string }

const slugOfName = (config: SanitizedConfig, name: string): string | undefined =>
  (projectSlugs(config) as Record<string, string | undefined>)[name]

const fromKey = (config: SanitizedConfig, key: string, isPublic: boolean): Leading[] => {
  const name = collectionIn(key)
  if (name === NEWSROOM) return [{ collection: NEWSROOM, id: NEWSROOM, isGlobal: true, isPublic }]
  const collection = slugOfName(config, name)
  return collection ? [{ collection, id: key.slice(name.length + 1), isPublic }] : []
}

/** What leads there in the published snapshot, and among the drafts. */
const amongContent = async (req: PayloadRequest, { collection, id }: Target): Promise<Leading[]> => {
  const { config, db } = req.payload
  const name = contentName(config, collection)
  if (!name) return []
  const found: Leading[] = []
  const links: Where = { links: { in: [keyOf(name, id)] } }
  const registers = [
    ['published-documents', { and: [{ visible: { equals: true } }, links] }, true],
    ['document-links', links, false],
  ] as const
  for (const [register, where, isPublic] of registers) {
    const slug = projectSlug(config, register)
    if (!slug) continue
    const { docs } = await db.find<KeyRow>({
      collection: slug,
      limit: MOST_LEADING + 1,
      pagination: false,
      req: childReq(req),
      select: { key: true },
      where: where as Where,
    })
    found.push(...docs.flatMap(({ key }) => fromKey(config, key, isPublic)))
  }
  return found
}

type PlaceElsewhere = { fields: FlattenedField[]; paths: string[]; slug: CollectionSlug }

/** Where relations to a collection stand of which no register says it. */
const placesElsewhere = (config: SanitizedConfig, target: string): PlaceElsewhere[] =>
  config.collections.flatMap(({ admin, custom, flattenedFields, slug }) => {
    // Payload's own, and those that the newsroom keeps for itself.
    if (admin.hidden === true || custom.beffroi?.account) return []
    const isContent = contentName(config, slug) !== undefined
    const fields = isContent ? flattenedFields.filter(isPrivate) : flattenedFields
    const paths = pathsTo(fields, { locales: localesOf(config), target })
    return paths.length > 0 ? [{ fields, paths, slug: slug as CollectionSlug }] : []
  })

/** What leads there where no register says it: the project's own collections, plans, and what of a published document only some may read. */
const elsewhere = async (req: PayloadRequest, target: Target): Promise<Leading[]> => {
  const { config, db } = req.payload
  const found: Leading[] = []
  for (const { paths, slug } of placesElsewhere(config, target.collection)) {
    const { docs } = await db.find<{ id: ID }>({
      collection: slug,
      joins: false as never,
      limit: MOST_LEADING + 1,
      pagination: false,
      req: childReq(req),
      select: { createdAt: true },
      where: { or: paths.map((path) => ({ [path]: { equals: target.id } })) },
    })
    found.push(...docs.map(({ id }) => ({ collection: slug, id: String(id), isPublic: false })))
  }
  for (const { flattenedFields, slug } of config.globals) {
    const stored: Record<string, unknown> | null = await db.findGlobal({
      req: childReq(req),
      slug: slug as GlobalSlug,
    })
    const leads = localesOf(config).some((locale) =>
      referencesIn(flattenedFields, stored ?? {}, { locale }).some((reference) => leadsTo(target, reference)),
    )
    if (leads) found.push({ collection: slug, id: slug, isGlobal: true, isPublic: slug === NEWSROOM })
  }
  return found
}

/** Of some documents of a collection, those that something leads to of which no register says it ({@link findLeading}). */
export const ledToElsewhere = async (
  req: PayloadRequest,
  { collection, ids }: { collection: string; ids: string[] },
): Promise<Set<string>> => {
  const { config, db } = req.payload
  const found = new Set<string>()
  const note = (fields: FlattenedField[], stored: Record<string, unknown>): void => {
    for (const locale of localesOf(config))
      for (const reference of referencesIn(fields, stored, { locale }))
        if (reference.collection === collection) found.add(String(reference.id))
  }
  for (const { fields, paths, slug } of placesElsewhere(config, collection)) {
    const { docs } = await db.find<Record<string, unknown>>({
      collection: slug,
      joins: false as never,
      limit: 0,
      locale: 'all',
      pagination: false,
      req: childReq(req),
      where: { or: paths.map((path) => ({ [path]: { in: ids } })) },
    })
    for (const stored of docs) note(fields, stored)
  }
  for (const { flattenedFields, slug } of config.globals) {
    const stored: Record<string, unknown> | null = await db.findGlobal({
      req: childReq(req),
      slug: slug as GlobalSlug,
    })
    note(flattenedFields, stored ?? {})
  }
  return new Set(ids.filter((id) => found.has(id)))
}

/**
 * Everything that leads to a document, whoever may read it: in any field and language, published or in draft. Public documents come first.
 *
 * @returns at most a little more than {@link MOST_LEADING}: more than that is not counted.
 */
export const findLeading = async (req: PayloadRequest, target: Target): Promise<Leading[]> => {
  const all = new Map<string, Leading>()
  for (const leading of [...(await amongContent(req, target)), ...(await elsewhere(req, target))]) {
    const key = keyFor(leading)
    const known = all.get(key)
    if (!known || (leading.isPublic && !known.isPublic)) all.set(key, leading)
  }
  const order = new Map(req.payload.config.collections.map(({ slug }, index) => [slug as string, index]))
  const rank = ({ collection }: Leading): number => order.get(collection) ?? order.size
  return [...all.values()].toSorted(
    (a, b) => Number(b.isPublic) - Number(a.isPublic) || rank(a) - rank(b) || (keyFor(a) < keyFor(b) ? -1 : 1),
  )
}
