import type { FindArgs, Payload } from 'payload'

/** A list in MongoDB's own words. */
export type MongoList = {
  filter: object
  /** Whether values had to be turned into what is stored. Payload's adapter does so in its simple queries, and not where it reads joins along with a list. */
  isCast: boolean
  /** Its own: no other list has it, nor the same one compiled again. */
  serial: number
  sort: Record<string, -1 | 1>
}

let serial = 0

/** A number that no list has yet. */
export const newSerial = (): number => serial++

type PaginateOptions = { collation?: unknown; sort?: Record<string, unknown> }

/** As commands have it. No two documents share an id: what comes after it orders nothing, and keeps an index from being used. */
const sortOf = (sort: Record<string, unknown>): MongoList['sort'] => {
  const keys = Object.entries(sort).map(([path, way]) => [path, way === 'desc' || way === -1 ? -1 : 1] as const)
  const last = keys.findIndex(([path]) => path === '_id')
  return Object.fromEntries(last === -1 ? keys : keys.slice(0, last + 1))
}

type Cursor<Row> = { toArray: () => Promise<Row[]> }

/** What of the mongoose adapter is used here; the plugin itself brings no MongoDB. */
type Model = {
  collection: {
    aggregate: (pipeline: object[], options?: object) => Cursor<Record<string, unknown>>
    collectionName: string
    options: () => Promise<{ collation?: object }>
  }
  db: { db?: { command: (command: object) => Promise<Record<string, unknown>> } }
  find: (filter: object) => { cast: (model: Model) => void; getFilter: () => object }
  paginate: (filter: object, options: PaginateOptions) => Promise<unknown>
}

type Adapter = { collections: Record<string, Model | undefined>; find: Payload['db']['find']; name: string }

/** A filter as text in which an id is another one than its digits, and a date than its text. An empty text finds no more than nothing does. */
const withKinds = (filter: object): string =>
  JSON.stringify(filter, function kindOf(this: Record<string, unknown>, key: string, value: unknown) {
    const stored = this[key]
    const isPlain =
      typeof stored !== 'object' || stored === null || Array.isArray(stored) || stored.constructor === Object
    if (value === '') return null
    return isPlain ? value : [stored.constructor.name, String(stored)]
  })

/** The adapter's model of a collection; `undefined` on another database than MongoDB. */
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
  const asked = withKinds(paginated.filter)
  const query = model.find(paginated.filter)
  // Ids and dates become what MongoDB stores.
  query.cast(model)
  const filter = query.getFilter()
  return { filter, isCast: withKinds(filter) !== asked, serial: newSerial(), sort: sortOf(paginated.options.sort) }
}
