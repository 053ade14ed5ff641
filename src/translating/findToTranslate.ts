import type { CollectionSlug, PayloadRequest, SanitizedCollectionConfig, Where } from 'payload'

import { isStaffUser } from '../access/roles.ts'
import { CONTENT_COLLECTIONS, contentName } from '../content-events/names.ts'
import type { ContentCollection } from '../content-events/names.ts'
import { projectSlug } from '../content-model/slugs.ts'
import { idIn } from '../payload/ids.ts'
import { childReq } from '../payload/transactions.ts'
import { isTranslated, targetLanguages } from './isTranslated.ts'
import { TODO } from './judge.ts'
import type { Todo } from './judge.ts'
import { countRows, findRows } from './rows.ts'

/** A document that waits to be translated. */
export type ToTranslate = {
  collection: SanitizedCollectionConfig
  id: number | string
  isPublic: boolean
  language: string
  since: null | string
  title: string
  todo: Exclude<Todo, 'nothing'>
}

export type Asked = {
  /** Of one collection alone. */
  collection?: ContentCollection
  language: string
  limit?: number
  page?: number
  todo?: Exclude<Todo, 'nothing'>
  /** Documents that readers do not see as well. */
  withDrafts?: boolean
}

type Counts = Record<Exclude<Todo, 'nothing'>, number>

type Listed = { hasMore: boolean; items: ToTranslate[] }

export type Found = Listed & { counts: Counts }

export const PAGE_SIZE = 25

const ORDER = ['older', 'partial', 'none'] as const

/** The collections whose documents are translated, that the project has. */
export const translatedCollections = ({ config }: PayloadRequest['payload']): ContentCollection[] =>
  CONTENT_COLLECTIONS.filter((name) => {
    const slug = projectSlug(config, name)
    return config.collections.some((collection) => collection.slug === slug && isTranslated(config, collection))
  })

/** The titles of documents that the reader may read, by collection and id. */
const readTitles = async (
  req: PayloadRequest,
  wanted: readonly { collection: SanitizedCollectionConfig; id: number | string }[],
): Promise<Map<string, string>> => {
  const titles = new Map<string, string>()
  for (const collection of new Set(wanted.map((one) => one.collection))) {
    const title = collection.admin.useAsTitle ?? 'id'
    const ids = wanted.filter((one) => one.collection === collection).map(({ id }) => id)
    const { docs } = await req.payload.find({
      collection: collection.slug as CollectionSlug,
      depth: 0,
      limit: ids.length,
      overrideAccess: false,
      pagination: false,
      req: childReq(req),
      select: { [title]: true } as never,
      user: req.user,
      where: { id: { in: ids } },
    })
    for (const doc of docs as unknown as Record<string, unknown>[])
      titles.set(`${collection.slug} ${String(doc.id)}`, String(doc[title] ?? ''))
  }
  return titles
}

type Condition = (wanted: Exclude<Todo, 'nothing'>) => Where

const conditionOf = ({ collection, language, withDrafts = false }: Asked): Condition => {
  const common: Where[] = [
    { language: { equals: language } },
    ...(collection ? [{ collectionName: { equals: collection } }] : []),
    ...(withDrafts ? [] : [{ isPublic: { equals: true } }]),
  ]
  return (wanted) => ({ and: [...common, { todo: { equals: TODO[wanted] } }] })
}

const mayAsk = (req: PayloadRequest, { language }: Asked): boolean =>
  isStaffUser(req) && targetLanguages(req.payload.config).includes(language)

/** A page of what fulfils a condition; the first one needs no counts. */
const listItems = async (
  req: PayloadRequest,
  { language, limit = PAGE_SIZE, page = 1, todo }: Asked,
  { counts, having }: { counts?: Counts; having: Condition },
): Promise<Listed> => {
  const { config } = req.payload
  // One kind of work after the other, each in the order of an index.
  let skip = (page - 1) * limit
  const rows = []
  for (const one of todo ? [todo] : ORDER) {
    const missing = limit + 1 - rows.length
    if (missing <= 0) break
    if (counts && skip >= counts[one]) {
      skip -= counts[one]
      continue
    }
    const found = await findRows(req, having(one), {
      limit: skip + missing,
      select: ['document', 'isPublic', 'since', 'todo'],
      sort: ['since'],
    })
    rows.push(...found.slice(skip).map((row) => ({ ...row, what: one })))
    skip = 0
  }
  const items = rows.slice(0, limit).flatMap(({ document, isPublic, since, what }) => {
    const at = document.indexOf(':')
    const slug = projectSlug(config, document.slice(0, at) as ContentCollection)
    const own = slug && req.payload.collections[slug]?.config
    if (!own || !contentName(config, own.slug)) return []
    return [{ collection: own, id: idIn(req.payload, document.slice(at + 1)), isPublic, language, since, todo: what }]
  })
  const titles = await readTitles(req, items)
  return {
    hasMore: rows.length > limit,
    // Who may not read a document does not read that it is there.
    items: items.flatMap((item) => {
      const title = titles.get(`${item.collection.slug} ${item.id}`)
      return title === undefined
        ? []
        : [{ ...item, since: item.since ? new Date(item.since).toISOString() : null, title }]
    }),
  }
}

/** What waits to be translated into a language: what readers are told that is old first, then half of it, then nothing, each the longest waiting first. */
export const findToTranslate = async (req: PayloadRequest, asked: Asked): Promise<Found> => {
  const counts: Counts = { none: 0, older: 0, partial: 0 }
  if (!mayAsk(req, asked)) return { counts, hasMore: false, items: [] }
  const having = conditionOf(asked)
  await Promise.all(
    ORDER.map(async (one) => {
      counts[one] = await countRows(req, having(one))
    }),
  )
  return { counts, ...(await listItems(req, asked, { counts, having })) }
}

/** The first of {@link findToTranslate}, without counting all there is: that reads thousands of rows of an index. */
export const firstToTranslate = async (req: PayloadRequest, asked: Omit<Asked, 'page'>): Promise<ToTranslate[]> =>
  mayAsk(req, asked) ? (await listItems(req, asked, { having: conditionOf(asked) })).items : []
