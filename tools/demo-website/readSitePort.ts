import { StartupError } from '../../newsroom/startup/StartupError.ts'

const DEFAULT_SITE_PORT = 3001

/**
 * Where the website listens: `SITE_PORT`, 3001 by default.
 * @throws {StartupError} when it is not a port
 */
export const readSitePort = (env: Record<string, string | undefined>): number => {
  const text = env.SITE_PORT?.trim() || String(DEFAULT_SITE_PORT)
  const port = Number(text)
  if (/^\d+$/.test(text) && port >= 1 && port <= 65_535) return port
  throw new StartupError(
    `SITE_PORT is “${text}”, which is not a port: set it to a number from 1 to 65535, or leave it out for ${DEFAULT_SITE_PORT}.`,
  )
}
