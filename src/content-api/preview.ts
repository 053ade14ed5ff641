import type { Where } from 'payload'

import type { Reader } from './documents/createDocumentStore.ts'
import type { StoredDocument } from './documents/StoredDocument.ts'
import type { ID, IDPage } from './lists/readList.ts'

/** A document that is shown to one request as it would be if it were published now. */
export type Preview = {
  /** The slug of its collection in the project. */
  collection: string
  /** By their keys: the document itself, and its pictures that are not public. Made for this request: nothing of them is kept. */
  documents: ReadonlyMap<string, StoredDocument>
  id: ID
  /** By which a page asks for it. */
  slugs: ReadonlySet<string>
}

/** A reader that finds what is previewed in place of what is published. */
export const withPreview = (reader: Reader, { documents }: Preview): Reader => ({
  ...reader,
  load: async (keys) => reader.load([...keys].filter((key) => !documents.has(key))),
  peek: (key) => documents.get(key) ?? reader.peek(key),
})

const conditionsIn = (where: Where | undefined): [string, unknown][] =>
  Object.entries(where ?? {}).flatMap(([name, condition]): [string, unknown][] =>
    name.toLowerCase() === 'and' && Array.isArray(condition)
      ? condition.flatMap((one) => conditionsIn(one))
      : [[name, condition]],
  )

const valueOf = (condition: unknown): unknown =>
  typeof condition === 'object' && condition !== null && 'equals' in condition ? condition.equals : undefined

type Asked = { collection: string; isFromOutside: boolean; where?: Where }

/**
 * The page of a list that asks for the previewed document by its slug or id, as the page of each document does: the database does not find a draft by what
 * only the draft says.
 */
export const previewedPage = (
  preview: Preview | undefined,
  { collection, isFromOutside, where }: Asked,
): IDPage | undefined => {
  if (!preview || !isFromOutside || collection !== preview.collection) return undefined
  const { id, slugs } = preview
  const isAsked = conditionsIn(where).some(([name, condition]) => {
    const value = valueOf(condition)
    return (name === 'slug' && slugs.has(String(value))) || (name === 'id' && String(value) === String(id))
  })
  if (!isAsked) return undefined
  return {
    docs: [id],
    hasNextPage: false,
    hasPrevPage: false,
    limit: 1,
    nextPage: null,
    page: 1,
    pagingCounter: 1,
    prevPage: null,
    totalDocs: 1,
    totalPages: 1,
  }
}
