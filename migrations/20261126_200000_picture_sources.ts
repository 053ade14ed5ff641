import type { MigrateDownArgs, MigrateUpArgs, MongooseAdapter } from '@payloadcms/db-mongodb'
import type { PayloadRequest } from 'payload'

/** Pictures have `sources`, a list that readers are promised. Those that were there before get an empty one: what belongs in it takes its time to make. */

const mediaOf = (adapter: MongooseAdapter, req: Partial<PayloadRequest>) => {
  const session = adapter.sessions[String(req.transactionID ?? '')]
  return { media: adapter.connection.collection('media'), options: session ? { session } : {} }
}

export const up = async ({ payload, req }: MigrateUpArgs): Promise<void> => {
  const { media, options } = mediaOf(payload.db as unknown as MongooseAdapter, req)
  await media.updateMany({ sources: { $exists: false } }, { $set: { sources: [] } }, options)
}

/** The files of the new sizes stay on the disk, where no record names them. */
export const down = async ({ payload, req }: MigrateDownArgs): Promise<void> => {
  const { media, options } = mediaOf(payload.db as unknown as MongooseAdapter, req)
  await media.updateMany({}, { $unset: { dominantColor: true, sources: true } }, options)
}
