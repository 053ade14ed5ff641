import type { CollectionSlug, PayloadRequest } from 'payload'

import { senderKey } from '../access/people.ts'
import { projectSlug } from '../content-model/slugs.ts'

/** A document in the panel. */
export type Place = { collection: string; id: number | string }

/** Longer than browsers make a page wait that is in the background: they wake it once a minute. */
const PRESENT_FOR_MS = 90_000

/** More people do not read one text at a time. */
const MOST_PEOPLE = 30

const documentOf = ({ collection, id }: Place): string => `${collection}/${id}`

const slugIn = ({ payload }: PayloadRequest): CollectionSlug | undefined => {
  const slug = projectSlug(payload.config, 'open-documents')
  return slug && slug in payload.collections ? (slug as CollectionSlug) : undefined
}

/** Notes that the sender has a document open. */
export const noteOpen = async (req: PayloadRequest, place: Place): Promise<void> => {
  const collection = slugIn(req)
  if (!collection) return
  const { db } = req.payload
  const [document, person] = [documentOf(place), senderKey(req)]
  const [key, seenAt] = [`${document} ${person}`, new Date().toISOString()]
  await db.deleteMany({
    collection,
    where: { seenAt: { less_than: new Date(Date.now() - PRESENT_FOR_MS).toISOString() } },
  })
  const known = await db.findOne<{ id: string }>({ collection, where: { key: { equals: key } } })
  if (known) {
    await db.updateOne({ collection, data: { seenAt }, id: known.id, returning: false })
    return
  }
  try {
    await db.create({ collection, data: { document, key, person, seenAt }, returning: false })
  } catch (error) {
    // Two windows of one person at the same instant: one row says it of both.
    if (!(await db.findOne({ collection, where: { key: { equals: key } } }))) throw error
  }
}

/** Forgets that the sender has a document open. */
export const noteClosed = async (req: PayloadRequest, place: Place): Promise<void> => {
  const collection = slugIn(req)
  if (collection)
    await req.payload.db.deleteMany({
      collection,
      where: { key: { equals: `${documentOf(place)} ${senderKey(req)}` } },
    })
}

/** The keys of those who have a document open, beside the sender. */
export const othersIn = async (req: PayloadRequest, place: Place): Promise<string[]> => {
  const collection = slugIn(req)
  if (!collection) return []
  const { docs } = await req.payload.db.find<{ person: string }>({
    collection,
    limit: MOST_PEOPLE,
    pagination: false,
    where: {
      and: [
        { document: { equals: documentOf(place) } },
        { person: { not_equals: senderKey(req) } },
        { seenAt: { greater_than_equal: new Date(Date.now() - PRESENT_FOR_MS).toISOString() } },
      ],
    },
  })
  return docs.map(({ person }) => person)
}
