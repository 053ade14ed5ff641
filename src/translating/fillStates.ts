import { createLocalReq } from 'payload'
import type { CollectionSlug, Payload } from 'payload'

import { CONTENT_COLLECTIONS, keyOf } from '../content-events/names.ts'
import { projectSlug } from '../content-model/slugs.ts'
import { isTranslated } from './isTranslated.ts'
import { noteTranslations } from './noteTranslations.ts'
import { findRows } from './rows.ts'

const PAGE = 500

/** Notes the documents of which nothing is noted: those that were there before this was, or that were written past Payload. */
export const fillStates = async (payload: Payload): Promise<void> => {
  const req = await createLocalReq({}, payload)
  for (const name of CONTENT_COLLECTIONS) {
    const slug = projectSlug(payload.config, name)
    const collection = slug && payload.collections[slug]?.config
    if (!collection || !isTranslated(payload.config, collection)) continue
    let last: number | string | undefined
    for (;;) {
      const { docs } = await payload.db.find<{ id: number | string }>({
        collection: slug as CollectionSlug,
        limit: PAGE,
        pagination: false,
        select: { createdAt: true },
        sort: 'id',
        where: {
          and: [{ deletedAt: { exists: false } }, ...(last === undefined ? [] : [{ id: { greater_than: last } }])],
        },
      })
      if (docs.length === 0) break
      last = docs.at(-1)?.id
      const keys = docs.map(({ id }) => keyOf(name, id))
      const noted = new Set(
        (await findRows(req, { document: { in: keys } }, { limit: PAGE * 20, select: ['document'] })).map(
          ({ document }) => document,
        ),
      )
      for (const { id } of docs) if (!noted.has(keyOf(name, id))) await noteTranslations({ collection, id, name, req })
    }
  }
}
