import type { CollectionBeforeDeleteHook } from 'payload'

import { removeReader } from '../../content-events/readers.ts'
import { projectSlug } from '../../content-model/projectSlug.ts'
import { readerOf } from '../delivery/backlog.ts'

/** Deliveries of a webhook that is gone would wait for ever; a database with tables would not let it go before them. */
export const forgetWebhook: CollectionBeforeDeleteHook = async ({ id, req }) => {
  const { payload } = req
  const collection = projectSlug(payload.config, 'webhook-deliveries')
  if (collection) await payload.db.deleteMany({ collection, req, where: { webhook: { equals: id } } })
  await removeReader({ payload, reader: readerOf({ id }), req })
}
