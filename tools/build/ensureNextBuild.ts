import { existsSync } from 'node:fs'
import { readFile, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'

import { StartupError } from '../../newsroom/startup/StartupError.ts'
import { nodeOptions } from '../nodeOptions.ts'
import { startChild } from '../processes/startChild.ts'
import type { Child } from '../processes/startChild.ts'
import { rootDir } from '../rootDir.ts'
import { hashSources } from './hashSources.ts'
import { oneAtATime } from './oneAtATime.ts'

export type BuildArgs = {
  env?: Record<string, string>
  /** Gets the build, so that it can be ended. */
  onStart?: (child: Child) => void
  report: (sentence: string) => void
}

/** What is built: `repeat` is the command that does it by hand. */
export type NextApp = { dir: string; name: string; repeat: string; sources: string[] }

/**
 * Builds a Next.js app, unless the build that is there was made from the same sources. Of several commands that want it at once, one builds it.
 * @throws {StartupError} when it fails, which `report` has been told in full
 */
export const ensureNextBuild = async (app: NextApp, args: BuildArgs): Promise<'built' | 'current'> =>
  oneAtATime(
    path.join(rootDir, 'node_modules', '.cache', 'beffroi', `${app.name.replaceAll(' ', '-')}.lock`),
    async () => build(app, args),
  )

const build = async (
  { dir, name, repeat, sources }: NextApp,
  { env = {}, onStart, report }: BuildArgs,
): Promise<'built' | 'current'> => {
  const folder = path.join(rootDir, dir, '.next')
  // Inside the build, so that it goes when another build begins.
  const stamp = path.join(folder, 'beffroi-sources')
  const hash = await hashSources({ rootDir, sources })
  const known = await readFile(stamp, 'utf8').catch(() => undefined)
  if (known === hash && existsSync(path.join(folder, 'BUILD_ID'))) return 'current'
  await rm(stamp, { force: true })
  const child = startChild({
    args: ['node_modules/next/dist/bin/next', 'build', dir],
    env: { NEXT_TELEMETRY_DISABLED: '1', NODE_ENV: 'production', NODE_OPTIONS: nodeOptions('production'), ...env },
    onLine: (line) => {
      if (line.trim() !== '') report(line.trim())
    },
    script: true,
  })
  onStart?.(child)
  const { code, signal } = await child.ended
  if (code !== 0)
    throw new StartupError(
      `The ${name} could not be built (${signal ?? `exit code ${code}`}): what the build printed says why, and ${repeat} repeats it.`,
    )
  await writeFile(stamp, hash)
  return 'built'
}
