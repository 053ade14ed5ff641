import { StartupError } from '../../newsroom/startup/StartupError.ts'
import { startChild } from '../processes/startChild.ts'
import type { Child } from '../processes/startChild.ts'

/** What a website knows of its newsroom that nobody else may. */
export type WebsiteKeys = { CMS_API_KEY: string; WEBHOOK_SECRET: string }

/**
 * Gives the website a key and a webhook in the newsroom, in a process of its own. Both are new each time, and only handed from process to process:
 * they are printed nowhere and kept in no file.
 * @throws {StartupError} when it fails, which `report` has been told in full
 */
export const connectWebsite = async ({
  env,
  onStart,
  report,
  site,
}: {
  env: Record<string, string>
  onStart: (child: Child) => void
  report: (sentence: string) => void
  site: string
}): Promise<WebsiteKeys> => {
  const child = startChild({ args: ['tools/demo-website/connect.ts', site], env, onLine: report, script: true })
  onStart(child)
  let keys: WebsiteKeys | undefined
  child.process.on('message', (message) => {
    keys = message as WebsiteKeys
  })
  const { code, signal } = await child.ended
  if (code !== 0 || !keys)
    throw new StartupError(
      `The website could not be connected (${signal ?? `exit code ${code}`}): what it printed says why.`,
    )
  return keys
}
