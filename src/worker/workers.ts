import type { Payload } from 'payload'

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
