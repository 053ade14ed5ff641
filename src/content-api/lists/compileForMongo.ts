import type { FindArgs, Payload } from 'payload'

/** A list in MongoDB's own words. */
export type MongoList = {
  filter: object
  /** Its own: no other list has it, nor the same one compiled again. */
  serial: number
  sort: Record<string, unknown>
}

let serial = 0

type PaginateOptions = { collation?: unknown; sort?: Record<string, unknown> }

type Cursor = { toArray: () => Promise<{ _id: unknown }[]> }

/** No two documents share an id: what comes after it orders nothing, and keeps an index from being used. */
const untilID = (sort: Record<string, unknown>): Record<string, unknown> => {
  const keys = Object.entries(sort)
  const last = keys.findIndex(([path]) => path === '_id')
  return last === -1 ? sort : Object.fromEntries(keys.slice(0, last + 1))
}

export type MongoCollection = {
  aggregate: (pipeline: object[], options?: object) => { toArray: () => Promise<Record<string, unknown>[]> }
  collectionName: string
  countDocuments: (filter: object, options?: object) => Promise<number>
  find: (filter: object, options?: object) => Cursor
}

/** What of the mongoose adapter is used here; the plugin itself brings no MongoDB. */
type Model = {
  collection: MongoCollection
  find: (filter: object) => { cast: (model: Model) => void; getFilter: () => object }
  paginate: (filter: object, options: PaginateOptions) => Promise<unknown>
}

type Adapter = { collections: Record<string, Model | undefined>; find: Payload['db']['find']; name: string }

/** The driver's collection of a project's MongoDB; `undefined` on another database. */
export const mongoModel = ({ db }: Payload, slug: string): Model | undefined => {
  const { collections, name } = db as unknown as Adapter
  return name === 'mongoose' ? collections[slug] : undefined
}

/**
 * The filter and sort that the adapter makes of a list, so that its ids can be read past it: it prepares each document whole, which takes longer than the
 * query. `undefined` for what it does in more than one step (a sort through a relation, a place nearby) and on other databases.
 */
export const compileForMongo = async (payload: Payload, args: FindArgs): Promise<MongoList | undefined> => {
  const model = mongoModel(payload, args.collection)
  if (!model) return undefined
  let paginated: undefined | { filter: object; options: PaginateOptions }
  const spy = Object.assign(Object.create(model) as Model, {
    aggregate: () => {
      throw new Error('in more than one step')
    },
    paginate: async (filter: object, options: PaginateOptions) => {
      paginated = { filter, options }
      return { docs: [] }
    },
  })
  const adapter = payload.db as unknown as Adapter
  const spied = Object.assign(Object.create(adapter) as Adapter, {
    collections: { ...adapter.collections, [args.collection]: spy },
  })
  try {
    await adapter.find.call(spied as unknown as Payload['db'], args)
  } catch {
    // Whatever it is, the adapter itself will be asked, and will say it.
    return undefined
  }
  if (!paginated?.options.sort || paginated.options.collation) return undefined
  const query = model.find(paginated.filter)
  // Ids and dates become what MongoDB stores.
  query.cast(model)
  return { filter: query.getFilter(), serial: serial++, sort: untilID(paginated.options.sort) }
}
