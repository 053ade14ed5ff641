import { LRUCache } from 'lru-cache'

import type { DocumentStore } from '../documents/createDocumentStore.ts'
import type { Served } from '../served.ts'
import type { MongoList } from './compileForMongo.ts'

/** What a page counts, in ids, beside those that it holds. */
const OVERHEAD_IDS = 8

/** Of all pages together, at about 60 bytes each. */
const IDS_KEPT = 200_000

type Sized = { docs: readonly unknown[] }

type Kept = { page: Promise<Sized> | Sized; version: number }

/** Pages of lists as ids, kept until a document of their collection changes. */
export type KeptPages = LRUCache<string, Kept>

export const createKeptPages = (): KeptPages =>
  new LRUCache({
    maxSize: IDS_KEPT,
    sizeCalculation: ({ page }) => OVERHEAD_IDS + (page instanceof Promise ? 0 : page.docs.length),
  })

/** What of a reading says which pages are still right. */
export type PageSource = { pages: KeptPages; served: Served; store: DocumentStore }

type PageArgs = {
  /** The slug of the documents in the list. */
  collection: string
  mongo: MongoList | undefined
  /** Which page of the list, and of what: the document whose join it is. */
  name: string
}

/**
 * A page of a list as it was read before, or is being read, if no document of its collection has changed since that began; else what `read` reads. As with
 * documents, nothing is kept while the changes of other processes are not heard of, nor what the database answers in more than one step: other
 * collections may have a say in that.
 */
export const keptPage = <Page extends Sized>(
  { pages, served, store }: PageSource,
  { collection, mongo, name }: PageArgs,
  read: () => Promise<Page>,
): Page | Promise<Page> => {
  const ownName = served.collections.get(collection)?.name
  const version = mongo && ownName ? store.versionOf(ownName) : undefined
  if (!mongo || version === undefined) return read()
  const key = `${mongo.serial}:${name}`
  const known = pages.get(key)
  // What has this list's number is one of its pages.
  if (known?.version === version) return known.page as Page | Promise<Page>
  const entry: Kept = { page: read(), version }
  const page = settle(pages, key, entry) as Promise<Page>
  pages.set(key, entry)
  return page
}

const settle = async (pages: KeptPages, key: string, entry: Kept): Promise<Sized> => {
  try {
    const page = await entry.page
    // With the version from before it was read: what changed meanwhile has made it stale already.
    if (pages.peek(key) === entry) pages.set(key, { page, version: entry.version })
    return page
  } catch (error) {
    if (pages.peek(key) === entry) pages.delete(key)
    throw error
  }
}
