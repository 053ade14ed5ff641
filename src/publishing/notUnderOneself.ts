import { randomUUID } from 'node:crypto'

import type { CollectionBeforeChangeHook, CollectionSlug, PayloadRequest, SanitizedCollectionConfig } from 'payload'

import { projectSlug } from '../content-model/slugs.ts'
import { fieldRefusal, refusal, refusal as sentence } from '../errors/refusal.ts'
import { PUBLISHING_REFUSALS } from '../messages/publishing.ts'
import { translate } from '../messages/validation.ts'
import { childReq } from '../payload/transactions.ts'
import { idOf, isRecord } from '../payload/values.ts'
import { recordedOperation } from './recordOperation.ts'

/**
 * Lets one transaction after the other do what must see the end of the one before: two that look first and write then would each miss what the other
 * writes. Every transaction writes one row; the database makes the second wait, or fail with a conflict that is answered with 409.
 */
const claimTurn = async ({ name, req }: { name: string; req: PayloadRequest }): Promise<void> => {
  const collection = projectSlug(req.payload.config, 'leases')
  if (!collection) return
  const { db } = req.payload
  const key = `${name}:0`
  const data = { expiresAt: new Date(0).toISOString(), owner: randomUUID() }
  const row = await db.findOne<{ id: number | string }>({
    collection,
    req: childReq(req),
    where: { key: { equals: key } },
  })
  if (row) await db.updateOne({ collection, data, id: row.id, req: childReq(req), returning: false })
  else {
    await db
      .create({ collection, data: { ...data, key, name, term: 0 }, req: childReq(req), returning: false })
      .catch(() => {
        // Of two that make the row at one instant, one is refused by its unique key.
        throw refusal(req, PUBLISHING_REFUSALS.sameInstant, 409)
      })
  }
}

type Row = Record<string, unknown> & { id: number | string }

type Tree = { collection: SanitizedCollectionConfig; parent: string; req: PayloadRequest }

/** A chain of records that is longer than any there is in earnest: whoever made it wants to keep the server busy. */
const MOST_ABOVE = 1000

const idsIn = (value: unknown): (number | string)[] =>
  (Array.isArray(value) ? value : [value]).flatMap((entry: unknown) => idOf(entry) ?? [])

const nameOf = (row: Record<string, unknown>, { collection, req }: Tree): string => {
  const { localization } = req.payload.config
  const title = row[collection.admin.useAsTitle ?? 'id']
  const words = localization && isRecord(title) ? (title[localization.defaultLocale] ?? Object.values(title)[0]) : title
  return typeof words === 'string' && words ? words : String(row.id)
}

const find = async (ids: (number | string)[], { collection, req }: Tree): Promise<Row[]> => {
  const { docs } = await req.payload.db.find<Row>({
    collection: collection.slug as CollectionSlug,
    joins: false as never,
    limit: ids.length,
    locale: 'all',
    pagination: false,
    req: childReq(req),
    where: { id: { in: ids } },
  })
  return docs
}

/** The records from one of `parents` up to `id`, if that stands above one of them. A record below comes before the one above it. */
const chainTo = async (id: unknown, parents: (number | string)[], tree: Tree): Promise<Row[] | undefined> => {
  const below = new Map<string, Row | undefined>(parents.map((parent) => [String(parent), undefined]))
  for (let level = parents; level.length > 0;) {
    const rows = await find(level, tree)
    const next: (number | string)[] = []
    for (const row of rows) {
      if (String(row.id) === String(id)) {
        const chain: Row[] = []
        for (let at = below.get(String(row.id)); at; at = below.get(String(at.id))) chain.unshift(at)
        return chain
      }
      for (const parent of idsIn(row[tree.parent])) {
        if (below.has(String(parent))) continue
        below.set(String(parent), row)
        next.push(parent)
      }
    }
    if (below.size > MOST_ABOVE) throw sentence(tree.req, PUBLISHING_REFUSALS.tooDeep(MOST_ABOVE))
    level = next
  }
  return undefined
}

/**
 * Refuses a record that would stand above itself. A tree in which a record stands above itself, at once or by way of others, has no end for whoever
 * walks it. What counts is what is stored for good: a draft is looked at when it is published. Two people who hang two records under each other at
 * one instant take turns, and the second is refused.
 */
export const notUnderOneself =
  (parent: string): CollectionBeforeChangeHook =>
  async ({ collection, data, originalDoc, req }) => {
    const id: unknown = originalDoc?.id
    const parents = idsIn(data[parent])
    const { draft, isUnpublishing } = recordedOperation(req, collection.slug)
    if (!id || parents.length === 0 || isUnpublishing || data.deletedAt || (draft && data._status !== 'published'))
      return data
    const tree = { collection, parent, req }
    const refuse = (message: string) =>
      fieldRefusal({ collection: collection.slug, errors: [{ message, path: parent }], req })
    if (parents.some((entry) => String(entry) === String(id))) throw refuse(translate(req, 'beffroi:notUnderOneself'))

    const [stored] = await find([id as string], tree)
    const before = new Set(idsIn(stored?.[parent]).map(String))
    const isNew = parents.some((entry) => !before.has(String(entry)))
    if (!isNew && (!collection.versions || stored?._status === 'published')) return data
    if (isNew) await claimTurn({ name: `tree:${collection.slug}.${parent}`, req })
    const chain = await chainTo(id, parents, tree)
    if (!chain) return data
    const name = nameOf({ ...stored, id }, tree)
    throw refuse(
      translate(req, 'beffroi:notInACircle', {
        chain: [name, ...chain.map((row) => nameOf(row, tree)), name].join(' › '),
      }),
    )
  }
