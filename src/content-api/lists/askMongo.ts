import type { Payload } from 'payload'

import { mongoModel } from './compileForMongo.ts'
import type { MongoList } from './compileForMongo.ts'

type Row = Record<string, unknown>

const MOST_MS = 20_000

/** What comes in one batch with certainty: a document may have 16 MB, and an id takes about 30 bytes. */
const MOST_IN_A_BATCH = 50_000

/** The first batch of a command that reads, `undefined` where it cannot be sent so: a bare command costs half of what the driver's cursor does. */
const firstBatch = async (
  payload: Payload,
  { args, name, slug }: { args: object; name: 'aggregate' | 'find'; slug: string },
): Promise<Row[] | undefined> => {
  const model = mongoModel(payload, slug)
  if (!model?.db.db) return undefined
  // The name of a command comes first.
  const answer = await model.db.db.command({ [name]: model.collection.collectionName, ...args, maxTimeMS: MOST_MS })
  return (answer.cursor as { firstBatch: Row[] }).firstBatch
}

/** Rows of a pipeline; at most `most` come. */
export const aggregate = async (payload: Payload, slug: string, pipeline: object[], most: number): Promise<Row[]> => {
  const args = { cursor: { batchSize: most + 1 }, pipeline }
  const batch = most <= MOST_IN_A_BATCH ? await firstBatch(payload, { args, name: 'aggregate', slug }) : undefined
  if (batch) return batch
  const cursor = mongoModel(payload, slug)?.collection.aggregate(pipeline, { maxTimeMS: MOST_MS })
  return (await cursor?.toArray()) ?? []
}

export type Page = Pick<MongoList, 'filter' | 'sort'> & { limit: number; skip?: number }

/** The stages that give the ids of a page. */
export const pageStages = ({ filter, limit, skip = 0, sort }: Page): object[] => [
  { $match: filter },
  { $sort: sort },
  ...(skip > 0 ? [{ $skip: skip }] : []),
  ...(limit > 0 ? [{ $limit: limit }] : []),
  { $project: { _id: 1 } },
]

/** The ids of a page of documents, as they are stored; all without a `limit`. */
export const findIDs = async (payload: Payload, slug: string, page: Page): Promise<unknown[]> => {
  const { filter, limit, skip = 0, sort } = page
  const args = { batchSize: limit, filter, limit, projection: { _id: 1 }, singleBatch: true, skip, sort }
  const isSmall = limit > 0 && limit <= MOST_IN_A_BATCH
  const batch = isSmall ? await firstBatch(payload, { args, name: 'find', slug }) : undefined
  return (batch ?? (await aggregate(payload, slug, pageStages(page), Infinity))).map(({ _id }) => _id)
}

/** How many documents there are. */
export const countHits = async (payload: Payload, slug: string, filter: object): Promise<number> => {
  const [row] = await aggregate(payload, slug, [{ $match: filter }, { $count: 'hits' }], 1)
  return Number(row?.hits ?? 0)
}
