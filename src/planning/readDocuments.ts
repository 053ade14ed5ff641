import { Forbidden } from 'payload'
import type { CollectionSlug, SanitizedCollectionConfig, TypedLocale, Where } from 'payload'

import { projectSlug } from '../content-model/slugs.ts'
import type { CollectionName } from '../../collections/names.ts'
import type { Desk, DeskDocument } from '../dashboard/deskItems.ts'

/** More of one thing in one answer are not read: the calendar says so. */
export const MOST_OF_ONE = 500

type Args = { collection: SanitizedCollectionConfig; draft?: boolean; fields: string[]; sort: string; where: Where }

const KIND_FIELDS = ['kind', 'type']

/** The documents of one collection that the reader may read, with the fields that are asked for, what they are called, their kind and who made them. */
export const readRows = async (
  { locale, payload, req }: Desk,
  { collection, draft = false, fields, sort, where }: Args,
): Promise<DeskDocument[]> => {
  const articles = projectSlug(payload.config, 'articles')
  const known = new Set(collection.flattenedFields.map(({ name }) => name))
  const wanted = [collection.admin.useAsTitle ?? 'id', '_status', 'createdBy', ...KIND_FIELDS, ...fields]
  const select = Object.fromEntries(
    wanted.filter((name) => known.has(name)).map((name): [string, true] => [name, true]),
  )
  try {
    const { docs } = await payload.find({
      collection: collection.slug as CollectionSlug,
      // Deep enough for names of people, which Payload reads for all documents at once.
      depth: 1,
      draft,
      limit: MOST_OF_ONE,
      ...(locale && { locale: locale as TypedLocale }),
      overrideAccess: false,
      pagination: false,
      ...(articles && { populate: { [articles]: { _status: true } } as never }),
      req,
      select,
      sort,
      user: req.user,
      where,
    })
    return docs as unknown as DeskDocument[]
  } catch (error) {
    // A collection of the project's own that the reader may not read is not on their calendar.
    if (error instanceof Forbidden) return []
    throw error
  }
}

/** One of Beffroi's collections as the project has it; nothing where it is left out. */
export const collectionOf = ({ payload }: Desk, name: CollectionName): SanitizedCollectionConfig | undefined => {
  const slug = projectSlug(payload.config, name)
  return slug ? payload.collections[slug]?.config : undefined
}
