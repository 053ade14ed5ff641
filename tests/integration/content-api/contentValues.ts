import type { CollectionSlug, Payload } from 'payload'

import { CONTENT_COLLECTIONS } from '../../../src/content-events/names.ts'
import type { Random } from '../fuzz/random.ts'

/** Values that stand in documents, drafts and the trash included, by their path (`links.type`); what conditions are made of. */
export type ContentValues = ReadonlyMap<string, unknown[]>

const KEPT = 60

const addValues = (values: Map<string, unknown[]>, value: unknown, path: string): void => {
  if (value === null || value === undefined) return
  if (Array.isArray(value)) for (const one of value) addValues(values, one, path)
  else if (typeof value === 'object' && !('root' in value)) {
    for (const [name, one] of Object.entries(value)) addValues(values, one, path ? `${path}.${name}` : name)
  } else {
    const known = values.get(path) ?? []
    values.set(path, known)
    const written = typeof value === 'object' ? 'Lens' : value
    if (known.length < KEPT || path === 'id') known.push(written)
  }
}

/** What is stored, in two languages. */
export const readValues = async (payload: Payload): Promise<ContentValues> => {
  const values = new Map<string, unknown[]>()
  for (const collection of CONTENT_COLLECTIONS as CollectionSlug[]) {
    for (const locale of ['fr', 'en'] as const) {
      const { docs } = await payload.find({
        collection,
        depth: 0,
        joins: false as never,
        limit: 25,
        locale,
        pagination: false,
        sort: 'id',
        trash: true,
      })
      for (const doc of docs) addValues(values, doc, '')
    }
  }
  return values
}

/** A value that stands at a path of some document; the id of one where there is none: a path of relations that nobody has used. */
export const valueFor = (values: ContentValues, path: string, random: Random): unknown =>
  random.pick(values.get(path) ?? values.get('id') ?? ['zzz'])

export const anyNumber = (random: Random): number => random.pick([0, 1, 2, 10, 1200, 2.5])
