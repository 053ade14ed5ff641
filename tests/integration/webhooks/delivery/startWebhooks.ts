import { randomUUID } from 'node:crypto'

import { en } from '@payloadcms/translations/languages/en'
import { fr } from '@payloadcms/translations/languages/fr'
import type { CollectionSlug, Config, Payload } from 'payload'
import { Webhook } from 'standardwebhooks'

import type { ContentEvent } from '../../../../src/content-events/ContentEvent.ts'
import { CONTENT_COLLECTIONS } from '../../../../src/content-events/names.ts'
import type { DeliveryRow, Message } from '../../../../src/webhooks/DeliveryRow.ts'
import type { WebhookRow } from '../../../../src/webhooks/WebhookRow.ts'
import type { WebhooksOptions } from '../../../../src/webhooks/options.ts'
import { currentSecret } from '../../../../src/webhooks/secrets/signingSecrets.ts'
import { runWorker } from '../../../helpers/runWorker.ts'
import type { RunningWorker } from '../../../helpers/runWorker.ts'
import type { TestNewsroom } from '../../../helpers/startPayload.ts'
import { startProject } from '../../../helpers/startProject.ts'
import { startReceiver } from '../../../helpers/startReceiver.ts'
import type { Received, Receiver } from '../../../helpers/startReceiver.ts'

/** The project's types know our collections only when they are generated anew. */
const slug = (name: string) => name as CollectionSlug

/** Long enough that no build waits for a test, short enough that tests do not wait. */
const QUICK = { debounceMs: 10, maxWaitMs: 200 }

/** What is published is written into the log here; the collections themselves would only take the time that their indexes take. */
const WITHOUT_CONTENT = Object.fromEntries(CONTENT_COLLECTIONS.map((name) => [name, false as const]))

type Change = Partial<Omit<ContentEvent, 'id' | 'sequence'>>

export type TestWebhooks = {
  createWebhook: (data?: Partial<WebhookRow>) => Promise<WebhookRow>
  /** Oldest first, those of one webhook, or all. */
  deliveries: (webhook?: Pick<WebhookRow, 'id'>) => Promise<DeliveryRow[]>
  newsroom: TestNewsroom
  payload: Payload
  /** Writes events with the next numbers into the log, as if somebody had published. */
  publish: (...changes: Change[]) => Promise<void>
  receive: () => Promise<Receiver>
  /** Stops every worker. */
  rest: () => Promise<void>
  /** A worker that delivers; several may run at once. */
  run: (options?: WebhooksOptions) => RunningWorker
  stop: () => Promise<void>
  update: (webhook: Pick<WebhookRow, 'id'>, data: Partial<WebhookRow>) => Promise<void>
  /** Whether a request is signed with the webhook's secret, by the official library; its message. */
  verify: (webhook: WebhookRow, request: Received) => Message
  webhook: (webhook: Pick<WebhookRow, 'id'>) => Promise<WebhookRow>
}

const eventRow = (sequence: number, change: Change) => {
  const { affected, collection = 'articles', document = `a${sequence}`, ...rest } = change
  return {
    affected: affected ?? {
      complete: true,
      documents: [{ collection, id: document, slug: document }],
      paths: [`/${collection}/${document}`],
      tags: [collection],
    },
    change: 'published',
    collectionName: collection,
    document,
    links: [],
    locales: ['fr'],
    occurredAt: new Date().toISOString(),
    pending: false,
    sequence,
    slug: { after: document, before: null },
    title: `Article ${sequence}`,
    type: 'article.published',
    ...rest,
  }
}

/** A project with webhooks, and what a test of their delivery needs. Call it in `beforeAll`, and `stop` in `afterAll`. */
export const startWebhooks = async (config: Partial<Config> = {}): Promise<TestWebhooks> => {
  const newsroom = await startProject(
    { collections: WITHOUT_CONTENT, webhooks: { allowLoopback: true } },
    { i18n: { fallbackLanguage: 'fr', supportedLanguages: { en, fr } }, ...config },
    { database: config.db ? undefined : 'webhooks' },
  )
  const { payload } = newsroom
  const receivers: Receiver[] = []
  const workers: RunningWorker[] = []
  let sequence = 0

  const webhook: TestWebhooks['webhook'] = async ({ id }) => {
    const row = await payload.db.findOne<WebhookRow>({ collection: slug('webhooks'), where: { id: { equals: id } } })
    if (!row) throw new Error(`There is no webhook ${id}.`)
    return row
  }

  const rest = async () => {
    await Promise.all(workers.splice(0).map((worker) => worker.stop()))
  }

  return {
    createWebhook: async (data = {}) => {
      const { id } = await payload.create({
        collection: 'webhooks',
        data: {
          name: `Site ${randomUUID()}`,
          provider: 'generic',
          state: 'active',
          url: 'http://127.0.0.1:9',
          ...QUICK,
          ...data,
        } as never,
      })
      return webhook({ id })
    },
    deliveries: async (of) => {
      const { docs } = await payload.db.find<DeliveryRow>({
        collection: slug('webhook-deliveries'),
        limit: 0,
        pagination: false,
        sort: 'createdAt',
        where: of ? { webhook: { equals: of.id } } : {},
      })
      return docs
    },
    newsroom,
    payload,
    publish: async (...changes) => {
      // Seen all at once, as what the worker numbers together is.
      const transactionID = (await payload.db.beginTransaction()) ?? undefined
      for (const change of changes) {
        sequence += 1
        await payload.db.create({
          collection: slug('content-events'),
          data: eventRow(sequence, change),
          req: { transactionID },
          returning: false,
        })
      }
      if (transactionID !== undefined) await payload.db.commitTransaction(transactionID)
    },
    receive: async () => {
      const receiver = await startReceiver()
      receivers.push(receiver)
      return receiver
    },
    rest,
    run: (options) => {
      const worker = runWorker(payload, options)
      workers.push(worker)
      return worker
    },
    stop: async () => {
      await rest()
      await Promise.all(receivers.map(({ stop }) => stop()))
      await newsroom.stop()
    },
    update: async ({ id }, data) => {
      await payload.update({ collection: 'webhooks', data: data as never, id })
    },
    verify: (row, { body, headers }) =>
      new Webhook(currentSecret(payload.secret, row.secrets, 'hmac')).verify(
        body,
        headers as Record<string, string>,
      ) as Message,
    webhook,
  }
}
