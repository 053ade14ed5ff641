import { StartupError } from '../../newsroom/startup/StartupError.ts'
import { checkDatabase } from '../../newsroom/startup/checkDatabase.ts'
import { checkPort } from '../../newsroom/startup/checkPort.ts'
import { readAddress } from '../../newsroom/startup/settings.ts'
import { ensureBuild } from '../build/ensureBuild.ts'
import { dataDir } from '../dataDir.ts'
import { ensureSecret } from '../ensureSecret.ts'
import { localDatabase } from '../mongod/localDatabase.ts'
import { createLifetime } from '../processes/createLifetime.ts'
import type { Child } from '../processes/startChild.ts'
import { checkNotInUse } from './checkNotInUse.ts'
import { loadContent } from './loadContent.ts'
import { showProgress } from './showProgress.ts'
import type { Report } from './showProgress.ts'
import { startServer } from './startServer.ts'

/** An address as people type it. */
export const addressOf = ({ host, port }: { host: string | undefined; port: number }): string =>
  `http://${host === '127.0.0.1' || !host ? 'localhost' : host}:${port}`

/**
 * What the demos share: a database, the demo content, the newsroom's server, and the end of it all. `PORT` (3000), `HOST` (127.0.0.1: the demo's
 * password is public) and `DATABASE_URI` (a local MongoDB) are honoured, from the environment only: a `.env` is for a real newsroom.
 */
export const openDemo = () => {
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

  const prepare = async () => {
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
    return { address: addressOf({ host, port }), env, host }
  }

  /** A task whose process prints into the live line while it starts, and in full from then on. */
  const serve = async (label: string, start: (onLine: Report) => Promise<Child>): Promise<Child> => {
    let isReady = false
    const child = await progress.task(label, async (report) =>
      start((line) => (isReady ? progress.say(line) : report(line))),
    )
    isReady = true
    return child
  }

  return {
    /** Ends the demo with an error if one of these ends by itself. */
    attend: async (children: Child[]): Promise<void> => {
      const { code, signal } = await Promise.race(children.map(async (child) => child.ended))
      if (!lifetime.isEnding())
        throw new StartupError(`The server ended (${signal ?? `exit code ${code}`}): what it printed says why.`)
    },
    endWithUs,
    lifetime,
    /** The demo content in the database and the admin panel built, both at once. */
    load: async (env: Record<string, string>): Promise<void> => {
      await Promise.all([
        progress.task('Demo content', async (report) => loadContent({ env, onStart: endWithUs, report })),
        progress.task('Admin panel', async (report) => ensureBuild({ env, onStart: endWithUs, report })),
      ])
    },
    prepare,
    progress,
    serve,
    startNewsroom: async ({ address, env }: { address: string; env: Record<string, string> }): Promise<Child> =>
      serve('Server', async (onLine) => startServer({ address, env, onLine, onStart: endWithUs })),
  }
}
