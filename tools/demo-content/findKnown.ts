import type { CollectionSlug, Payload } from 'payload'

import type { DemoRecord } from './DemoRecord.ts'

/** What a document of a collection is known by: most have a slug. */
const KEY_FIELDS: Partial<Record<CollectionSlug, string[]>> = {
  media: ['originalFilename'],
  roles: ['person', 'organisation'],
}

const keyFieldsOf = (collection: CollectionSlug): string[] => KEY_FIELDS[collection] ?? ['slug']

/** What tells a record from the others of its collection, as `findKnown` gives it for the documents that are there. */
export const identityOf = (
  { collection, data, key }: DemoRecord,
  resolve: (collection: string, key: string) => string,
): string =>
  collection === 'roles'
    ? `${resolve('people', String(data.person))} ${resolve('organisations', String(data.organisation))}`
    : key

/** The ids of the documents that a collection holds already, in the trash too, by their identity. */
export const findKnown = async (payload: Payload, collection: CollectionSlug): Promise<Map<string, string>> => {
  const names = keyFieldsOf(collection)
  const select = Object.fromEntries(names.map((name) => [name, true]))
  const { docs } = await payload.find({ collection, depth: 0, limit: 0, pagination: false, select, trash: true })
  return new Map(
    docs.map((doc) => [
      names.map((name) => String((doc as unknown as Record<string, unknown>)[name])).join(' '),
      String(doc.id),
    ]),
  )
}
