import { existsSync } from 'node:fs'
import { readFile, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'

import { StartupError } from '../../src/startup/StartupError.ts'
import { nodeOptions } from '../nodeOptions.ts'
import type { Child } from '../processes/startChild.ts'
import { startChild } from '../processes/startChild.ts'
import { rootDir } from '../rootDir.ts'
import { hashSources } from './hashSources.ts'

/** Inside the build, so that it goes when another build begins. */
const STAMP = path.join(rootDir, '.next', 'beffroi-sources')

const isCurrent = async (hash: string): Promise<boolean> => {
  const stamp = await readFile(STAMP, 'utf8').catch(() => undefined)
  return stamp === hash && existsSync(path.join(rootDir, '.next', 'BUILD_ID'))
}

/**
 * Builds the admin panel, unless the build that is there was made from the same sources.
 * @param args.onStart gets the build, so that it can be ended
 * @throws {StartupError} when it fails, which `report` has been told in full
 */
export const ensureBuild = async ({
  env = {},
  onStart,
  report,
}: {
  env?: Record<string, string>
  onStart?: (child: Child) => void
  report: (sentence: string) => void
}): Promise<'built' | 'current'> => {
  const hash = await hashSources({ rootDir })
  if (await isCurrent(hash)) return 'current'
  await rm(STAMP, { force: true })
  const child = startChild({
    args: ['node_modules/next/dist/bin/next', 'build'],
    env: { NEXT_TELEMETRY_DISABLED: '1', NODE_ENV: 'production', NODE_OPTIONS: nodeOptions('production'), ...env },
    onLine: (line) => {
      if (line.trim() !== '') report(line.trim())
    },
    script: true,
  })
  onStart?.(child)
  const { code, signal } = await child.ended
  if (code !== 0) throw new StartupError(`The admin panel could not be built (${signal ?? `exit code ${code}`}): what the build printed says why, and npm run build repeats it.`)
  await writeFile(STAMP, hash)
  return 'built'
}
