import { checkDatabase } from '../newsroom/startup/checkDatabase.ts'
import { loadEnvironmentFile } from '../newsroom/startup/settings.ts'
import { DEFAULT_TIME_ZONE } from '../src/formats/timeZones.ts'
import { dataDir } from './dataDir.ts'
import { ensureSecret } from './ensureSecret.ts'
import { localDatabase } from './mongod/localDatabase.ts'
import { nodeOptions } from './nodeOptions.ts'
import { createLifetime } from './processes/createLifetime.ts'
import { runHere } from './processes/runHere.ts'
import { rootDir } from './rootDir.ts'

/** `npm run dev`: the newsroom as its developers run it, on the local MongoDB unless `DATABASE_URI` names another. Further arguments go to `next dev`. */
const lifetime = createLifetime()

const findDatabase = async (): Promise<string> => {
  const given = process.env.DATABASE_URI
  if (given) {
    await checkDatabase({ uri: given })
    return given
  }
  const database = await localDatabase({ dataDir, report: console.log })
  lifetime.onEnd(database.stop)
  return database.uri
}

await lifetime.run(async () => {
  loadEnvironmentFile({ rootDir })
  const next = runHere(['node_modules/next/dist/bin/next', 'dev', ...process.argv.slice(2)], {
    env: {
      DATABASE_URI: await findDatabase(),
      NEXT_TELEMETRY_DISABLED: '1',
      NODE_ENV: 'development',
      NODE_OPTIONS: nodeOptions('development'),
      PAYLOAD_SECRET: await ensureSecret({ dataDir, given: process.env.PAYLOAD_SECRET }),
      TZ: process.env.TZ || DEFAULT_TIME_ZONE,
    },
  })
  lifetime.onEnd(next.stop)
  await lifetime.end(await next.ended)
})
