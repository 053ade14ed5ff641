import type { CollectionSlug, PayloadRequest, SanitizedCollectionConfig, SanitizedConfig } from 'payload'

import { projectSlug } from '../../content-model/projectSlug.ts'
import { inTransaction } from '../../inTransaction.ts'
import { contentName } from '../contentName.ts'
import { EVENT_NAMES } from '../eventNames.ts'
import { onTransactionEnd } from '../../uploads/onTransactionEnd.ts'
import { hideFile, isFilePublic, showFile } from '../hideFile.ts'
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
 * What becomes of a file that a document shows now, or shows no longer. Two transactions do not see one another's documents: when of one picture's two
 * articles both are withdrawn at once, or one while the other is published, each looks again after its commit. The later one sees both.
 */
const recordFile = async ({ collection, id, isRemoved, key, req }: Args & { isRemoved: boolean; key: string }): Promise<void> => {
  const file = { collection: collection.slug as CollectionSlug, id, key }
  const wasPublic = await isFilePublic({ ...file, req })
  if (isRemoved) await hideFile({ ...file, req })
  await recordDocument({ collection, id, req })
  if (!wasPublic) return
  const lookAgain = async (own: PayloadRequest) => {
    const isChanged = (await hideFile({ ...file, req: own })) || (await showFile({ ...file, req: own }))
    if (isChanged) await recordDocument({ collection, id, req: own })
  }
  await onTransactionEnd(req, { committed: async () => inTransaction(req.payload, lookAgain) })
}

/**
 * Records what the public sees of a document now, after whatever happened to it in the transaction of `req`. The files that it shows since then
 * became public with it; those that it showed before, and that nothing shows any more, become private.
 */
export const recordDocument = async ({ collection, id, req, whenGone }: Args): Promise<void> => {
  const { config } = req.payload
  const name = contentName(config, collection.slug)
  if (!name) return
  const document = await readAsPublic({ collection, id, req })
  const { added, removed } = await recordChange({ after: document && publicStateOf({ config, document, model: modelOf(collection) }), collection: name, eventName: EVENT_NAMES[name], id, req, whenGone })
  for (const link of [...added, ...removed]) {
    const { collection: file, id: fileID } = fileOf(link, config) ?? {}
    const fileCollection = file && req.payload.collections[file]?.config
    if (fileCollection && fileID) await recordFile({ collection: fileCollection, id: fileID, isRemoved: removed.includes(link), key: link, req })
  }
}
