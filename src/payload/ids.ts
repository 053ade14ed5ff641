import type { CollectionSlug, Payload } from 'payload'

import { isWhole } from './values.ts'

const OBJECT_ID = /^[\da-f]{24}$/i

/** Whether a value has the form of an id of a collection: MongoDB refuses to compare one of another form. */
export const isID = (value: unknown, slug: string, payload: Payload): boolean => {
  const type = payload.collections[slug as CollectionSlug]?.customIDType ?? payload.db.defaultIDType
  if (type === 'number') return isWhole(value)
  if (payload.db.name === 'mongoose' && !payload.collections[slug as CollectionSlug]?.customIDType)
    return (typeof value === 'string' || typeof value === 'object') && OBJECT_ID.test(String(value))
  return typeof value === 'string' && value !== ''
}

/** An id as the project's database writes it: a number on some. */
export const idIn = ({ db }: Payload, id: number | string): number | string =>
  db.defaultIDType === 'number' ? Number(id) : String(id)
