import { MongoClient } from 'mongodb'

import { StartupError } from '../../newsroom/startup/StartupError.ts'
import { DEMO_ACCOUNT } from '../demo-content/account.ts'

/**
 * Refuses a database that holds someone's newsroom: the demo would add its content to it, and an account whose password anyone can read.
 * @throws {StartupError} when there are users, and the demo's is not among them
 */
export const checkNotInUse = async ({ uri }: { uri: string }): Promise<void> => {
  const client = new MongoClient(uri)
  try {
    const users = client.db().collection('users')
    if ((await users.findOne({ email: DEMO_ACCOUNT.email })) || !(await users.findOne())) return
    throw new StartupError(
      `The database “${client.db().databaseName}” of DATABASE_URI holds a newsroom already: npm run demo would add demo content and an account with a public password to it; ` +
        'name an empty database, or leave DATABASE_URI out for a local one.',
    )
  } finally {
    await client.close()
  }
}
