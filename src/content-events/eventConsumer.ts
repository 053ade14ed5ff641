import type { Config, Payload, PayloadRequest } from 'payload'

import { projectSlug } from '../content-model/slugs.ts'
import { inTransaction } from '../payload/transactions.ts'
import { addWorkerTask } from '../worker/tasks.ts'
import type { WorkerTask } from '../worker/tasks.ts'
import type { ContentEvent } from './ContentEvent.ts'
import { advanceCursor, openCursor, readEvents } from './cursors.ts'
import type { ContentCollection } from './names.ts'
import { lastSequence } from './sequence.ts'

const EVENTS_A_BATCH = 100
const RETRY_IN_MS = 1000

/** A reader of content events: what it watches, what it does, and in which processes it runs. */
export type EventConsumer = {
  /** Beffroi's names of the collections whose events it wants. @default all */
  collections?: ContentCollection[]
  /**
   * Gets events in the order of their commits, at most a hundred. In one process, what it writes with `req` is committed together with
   * its cursor; when it throws, neither is, and it gets the same events again a second later.
   */
  consume: (events: ContentEvent[], args: { payload: Payload; req: PayloadRequest }) => Promise<void>
  /** The name that its cursor is stored under. Another name begins anew. */
  name: string
  /**
   * `one process`: each event once, whatever crashes, from where it was. `every process`: what is committed from the start of the process on,
   * for something that each keeps in memory. @default one process
   */
  runsIn?: 'every process' | 'one process'
  /** Where a new one begins: with the oldest event that is kept, or with what comes next. @default next */
  startsAt?: 'next' | 'oldest'
}

type Args = { consumer: EventConsumer; payload: Payload }

/** The cursor in the database: moved in the transaction of what was made of the events, by one process at a time. */
const storedCursor = ({ consumer: { name, startsAt }, payload }: Args) => ({
  advance: async (range: { from: number; to: number }, write: (req: PayloadRequest) => Promise<void>) =>
    advanceCursor({ ...range, consumer: name, payload }, write),
  read: async (): Promise<number> =>
    openCursor({ consumer: name, payload }, async () => (startsAt === 'oldest' ? 0 : lastSequence(payload))),
})

/** The cursor of one process, which begins where the log ends. */
const ownCursor = ({ payload }: Args) => {
  let position: number | undefined
  return {
    advance: async ({ to }: { to: number }, write: (req: PayloadRequest) => Promise<void>) => {
      await inTransaction(payload, write)
      position = to
    },
    read: async (): Promise<number> => {
      position ??= await lastSequence(payload)
      return position
    },
  }
}

const createTask = (args: Args): WorkerTask => {
  const { collections, consume, name, runsIn } = args.consumer
  const { payload } = args
  const cursor = runsIn === 'every process' ? ownCursor(args) : storedCursor(args)

  /** Milliseconds since 1970. */
  let retryAt = 0

  /** @returns whether there is more. */
  const takeBatch = async (): Promise<boolean> => {
    const after = await cursor.read()
    const events = await readEvents({ after, limit: EVENTS_A_BATCH, payload })
    const last = events.at(-1)
    if (!last) return false
    const wanted = collections
      ? events.filter(({ collection }) => collections.some((name) => name === collection))
      : events
    await cursor.advance({ from: after, to: last.sequence }, async (req) => {
      if (wanted.length > 0) await consume(wanted, { payload, req })
    })
    return events.length === EVENTS_A_BATCH
  }
  return {
    round: async () => {
      if (Date.now() < retryAt) return new Date(retryAt)
      try {
        return (await takeBatch()) ? new Date() : undefined
      } catch (error) {
        payload.logger.error({
          err: error as Error,
          msg: `[beffroi] The consumer of content events “${name}” failed; it gets the same events again in a second.`,
        })
        retryAt = Date.now() + RETRY_IN_MS
        return new Date(retryAt)
      }
    },
  }
}

/**
 * A plugin that passes content events to a consumer. It needs nothing but its place in `plugins`, after `beffroiPlugin()`.
 *
 * @example
 * plugins: [beffroiPlugin(), eventConsumer({ consume: async (events) => index(events), name: 'search-index' })]
 */
export const eventConsumer =
  (consumer: EventConsumer) =>
  (config: Config): Config =>
    addWorkerTask(config, {
      create: ({ payload }) => createTask({ consumer, payload }),
      name: consumer.name,
      runsIn: consumer.runsIn,
      wakesOn: (payload) => {
        const collection = projectSlug(payload.config, 'content-events')
        // In the other processes nothing happens when an event is written, but when it has its sequence.
        return collection && consumer.runsIn === 'every process'
          ? [{ collection, match: { 'updateDescription.updatedFields.pending': false }, operation: 'update' }]
          : []
      },
    })
