import { MongoClient } from 'mongodb'

import { explainDatabaseError } from './explainDatabaseError.ts'
import { hideCredentials } from './hideCredentials.ts'
import { StartupError } from './StartupError.ts'

const DEFAULT_PATIENCE_IN_MS = 3000

const open = (uri: string, patience: number): MongoClient => {
  try {
    return new MongoClient(uri, { connectTimeoutMS: patience, serverSelectionTimeoutMS: patience })
  } catch (error) {
    const reason = error instanceof Error ? hideCredentials(error.message.replaceAll(uri, 'it'), uri) : ''
    throw new StartupError(
      `DATABASE_URI is not an address of MongoDB (${reason}): write it as mongodb://USER:PASSWORD@HOST:27017/beffroi?replicaSet=rs0, ` +
        'with any of : / ? # @ % in the user or the password percent-encoded.',
    )
  }
}

/**
 * Makes sure, within a few seconds, that the database answers, lets this user in and has transactions: the content events
 * need them.
 * @param args.patience how long a server may take to answer, in milliseconds; default 3000
 * @throws {StartupError} saying what is wrong, never the password
 */
export const checkDatabase = async ({ patience = DEFAULT_PATIENCE_IN_MS, uri }: { patience?: number; uri: string }): Promise<void> => {
  const client = open(uri, patience)
  try {
    await client.withSession((session) =>
      session.withTransaction(async () => {
        await client.db().collection('payload-migrations').findOne({}, { projection: { _id: 1 }, session })
      }),
    )
  } catch (error) {
    throw await explainDatabaseError(error, { client, uri })
  } finally {
    await client.close()
  }
}
