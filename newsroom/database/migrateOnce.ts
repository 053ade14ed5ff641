import { randomUUID } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'

import type { MigrateDownArgs, MigrateUpArgs, MongooseAdapter } from '@payloadcms/db-mongodb'

/** A change of stored data. `up` and `down` run in a transaction: pass `req` to every call. */
export type Migration = {
  down(args: MigrateDownArgs): Promise<void>
  name: string
  up(args: MigrateUpArgs): Promise<void>
}

type Lock = { _id: string; expiresAt: Date; owner: string }

/** A process that dies in the middle of a migration holds the others up for no longer than this. */
const LEASE_IN_MS = 60_000
const RENEWAL_IN_MS = LEASE_IN_MS / 4
const PATIENCE_IN_MS = 500

const isDuplicate = (error: unknown): boolean =>
  typeof error === 'object' && error !== null && 'code' in error && error.code === 11_000

const lease = (): Date => new Date(Date.now() + LEASE_IN_MS)

/**
 * Runs what has not run yet, while other processes that start at the same time wait. The lock is its own, not a lease of `src/worker/lease.ts`: those
 * are documents of a collection, which a migration may be about to change.
 */
export const migrateOnce = async (adapter: MongooseAdapter, migrations: Migration[]): Promise<void> => {
  const locks = adapter.connection.collection<Lock>('migration-locks')
  // A process that was held up beyond its lease must not renew or remove the lock of the one that took over.
  const owner = randomUUID()
  const take = (): Promise<boolean> =>
    locks
      .updateOne(
        { _id: 'migrations', expiresAt: { $lt: new Date() } },
        { $set: { expiresAt: lease(), owner } },
        { upsert: true },
      )
      .then(() => true)
      .catch((error: unknown) => {
        if (isDuplicate(error)) return false
        throw error
      })

  while (!(await take())) await wait(PATIENCE_IN_MS)
  const renewal = setInterval(
    () => void locks.updateOne({ _id: 'migrations', owner }, { $set: { expiresAt: lease() } }),
    RENEWAL_IN_MS,
  )
  try {
    // The type of Payload's own option leaves the arguments of a migration `unknown`.
    await adapter.migrate({
      migrations: migrations as NonNullable<Parameters<typeof adapter.migrate>[0]>['migrations'],
    })
  } finally {
    clearInterval(renewal)
    await locks.deleteOne({ _id: 'migrations', owner })
  }
}
