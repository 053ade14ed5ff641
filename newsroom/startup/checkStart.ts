import { existsSync } from 'node:fs'
import path from 'node:path'

import { StartupError } from './StartupError.ts'
import { checkDatabase } from './checkDatabase.ts'
import { checkPort } from './checkPort.ts'
import { readAddress } from './settings.ts'
import type { Environment } from './settings.ts'

/** @throws {StartupError} when the admin panel was never built, or its build did not end */
const checkBuild = ({ rootDir }: { rootDir: string }): void => {
  if (existsSync(path.join(rootDir, '.next', 'BUILD_ID'))) return
  throw new StartupError(
    `There is no finished build of the admin panel in ${path.join(rootDir, '.next')}: run npm run build, then start again.`,
  )
}

const EXPLANATIONS = {
  DATABASE_URI: 'DATABASE_URI to the address of the MongoDB replica set (mongodb://HOST:27017/beffroi?replicaSet=rs0)',
  PAYLOAD_SECRET:
    'PAYLOAD_SECRET to a long random text that stays the same from one start to the next (openssl rand -hex 32 makes one)',
}

type Setting = keyof typeof EXPLANATIONS

/**
 * Checks that the settings are there without which a production server does not start.
 *
 * @throws {StartupError} naming every one that is missing or blank
 */
export const checkSettings = (env: Environment): Record<Setting, string> => {
  const read = (name: Setting) => env[name]?.trim() ?? ''
  const missing = (Object.keys(EXPLANATIONS) as Setting[]).filter((name) => read(name) === '')
  if (missing.length > 0) {
    throw new StartupError(
      `${missing.join(' and ')} ${missing.length > 1 ? 'are' : 'is'} not set: set ${missing.map((name) => EXPLANATIONS[name]).join(', and ')}, ` +
        'in the environment or in a file .env at the root of the newsroom, and start again.',
    )
  }
  return { DATABASE_URI: read('DATABASE_URI'), PAYLOAD_SECRET: read('PAYLOAD_SECRET') }
}

/**
 * Checks everything that can be known to be wrong before the production server starts, the quickest first.
 *
 * @returns where to listen
 * @throws {StartupError} one sentence on the first thing that is wrong
 */
export const checkStart = async ({ rootDir, env }: { rootDir: string; env: Environment }) => {
  const { DATABASE_URI } = checkSettings(env)
  const address = readAddress(env)
  checkBuild({ rootDir })
  await checkPort(address)
  await checkDatabase({ uri: DATABASE_URI })
  return address
}
