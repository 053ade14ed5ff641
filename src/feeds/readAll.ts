import type { CollectionName } from '../../collections/names.ts'
import type { ListQuery, PublishedRequest } from '../content-api/routes/publishedRoutes.ts'

/** The documents a page that anybody may read. */
const PAGE = 100

/** Reads a list page by page: up to a number of documents, from the one at a multiple of a hundred on. */
export const readAll = async <Document>(
  { read }: PublishedRequest,
  collection: CollectionName,
  { from = 0, most, ...query }: Omit<ListQuery, 'limit' | 'page'> & { from?: number; most: number },
): Promise<Document[]> => {
  const all: Document[] = []
  for (let page = from / PAGE + 1; all.length < most; page++) {
    const { docs, hasNextPage } = await read.list<Document>(collection, { ...query, limit: PAGE, page })
    all.push(...docs)
    if (!hasNextPage) break
  }
  return all.slice(0, most)
}
