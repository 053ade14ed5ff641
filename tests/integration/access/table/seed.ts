import type { MongooseAdapter } from '@payloadcms/db-mongodb'
import type { Payload } from 'payload'
import { Types } from 'mongoose'

/** The state of a document that is asked for. */
export type State = 'draft' | 'published' | 'trashed'

export type SeededDocument = { id: string; version: string }

/** What a collection needs to hold for a document to be complete, as it is stored. */
type Seed = { collection: string; data: (unique: string) => Record<string, unknown>; owner: string; states: State[] }

/** Writes documents and their versions straight into MongoDB: hundreds in a few milliseconds. */
export const seedDocuments = async (
  payload: Payload,
  { collection, data, owner, states }: Seed,
): Promise<SeededDocument[]> => {
  const { collections, versions } = payload.db as unknown as MongooseAdapter
  const hasDrafts = Boolean(payload.collections[collection as 'articles']?.config.versions)
  const rows = states.map((state) => {
    const _id = new Types.ObjectId()
    const now = new Date()
    const common = { ...data(String(_id)), createdAt: now, createdBy: new Types.ObjectId(owner), updatedAt: now }
    const main = {
      ...common,
      ...(hasDrafts && { _status: state === 'draft' ? 'draft' : 'published' }),
      ...(collection === 'media' && { public: state !== 'draft' }),
      ...(state === 'trashed' && { deletedAt: now }),
    }
    return {
      main: { _id, ...main },
      version: { _id: new Types.ObjectId(), createdAt: now, latest: true, parent: _id, updatedAt: now, version: main },
    }
  })
  await collections[collection]?.collection.insertMany(rows.map(({ main }) => main))
  if (hasDrafts) await versions[collection]?.collection.insertMany(rows.map(({ version }) => version))
  return rows.map(({ main, version }) => ({ id: String(main._id), version: String(version._id) }))
}
