import type { MigrateDownArgs, MigrateUpArgs, MongooseAdapter } from '@payloadcms/db-mongodb'
import type { PayloadRequest } from 'payload'

/**
 * Fields of the machinery are called by the field's words and say their units, and what the newsroom writes of failures is stored as a code with
 * what the sentence names, in place of the sentence. A code that the sentence of old does not tell is `connection`.
 */

type Attempt = { answer?: string; at: string; duration?: number; error?: string | null; status: number | null }
type Delivery = { _id: unknown; attempts?: Attempt[] | null; webhook: unknown }
type Webhook = { _id: unknown; disabledReason?: string | null; url?: string }

const CODES = new Set(['badUrl', 'closedEarly', 'connection', 'dns', 'forbiddenAddress', 'timeout', 'tls'])

const hostOf = (url = ''): string => (URL.canParse(url) ? new URL(url).host : '')

const failureOf = ({ error, status }: Attempt, host: string) => {
  if (!error) return null
  if (status !== null) return { code: 'refused', params: { status } }
  const code = error.split(':')[0] ?? ''
  const reason = /\(([A-Z][A-Z0-9_]+)\)/.exec(error)?.[1]
  return { code: CODES.has(code) ? code : 'notMade', params: { host, ...(reason && { reason }) } }
}

const storage = (adapter: MongooseAdapter, req: Partial<PayloadRequest>) => {
  const id = String(req.transactionID ?? '')
  const session = adapter.sessions[id]
  return {
    deliveries: adapter.connection.collection<Delivery>('webhook-deliveries'),
    name: (name: string) => adapter.connection.collection(name),
    options: session ? { session } : {},
    webhooks: adapter.connection.collection<Webhook>('webhooks'),
  }
}

const WEBHOOK_FIELDS = { kind: 'provider', longestWait: 'maxWaitMs', quietTime: 'debounceMs' }

export const up = async ({ payload, req }: MigrateUpArgs): Promise<void> => {
  const { deliveries, name, options, webhooks } = storage(payload.db as unknown as MongooseAdapter, req)
  await webhooks.updateMany({}, { $rename: WEBHOOK_FIELDS }, options)
  const hosts = new Map<string, string>()
  for await (const { _id, disabledReason, url } of webhooks.find({}, options)) {
    hosts.set(String(_id), hostOf(url))
    if (disabledReason && disabledReason !== 'gone' && disabledReason !== 'exhausted')
      await webhooks.updateOne(
        { _id },
        { $set: { disabledReason: disabledReason.includes('410') ? 'gone' : 'exhausted' } },
        options,
      )
  }
  for await (const { _id, attempts, webhook } of deliveries.find({ 'attempts.duration': { $exists: true } }, options)) {
    const renamed = (attempts ?? []).map(({ answer = '', duration = 0, error, ...attempt }) => ({
      ...attempt,
      durationMs: duration,
      failure: failureOf({ ...attempt, error }, hosts.get(String(webhook)) ?? ''),
      response: answer,
    }))
    await deliveries.updateOne({ _id }, { $set: { attempts: renamed as never } }, options)
  }
  const consumers = await name('event-readers').find({}, options).toArray()
  if (consumers.length > 0)
    await name('event-consumers').insertMany(
      consumers.map(({ position, reader, ...row }) => ({ ...row, consumer: reader, cursor: position })),
      options,
    )
  await name('event-readers').deleteMany({}, options)
}

/** Gives the fields their names of old; what was told of failures stays a code. */
export const down = async ({ payload, req }: MigrateDownArgs): Promise<void> => {
  const { name, options, webhooks } = storage(payload.db as unknown as MongooseAdapter, req)
  await webhooks.updateMany(
    {},
    { $rename: Object.fromEntries(Object.entries(WEBHOOK_FIELDS).map(([old, now]) => [now, old])) },
    options,
  )
  const consumers = await name('event-consumers').find({}, options).toArray()
  if (consumers.length > 0)
    await name('event-readers').insertMany(
      consumers.map(({ consumer, cursor, ...row }) => ({ ...row, position: cursor, reader: consumer })),
      options,
    )
  await name('event-consumers').deleteMany({}, options)
}
