import type { CollectionBeforeDeleteHook } from 'payload'

import { projectSlug } from '../../content-model/projectSlug.ts'

/** Deliveries of a webhook that is gone would wait for ever; a database with tables would not let it go before them. */
export const dropDeliveries: CollectionBeforeDeleteHook = async ({ id, req }) => {
  const collection = projectSlug(req.payload.config, 'webhook-deliveries')
  if (collection) await req.payload.db.deleteMany({ collection, req, where: { webhook: { equals: id } } })
}
