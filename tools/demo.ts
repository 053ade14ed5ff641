import { checkDatabase } from '../src/startup/checkDatabase.ts'
import { checkPort } from '../src/startup/checkPort.ts'
import { readAddress } from '../src/startup/readAddress.ts'
import { StartupError } from '../src/startup/StartupError.ts'
import { ensureBuild } from './build/ensureBuild.ts'
import { dataDir } from './dataDir.ts'
import { checkNotInUse } from './demo/checkNotInUse.ts'
import { describeDemo } from './demo/describeDemo.ts'
import { loadContent } from './demo/loadContent.ts'
import { showProgress } from './demo/showProgress.ts'
import { startServer } from './demo/startServer.ts'
import { ensureSecret } from './ensureSecret.ts'
import { localDatabase } from './mongod/localDatabase.ts'
import { createLifetime } from './processes/createLifetime.ts'
import type { Child } from './processes/startChild.ts'

/**
 * `npm run demo`: the whole newsroom with its demo content, on this machine. `PORT` (3000), `HOST` (127.0.0.1: the demo's password is public) and
 * `DATABASE_URI` (a local MongoDB) are honoured, from the environment only: a `.env` is for a real newsroom.
 */
const lifetime = createLifetime()
const progress = showProgress(process.stdout)
lifetime.onEnd(progress.stop)

const endWithUs = (child: Child): void => lifetime.onEnd(async () => child.stop())

const findDatabase = async (): Promise<string> => {
  const given = process.env.DATABASE_URI
  if (given) {
    await checkDatabase({ uri: given })
    await checkNotInUse({ uri: given })
    return given
  }
  return progress.task('MongoDB', async (report) => {
    const database = await localDatabase({ dataDir, report })
    lifetime.onEnd(database.stop)
    return database.uri
  })
}

await lifetime.run(async () => {
  const { host, port } = readAddress({ HOST: '127.0.0.1', ...process.env })
  await checkPort({ host, port })
  const env = {
    DATABASE_URI: await findDatabase(),
    HOST: host ?? '',
    NEXT_TELEMETRY_DISABLED: '1',
    NODE_ENV: 'production',
    PAYLOAD_SECRET: await ensureSecret({ dataDir, given: process.env.PAYLOAD_SECRET }),
    PORT: String(port),
  }
  await Promise.all([
    progress.task('Demo content', async (report) => loadContent({ env, onStart: endWithUs, report })),
    progress.task('Admin panel', async (report) => ensureBuild({ env, onStart: endWithUs, report })),
  ])

  let isReady = false
  const address = `http://${host === '127.0.0.1' || !host ? 'localhost' : host}:${port}`
  const server = await progress.task('Server', async (report) =>
    startServer({ address, env, onLine: (line) => (isReady ? progress.say(line) : report(line)), onStart: endWithUs }),
  )
  isReady = true
  progress.say(describeDemo({ address }))

  const { code, signal } = await server.ended
  if (!lifetime.isEnding()) throw new StartupError(`The server ended (${signal ?? `exit code ${code}`}): what it printed says why.`)
})
