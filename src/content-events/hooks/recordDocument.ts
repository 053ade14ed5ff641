import type { PayloadRequest, SanitizedCollectionConfig, SanitizedConfig } from 'payload'

import { projectSlug } from '../../content-model/projectSlug.ts'
import { contentName } from '../contentName.ts'
import { EVENT_NAMES } from '../eventNames.ts'
import { recordChange } from '../recordChange.ts'
import { modelOf } from '../register/modelOf.ts'
import { publicStateOf } from '../register/publicStateOf.ts'
import { readAsPublic } from '../register/readAsPublic.ts'

const fileOf = (key: string, config: SanitizedConfig) => {
  const [name, id] = key.split(':')
  const collection = name === 'media' ? projectSlug(config, 'media') : undefined
  return collection && id ? { collection, id } : undefined
}

type Args = { collection: SanitizedCollectionConfig; id: number | string; req: PayloadRequest; whenGone?: 'deleted' | 'unpublished' }

/**
 * Records what the public sees of a document now, after whatever happened to it in the transaction of `req`. The files that it shows since then
 * became public with it.
 */
export const recordDocument = async ({ collection, id, req, whenGone }: Args): Promise<void> => {
  const { config } = req.payload
  const name = contentName(config, collection.slug)
  if (!name) return
  const document = await readAsPublic({ collection, id, req })
  const newLinks = await recordChange({ after: document && publicStateOf({ config, document, model: modelOf(collection) }), collection: name, eventName: EVENT_NAMES[name], id, req, whenGone })
  for (const link of newLinks) {
    const { collection: file, id: fileID } = fileOf(link, config) ?? {}
    const fileCollection = file && req.payload.collections[file]?.config
    if (fileCollection && fileID) await recordDocument({ collection: fileCollection, id: fileID, req })
  }
}
