import type { CollectionSlug, PayloadRequest } from 'payload'

import { projectSlug } from '../content-model/slugs.ts'
import { childReq } from '../payload/transactions.ts'
import { othersIn } from '../presence/rows.ts'
import { otherEditor } from '../publishing/editing/holdLock.ts'
import { findLeading } from '../where-used/findLeading.ts'
import type { Created, KeptReason } from './ImportRow.ts'

/** What an import made, in the collection of the project that it stands in. */
export type Made = Created & { slug: CollectionSlug }

const keyOf = (slug: string, id: number | string): string => `${slug}/${id}`

type Stamped = { id: number | string; updatedAt: string }

/** When documents were saved last, their drafts included, by collection and id. */
const savedAt = async (req: PayloadRequest, made: readonly Made[]): Promise<Map<string, string>> => {
  const found = new Map<string, string>()
  for (const slug of new Set(made.map((each) => each.slug))) {
    const ids = made.flatMap((each) => (each.slug === slug ? [each.id] : []))
    const { docs } = await req.payload.find({
      collection: slug,
      depth: 0,
      draft: true,
      joins: false as never,
      limit: 0,
      overrideAccess: true,
      pagination: false,
      req: childReq(req),
      select: { updatedAt: true } as never,
      where: { id: { in: ids } },
    })
    for (const { id, updatedAt } of docs as unknown as Stamped[])
      found.set(keyOf(slug, id), new Date(updatedAt).toISOString())
  }
  return found
}

/** What an import made in collections that the project has. */
export const madeIn = ({ payload: { config } }: PayloadRequest, created: readonly Created[]): Made[] =>
  created.flatMap((each) => {
    const slug = projectSlug(config, each.collection)
    return slug ? [{ ...each, slug }] : []
  })

/** Writes down when what was made was saved, of those that do not say it yet. */
export const stamp = async (req: PayloadRequest, created: readonly Created[]): Promise<Created[]> => {
  const moments = await savedAt(
    req,
    madeIn(req, created).filter(({ updatedAt }) => updatedAt === undefined),
  )
  return created.map((each) => {
    const slug = projectSlug(req.payload.config, each.collection)
    const updatedAt = each.updatedAt ?? (slug && moments.get(keyOf(slug, each.id)))
    return updatedAt ? { ...each, updatedAt } : each
  })
}

const isOpen = async (req: PayloadRequest, { id, slug }: Made): Promise<boolean> => {
  const lockDocuments = req.payload.collections[slug]?.config.lockDocuments
  const place = { collection: slug, id, ...(lockDocuments !== undefined && { lockDocuments }) }
  return (await otherEditor(req, place)) !== undefined || (await othersIn(req, place)).length > 0
}

/**
 * Of what an import made, what an undo must leave: what somebody has changed since, what a colleague has open, and new records that something leads to which stays itself.
 *
 * @returns why, by document.
 */
export const whatStays = async (req: PayloadRequest, made: readonly Made[]): Promise<Map<Made, KeptReason>> => {
  const kept = new Map<Made, KeptReason>()
  const moments = await savedAt(req, made)
  for (const each of made) {
    if (each.updatedAt !== undefined && moments.get(keyOf(each.slug, each.id)) !== each.updatedAt)
      kept.set(each, 'changed')
    else if (await isOpen(req, each)) kept.set(each, 'open')
  }
  // What an import updated leads, once it is as it was, to nothing that the import made.
  const going = new Set(made.flatMap((each) => (kept.has(each) ? [] : [keyOf(each.slug, each.id)])))
  const leading = new Map<Made, string[]>()
  for (const each of made)
    if (!each.before && !kept.has(each)) {
      const found = await findLeading(req, { collection: each.slug, id: each.id })
      leading.set(
        each,
        found.map(({ collection, id }) => keyOf(collection, id)),
      )
    }
  for (let before = -1; before !== kept.size;) {
    before = kept.size
    for (const [each, keys] of leading)
      if (!kept.has(each) && keys.some((key) => !going.has(key))) {
        kept.set(each, 'used')
        going.delete(keyOf(each.slug, each.id))
      }
  }
  return kept
}
