import { EventEmitter, once } from 'node:events'

import { StartupError } from '../../newsroom/startup/StartupError.ts'
import { startChild } from '../processes/startChild.ts'
import type { Child } from '../processes/startChild.ts'
import type { WebsiteKeys } from './connectWebsite.ts'
import { WEBSITE_DIR } from './ensureWebsiteBuild.ts'

const FIRST_PAGE_PATIENCE_IN_MS = 60_000

/**
 * Starts the website that was built, and waits until its first page is there.
 * @throws {StartupError} when it ends, or cannot show its home page
 */
export const startWebsite = async ({
  env,
  host,
  onLine,
  onStart,
  port,
  site,
}: {
  env: WebsiteKeys & { CMS_URL: string; SITE_URL: string }
  host: string
  onLine: (line: string) => void
  onStart: (child: Child) => void
  port: number
  site: string
}): Promise<Child> => {
  const moments = new EventEmitter()
  const listening = once(moments, 'listening')
  const child = startChild({
    args: ['node_modules/next/dist/bin/next', 'start', WEBSITE_DIR, '--hostname', host, '--port', String(port)],
    env: { ...env, NEXT_TELEMETRY_DISABLED: '1', NODE_ENV: 'production' },
    onLine: (line) => {
      if (line.includes('Ready in')) moments.emit('listening')
      if (line.trim() !== '') onLine(line)
    },
    script: true,
  })
  onStart(child)
  const ended = child.ended.then(({ code, signal }): never => {
    throw new StartupError(`The website ended (${signal ?? `exit code ${code}`}): what it printed says why.`)
  })
  await Promise.race([listening, ended])
  const answer = await Promise.race([fetch(site, { signal: AbortSignal.timeout(FIRST_PAGE_PATIENCE_IN_MS) }), ended])
  if (!answer.ok)
    throw new StartupError(`The website started, but its home page answers ${answer.status}: what it printed says why.`)
  return child
}
