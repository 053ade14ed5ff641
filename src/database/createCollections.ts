import type { MongooseAdapter } from '@payloadcms/db-mongodb'

/** Accents come after letters (É with E), and case last, as in a dictionary; equality stays exact (strength 3). */
export const FRENCH = { locale: 'fr', strength: 3 } as const

const NAMESPACE_EXISTS = 48

const isAlreadyThere = (error: unknown): boolean =>
  typeof error === 'object' && error !== null && 'code' in error && error.code === NAMESPACE_EXISTS

/**
 * Creates every collection before it is used: a collection's collation can only be set when it is made, its indexes
 * and queries then share it, and a transaction never has to wait for a collection to appear.
 */
export const createCollections = async ({ collections, connection, globals, versions }: MongooseAdapter): Promise<void> => {
  const { db } = connection
  if (!db) throw new Error('The connection to MongoDB closed while collections were created.')
  const wanted = new Set([...Object.values(collections), ...Object.values(versions), ...(globals ? [globals] : [])].map((model) => model.collection.collectionName))
  const existing = new Set((await db.listCollections({}, { nameOnly: true }).toArray()).map(({ name }) => name))
  for (const name of wanted) {
    if (existing.has(name)) continue
    await db.createCollection(name, { collation: FRENCH }).catch((error: unknown) => {
      if (!isAlreadyThere(error)) throw error
    })
  }
}
