import type { Config, Payload } from 'payload'

import { projectSlug } from '../content-model/slugs.ts'
import { startWorker } from './startWorker.ts'
import type { Worker } from './startWorker.ts'

/** The worker of each Payload in this process. */
export const workers = new WeakMap<Payload, Worker>()

/**
 * Whether this process may queue and run Payload's jobs. Where workers run, only the one that leads may: two processes would run each job twice. Where
 * none does (a serverless project whose jobs are started from outside) nothing is held back.
 */
export const mayRunJobs = (payload: Payload): boolean => workers.get(payload)?.isLeader() ?? true

type Adapter = { name: string; transactionOptions?: unknown }

/**
 * Whether a database bears a worker that writes beside the requests. SQLite with transactions does not, in Payload 3.90: a write that meets an open
 * transaction is refused, and the next transaction to be committed is then lost without an error.
 */
export const supportsConcurrentWriter = ({ db }: Payload): boolean => {
  const { name, transactionOptions } = db as unknown as Adapter
  return name !== 'sqlite' || !transactionOptions
}

const start = (payload: Payload): void => {
  if (workers.has(payload)) return
  if (!supportsConcurrentWriter(payload)) {
    payload.logger.warn(
      '[beffroi] Nothing is delivered to webhooks: on SQLite with transactions, what works beside the requests would lose what editors save. Use MongoDB or Postgres, or leave transactionOptions out.',
    )
    return
  }
  const started = startWorker(payload)
  workers.set(payload, started)
  // What Payload stops before it closes the database.
  const stop = async () => {
    workers.delete(payload)
    await started.stop()
  }
  payload.crons.push({ stop } as unknown as Payload['crons'][number])
}

/**
 * Starts the worker with Payload's cron jobs, that is in servers (`getPayload({ cron: true })`, which Next.js' routes call too) and not in scripts, and
 * lets Payload's jobs be run by one process only: two of them would run each job twice.
 */
export const worker = (config: Config): Config => {
  if (!projectSlug(config, 'leases')) return config
  const { autoRun, shouldAutoRun } = config.jobs ?? {}
  return {
    ...config,
    jobs: {
      ...config.jobs,
      autoRun: async (payload) => {
        start(payload)
        return typeof autoRun === 'function' ? autoRun(payload) : (autoRun ?? [])
      },
      shouldAutoRun: async (payload) => mayRunJobs(payload) && (shouldAutoRun ? shouldAutoRun(payload) : true),
    },
  }
}
