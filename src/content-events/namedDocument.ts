import type { CollectionSlug, Payload, SanitizedCollectionConfig } from 'payload'

import { idIn, isID } from '../payload/ids.ts'
import { contentName } from './names.ts'
import type { ContentCollection } from './names.ts'

/** A document of the content that a request names. */
export type NamedDocument = { collection: SanitizedCollectionConfig; id: number | string; name: ContentCollection }

/** The document with an id in a collection of the content; `undefined` where there can be none. Whether there is one, and who may read it, is not looked at. */
export const namedDocument = (payload: Payload, slug: unknown, id: unknown): NamedDocument | undefined => {
  const collection =
    typeof slug === 'string' && Object.hasOwn(payload.collections, slug)
      ? payload.collections[slug as CollectionSlug]?.config
      : undefined
  const name = collection && contentName(payload.config, collection.slug)
  if (!collection || !name || (typeof id !== 'string' && typeof id !== 'number')) return undefined
  const own = idIn(payload, id)
  return isID(own, collection.slug, payload) ? { collection, id: own, name } : undefined
}
