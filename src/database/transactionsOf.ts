import type { MongooseAdapter } from '@payloadcms/db-mongodb'

/** What gives a MongoDB deployment its transactions: https://www.mongodb.com/docs/manual/core/transactions/ */
export type Transactions = 'none' | 'replicaSet' | 'sharded'

/** Asks the server what it is. `hello` needs no authorisation. */
export const transactionsOf = async ({ connection }: MongooseAdapter): Promise<Transactions> => {
  const hello = await connection.db?.admin().command({ hello: 1 })
  if (hello?.msg === 'isdbgrid') return 'sharded'
  return hello?.setName ? 'replicaSet' : 'none'
}
