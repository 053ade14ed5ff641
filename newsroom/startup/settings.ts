import { existsSync } from 'node:fs'
import path from 'node:path'

import { StartupError } from './StartupError.ts'

/** Environment variables; wider than Next.js's `NodeJS.ProcessEnv`, which demands NODE_ENV. */
export type Environment = Readonly<Record<string, string | undefined>>

const DEFAULT_PORT = 3000

/**
 * Where the server listens: `PORT` (default 3000; 0 takes any free one) and `HOST` (default: all interfaces).
 * @throws {StartupError} when PORT is not a port
 */
export const readAddress = (env: Environment): { host: string | undefined; port: number } => {
  const text = env.PORT?.trim() || String(DEFAULT_PORT)
  const port = Number(text)
  if (!/^\d+$/.test(text) || port > 65_535) {
    throw new StartupError(
      `PORT is “${text}”, which is not a port: set it to a number from 0 to 65535, or leave it out for ${DEFAULT_PORT}.`,
    )
  }
  return { host: env.HOST?.trim() || undefined, port }
}

/** Reads `.env` at the root of the newsroom, if there is one. What the environment already holds wins. */
export const loadEnvironmentFile = ({ rootDir }: { rootDir: string }): void => {
  const file = path.join(rootDir, '.env')
  if (existsSync(file)) process.loadEnvFile(file)
}
