import type { Payload } from 'payload'

type Adapter = { name: string; transactionOptions?: unknown }

/**
 * Whether a database bears a worker that writes beside the requests. SQLite with transactions does not, in Payload 3.90: a write that meets an open
 * transaction is refused, and the next transaction to be committed is then lost without an error.
 */
export const supportsConcurrentWriter = ({ db }: Payload): boolean => {
  const { name, transactionOptions } = db as unknown as Adapter
  return name !== 'sqlite' || !transactionOptions
}
