import { MongoClient } from 'mongodb'

/** Drops what this run has left on the database server: the databases that files shared, and those of files that did not come to their end. */
export default async () => {
  const { BEFFROI_TEST_RUN, TEST_MONGODB_URI } = process.env
  if (!TEST_MONGODB_URI) return
  const client = await MongoClient.connect(TEST_MONGODB_URI)
  const { databases } = await client.db().admin().listDatabases({ nameOnly: true })
  for (const { name } of databases)
    if (name.startsWith(`beffroi-test-${BEFFROI_TEST_RUN}-`)) await client.db(name).dropDatabase()
  await client.close()
}
