import { StartupError } from '../../newsroom/startup/StartupError.ts'
import { startChild } from '../processes/startChild.ts'
import type { Child } from '../processes/startChild.ts'

const FIRST_PAGE_PATIENCE_IN_MS = 60_000

/** Starts the production server and waits until its admin panel answers, which also makes the first page of the visitor a quick one. */
export const startServer = async ({
  address,
  env,
  onLine,
  onStart,
}: {
  address: string
  env: Record<string, string>
  onLine: (line: string) => void
  onStart: (child: Child) => void
}): Promise<Child> => {
  const child = startChild({ args: ['newsroom/server.ts'], env, onLine, script: true })
  onStart(child)
  const ended = child.ended.then(({ code, signal }): never => {
    throw new StartupError(`The server ended (${signal ?? `exit code ${code}`}): what it printed says why.`)
  })
  await Promise.race([new Promise((resolve) => child.process.once('message', resolve)), ended])
  const answer = await fetch(`${address}/admin/login`, { signal: AbortSignal.timeout(FIRST_PAGE_PATIENCE_IN_MS) })
  if (!answer.ok)
    throw new StartupError(
      `The server started, but its admin panel answers ${answer.status}: what it printed says why.`,
    )
  return child
}
