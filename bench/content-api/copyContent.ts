import { ObjectId } from 'mongodb'
import type { Payload } from 'payload'

import { modelOf, publicStateOf } from '../../src/content-events/snapshot/publicState.ts'
import { keyOf } from '../../src/content-events/names.ts'

type Stored = Record<string, unknown> & { _id: unknown; slug: string }

type Collection = {
  collection: {
    find: (filter: object, options?: object) => { toArray: () => Promise<Stored[]> }
    insertMany: (documents: object[]) => Promise<unknown>
  }
}

type Database = { collections: Record<string, Collection>; versions: Record<string, Collection> }

const ROWS_AT_A_TIME = 500

type Copied = 'articles' | 'organisations'

type CopyArgs = {
  collection: Copied
  count: number
  /** What is different in the copy with a number. */
  differences: (number: number) => Record<string, unknown> & { slug: string }
}

/** As Payload reads it: ids and dates are words. */
const asRead = ({ _id, ...stored }: Record<string, unknown>): Record<string, unknown> => ({
  id: String(_id),
  ...(JSON.parse(JSON.stringify(stored)) as object),
})

/**
 * Adds copies of the published documents of a collection until there are `count`, with a version and a row of the published snapshot each, past Payload: a
 * hundred thousand in minutes. Returns the slugs of all.
 */
const copyCollection = async (payload: Payload, { collection, count, differences }: CopyArgs): Promise<string[]> => {
  const { collections, versions } = payload.db as unknown as Database
  const [documents, ofVersions, rows] = [
    collections[collection]?.collection,
    versions[collection]?.collection,
    collections['published-documents']?.collection,
  ]
  if (!documents || !ofVersions || !rows) throw new Error('The benchmark needs MongoDB.')
  const { config } = payload.collections[collection]
  const templates = await documents.find({}).toArray()
  const slugs = templates.map(({ slug }) => slug)
  const now = new Date()
  for (let first = templates.length; first < count; first += ROWS_AT_A_TIME) {
    const copies = Array.from({ length: Math.min(ROWS_AT_A_TIME, count - first) }, (_, offset) => {
      const number = first + offset
      return { ...templates[number % templates.length], ...differences(number), _id: new ObjectId() }
    })
    await documents.insertMany(copies)
    await ofVersions.insertMany(
      copies.map(({ __v, _id, ...version }: Record<string, unknown>) => ({
        __v,
        autosave: false,
        createdAt: now,
        latest: true,
        parent: _id,
        updatedAt: now,
        version,
      })),
    )
    await rows.insertMany(
      copies.map((copy) => {
        const document = asRead(copy)
        const id = String(copy._id)
        return {
          ...publicStateOf({ config: payload.config, document, model: modelOf(config) }),
          collectionName: collection,
          createdAt: now,
          document: id,
          key: keyOf(collection, id),
          lastEventAt: now,
          updatedAt: now,
          visible: true,
        }
      }),
    )
    slugs.push(...copies.map(({ slug }) => slug))
  }
  return slugs
}

const ORGANISATIONS_OF_AN_ARTICLE = 3
const ARTICLES_FOR_AN_ORGANISATION = 5

/** Copies what there is until there are so many articles, and a fifth as many organisations. Returns the slugs of both. */
export const copyContent = async (
  payload: Payload,
  count: number,
): Promise<{ articles: string[]; organisations: string[] }> => {
  const organisations = await copyCollection(payload, {
    collection: 'organisations',
    count: Math.ceil(count / ARTICLES_FOR_AN_ORGANISATION),
    differences: (number) => ({ name: `Société ${number}`, slug: `societe-copie-${number}` }),
  })
  const { collections } = payload.db as unknown as Database
  const ids = ((await collections.organisations?.collection.find({}, { projection: { _id: 1 } }).toArray()) ?? []).map(
    ({ _id }) => _id,
  )
  const articles = await copyCollection(payload, {
    collection: 'articles',
    count,
    differences: (number) => ({
      // Numbers without a common divisor: each has others, and all come as often.
      organisations: Array.from(
        { length: ORGANISATIONS_OF_AN_ARTICLE },
        (_, index) => ids[(number * 7 + index * 31) % ids.length],
      ),
      publishedAt: new Date(Date.UTC(2020, 0, 1) + number * 3_600_000),
      slug: `article-copie-${number}`,
      title: { fr: `Article ${number}` },
    }),
  })
  return { articles, organisations }
}
