import { setTimeout as wait } from 'node:timers/promises'

import type { CollectionSlug, Payload } from 'payload'

import { lastSequence } from '../../src/content-events/sequence.ts'
import type { WebhookRow } from '../../src/webhooks/WebhookRow.ts'
import { currentSecret } from '../../src/webhooks/secrets/signingSecrets.ts'
import { titleOf } from './records.ts'
import type { Dossier, LoggedEvent, StoredArticle } from './records.ts'
import type { CrashReceiver } from './startReceiver.ts'

const EDITOR = { email: 'editor@example.com', password: 'only for this benchmark' }

/** The second one is not interested in everything: its cursor must pass what it does not want. */
export const WEBHOOKS: { name: string; wants: (type: string) => boolean; where: Partial<WebhookRow> }[] = [
  { name: 'everything', wants: () => true, where: {} },
  {
    name: 'appearances',
    wants: (type) => /^article\.(published|unpublished)$/.test(type),
    where: { changes: ['published', 'unpublished'], collections: ['articles'] },
  },
]

const POLL_IN_MS = 100

const everything = { limit: 0, pagination: false } as const

export type Newsroom = Awaited<ReturnType<typeof openNewsroom>>

/** The benchmark's own door to the database: an editor who publishes, webhooks, planned publications, and what is there in the end. */
export const openNewsroom = async (payload: Payload) => {
  const editor = await payload.create({
    collection: 'users',
    data: { ...EDITOR, name: 'Editor of the benchmark', role: 'editor' },
  })
  const { token } = await payload.login({ collection: 'users', data: EDITOR })
  if (!token) throw new Error('The editor of the benchmark cannot sign in.')
  let planned = 0

  const count = async (collection: string, where: Parameters<Payload['db']['count']>[0]['where']): Promise<number> =>
    (await payload.db.count({ collection: collection as CollectionSlug, where })).totalDocs

  return {
    /** @returns the number of the last event before the webhooks were there: of the topics that every newsroom begins with. */
    createWebhooks: async (receiver: CrashReceiver): Promise<number> => {
      while ((await count('content-events', { pending: { equals: true } })) > 0) await wait(POLL_IN_MS)
      const since = await lastSequence(payload)
      for (const { name, where } of WEBHOOKS) {
        const data = {
          provider: 'generic',
          maxWaitMs: 300,
          name,
          debounceMs: 50,
          state: 'active',
          url: `${receiver.url}/${name}`,
          ...where,
        }
        const { id } = await payload.create({ collection: 'webhooks', data: data as never })
        const row = await payload.db.findOne<WebhookRow>({
          collection: 'webhooks' as CollectionSlug,
          where: { id: { equals: id } },
        })
        receiver.listenTo(name, currentSecret(payload.secret, row?.secrets ?? [], 'hmac'))
      }
      return since
    },
    /** What Payload's publish button plans for a moment; undefined when there was nothing to plan because the database had no primary. */
    plan: async (at: Date): Promise<Dossier | undefined> => {
      planned += 1
      const key = `planned-${planned}`
      const title = titleOf(key, 0)
      const draft = await payload
        .create({ collection: 'articles', data: { _status: 'draft', kind: 'brief', title }, depth: 0 })
        .catch(() => undefined)
      if (!draft) return undefined
      const input = {
        doc: { relationTo: 'articles', value: draft.id },
        type: 'publish',
        user: { relationTo: 'users', value: editor.id },
      }
      const outcome = await payload.jobs.queue({ input: input as never, task: 'schedulePublish', waitUntil: at }).then(
        () => 'acknowledged' as const,
        () => 'unknown' as const,
      )
      return { id: draft.id, key, operations: [{ kind: 'publish', outcome, title }] }
    },
    readArticles: async (): Promise<StoredArticle[]> => {
      const { docs } = await payload.db.find<{ _status: string; id: string; title: string | { fr: string } }>({
        ...everything,
        collection: 'articles',
      })
      return docs.map(({ _status, id, title }) => ({
        id: String(id),
        isPublished: _status === 'published',
        title: typeof title === 'string' ? title : title.fr,
      }))
    },
    readEvents: async (): Promise<LoggedEvent[]> => {
      const { docs } = await payload.db.find<LoggedEvent>({
        ...everything,
        collection: 'content-events' as CollectionSlug,
        sort: 'sequence',
      })
      return docs.map(({ document, id, sequence, title, type }) => ({
        document,
        id: String(id),
        sequence,
        title,
        type,
      }))
    },
    token,
    /** What nobody will take up any more, or not yet. */
    waiting: async () => ({
      deliveries: await count('webhook-deliveries', { state: { not_equals: 'delivered' } }),
      events: await count('content-events', { pending: { equals: true } }),
      jobs: await count('payload-jobs', {
        and: [{ completedAt: { exists: false } }, { taskSlug: { equals: 'schedulePublish' } }],
      }),
      jobsInProcess: await count('payload-jobs', { processing: { equals: true } }),
    }),
  }
}
