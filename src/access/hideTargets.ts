import { isValidID } from 'payload'
import type { CollectionSlug, PayloadRequest, SanitizedCollectionConfig, Where } from 'payload'

import { childReq } from '../payload/transactions.ts'
import { isRecord } from '../payload/values.ts'
import { findRelation } from './relationPaths.ts'

type ID = number | string

const KNOWN = Symbol('beffroi:readable')

/** On the request itself, of which Payload and this plugin make proxies for nested calls. */
type Knowing = Partial<PayloadRequest> & { [KNOWN]?: Map<string, Set<ID>> }

/** Notes that the sender of a request may read a document that an answer has: what is asked of it next need not look again. */
export const noteReadable = (req: PayloadRequest, slug: string, id: ID): void => {
  const knowing: Knowing = req
  const known = (knowing[KNOWN] ??= new Map<string, Set<ID>>())
  known.set(slug, (known.get(slug) ?? new Set<ID>()).add(id))
}

const isKnownReadable = (req: PayloadRequest, slug: string, id: ID): boolean =>
  (req as Knowing)[KNOWN]?.get(slug)?.has(id) === true

/** Those of some ids whose documents the sender of a request may read. */
export const readableOf = async (slug: CollectionSlug, ids: Set<ID>, req: PayloadRequest): Promise<Set<ID>> => {
  const { config, customIDType } = req.payload.collections[slug] ?? {}
  const rule = config && (await config.access.read({ req }))
  if (!config || !rule) return new Set()
  const type = customIDType ?? req.payload.db.defaultIDType
  const conditions: Where[] = [
    { id: { in: [...ids].filter((id) => isValidID(id, type)) } },
    ...(rule === true ? [] : [rule]),
    ...(config.trash ? [{ deletedAt: { exists: false } }] : []),
  ]
  const { docs } = await req.payload.db.find<{ id: ID }>({
    collection: slug,
    joins: false as never,
    limit: 0,
    pagination: false,
    req: childReq(req),
    select: { id: true },
    where: { and: conditions },
  })
  return new Set(docs.map(({ id }) => id))
}

type Args = { collection: SanitizedCollectionConfig; req: PayloadRequest; where: Where }

/** A condition on the ids that a relation holds, of documents of `targets`. */
type Named = { condition: Record<string, unknown>; targets: string[] }

const LISTS: ReadonlySet<string> = new Set(['all', 'in', 'not_in'])
const OPERATORS: ReadonlySet<string> = new Set([...LISTS, 'contains', 'equals', 'not_equals'])

/** True of every document, and of none. */
const ALWAYS: Where = { id: { exists: true } }
const NEVER: Where = { id: { in: [] } }

const idIn = (value: unknown): ID | undefined => {
  const id = isRecord(value) ? value.value : value
  return typeof id === 'number' || (typeof id === 'string' && id !== '' && id !== 'null') ? id : undefined
}

const valuesOf = (operator: string, value: unknown): unknown[] => {
  if (typeof value === 'string' && LISTS.has(operator)) return value.split(',')
  return Array.isArray(value) ? value : [value]
}

const namedIn = (key: string, condition: unknown, { collection, req }: Args): Named | undefined => {
  const { localization } = req.payload.config
  const relation = findRelation({
    fields: collection.flattenedFields,
    locales: localization ? localization.localeCodes : [],
    path: key,
  })
  if (!relation || !isRecord(condition) || !['', 'id', 'value'].includes(relation.rest)) return undefined
  return {
    condition,
    targets: [relation.field.type === 'join' ? relation.field.collection : relation.field.relationTo].flat(),
  }
}

/** Gives each condition to `answer`, at every level of a `where`. */
const mapConditions = (where: Where, answer: (key: string, condition: unknown) => Where): Where => {
  const parts = Object.entries(where).map(([key, condition]): Where => {
    if (!/^(?:and|or)$/i.test(key) || !Array.isArray(condition)) return answer(key, condition)
    return {
      [key]: condition.map((entry: unknown) =>
        isRecord(entry) ? mapConditions(entry as Where, answer) : entry,
      ) as Where[],
    }
  })
  const [first, ...others] = parts
  return first && others.length === 0 ? first : { and: parts }
}

const withoutHidden = (key: string, { condition }: Named, isHidden: (value: unknown) => boolean): Where => {
  const kept: Record<string, unknown> = {}
  for (const [operator, value] of Object.entries(condition)) {
    const values = OPERATORS.has(operator) ? valuesOf(operator, value) : []
    if (!values.some(isHidden)) kept[operator] = value
    else if (operator === 'in' || operator === 'not_in') kept[operator] = values.filter((one) => !isHidden(one))
    else if (operator !== 'not_equals') return NEVER
  }
  return Object.keys(kept).length > 0 ? ({ [key]: kept } as Where) : ALWAYS
}

/**
 * A `where` that says nothing of documents which the caller may not read: a relation that holds the id of one is, to the caller, without it. What matched
 * would else tell, of an id that somebody has come by, whether anything published leads to it. One lookup a collection for the whole of it.
 */
export const hideTargets = async (args: Args): Promise<Where> => {
  const asked = new Map<string, Set<ID>>()
  mapConditions(args.where, (key, condition) => {
    const named = namedIn(key, condition, args)
    const values = named
      ? Object.entries(named.condition).flatMap(([operator, value]) =>
          OPERATORS.has(operator) ? valuesOf(operator, value) : [],
        )
      : []
    for (const id of values.map(idIn)) {
      if (id !== undefined)
        for (const slug of named?.targets ?? [])
          if (!isKnownReadable(args.req, slug, id)) asked.set(slug, (asked.get(slug) ?? new Set()).add(id))
    }
    return ALWAYS
  })
  if (asked.size === 0) return args.where
  const readable = new Map<string, Set<ID>>()
  for (const [slug, ids] of asked) readable.set(slug, await readableOf(slug as CollectionSlug, ids, args.req))
  return mapConditions(args.where, (key, condition) => {
    const named = namedIn(key, condition, args)
    if (!named) return { [key]: condition } as Where
    return withoutHidden(key, named, (value) => {
      const id = idIn(value)
      return (
        id !== undefined &&
        !named.targets.some((slug) => isKnownReadable(args.req, slug, id) || readable.get(slug)?.has(id))
      )
    })
  })
}
