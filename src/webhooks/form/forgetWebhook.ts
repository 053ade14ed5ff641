import type { CollectionBeforeDeleteHook } from 'payload'

import { removeCursor } from '../../content-events/readers.ts'
import { projectSlug } from '../../content-model/projectSlug.ts'
import { consumerOf } from '../delivery/backlog.ts'

/** Deliveries of a webhook that is gone would wait for ever; a database with tables would not let it go before them. */
export const forgetWebhook: CollectionBeforeDeleteHook = async ({ id, req }) => {
  const { payload } = req
  const collection = projectSlug(payload.config, 'webhook-deliveries')
  if (collection) await payload.db.deleteMany({ collection, req, where: { webhook: { equals: id } } })
  await removeCursor({ payload, consumer: consumerOf({ id }), req })
}
