import { dataDir } from './dataDir.ts'
import { localDatabase } from './mongod/localDatabase.ts'
import { createLifetime } from './processes/createLifetime.ts'

/** `npm run mongo`: the local replica set alone, until Ctrl-C. */
const lifetime = createLifetime()

await lifetime.run(async () => {
  const database = await localDatabase({ dataDir, report: console.log })
  lifetime.onEnd(database.stop)
  console.log(`MongoDB runs until Ctrl-C; its address:\n\nDATABASE_URI="${database.uri}"`)
})
