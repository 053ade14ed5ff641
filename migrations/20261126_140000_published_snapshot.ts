import type { MigrateDownArgs, MigrateUpArgs, MongooseAdapter } from '@payloadcms/db-mongodb'
import type { PayloadRequest } from 'payload'

/**
 * The rows of what is published keep the content that the public sees. It is written after the start, with progress, by whichever process leads
 * (`rebuildSnapshot`): here only what it takes the place of goes. `embedded` was called `carried`, and the `trigger` of a delivery its `kind`.
 */

const storage = (adapter: MongooseAdapter, req: Partial<PayloadRequest>) => {
  const session = adapter.sessions[String(req.transactionID ?? '')]
  return { name: (name: string) => adapter.connection.collection(name), options: session ? { session } : {} }
}

export const up = async ({ payload, req }: MigrateUpArgs): Promise<void> => {
  const { name, options } = storage(payload.db as unknown as MongooseAdapter, req)
  await name('published-documents').updateMany({}, { $rename: { carried: 'embedded' } }, options)
  await name('webhook-deliveries').updateMany({}, { $rename: { kind: 'trigger' } }, options)
  await name('event-consumers').deleteMany({ consumer: 'register' }, options)
}

/** The rows are registered anew at the next start, as it was done then. */
export const down = async ({ payload, req }: MigrateDownArgs): Promise<void> => {
  const { name, options } = storage(payload.db as unknown as MongooseAdapter, req)
  await name('published-documents').updateMany(
    {},
    { $rename: { embedded: 'carried' }, $unset: { content: true, model: true } },
    options,
  )
  await name('webhook-deliveries').updateMany({}, { $rename: { trigger: 'kind' } }, options)
}
