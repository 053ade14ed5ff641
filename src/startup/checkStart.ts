import { checkBuild } from './checkBuild.ts'
import { checkDatabase } from './checkDatabase.ts'
import { checkPort } from './checkPort.ts'
import { checkSettings } from './checkSettings.ts'
import type { Environment } from './Environment.ts'
import { readAddress } from './readAddress.ts'

/**
 * Everything that can be known to be wrong before the production server starts, the quickest first.
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
