import type { BuildArgs } from './ensureNextBuild.ts'
import { ensureNextBuild } from './ensureNextBuild.ts'

/** What the build of the admin panel is made from. */
export const PANEL_SOURCES = [
  'src',
  'collections',
  'newsroom',
  'migrations',
  'public',
  'payload.config.ts',
  'next.config.mjs',
  'package-lock.json',
]

/**
 * Builds the admin panel, unless the build that is there was made from the same sources.
 * @throws {StartupError} when it fails, which `report` has been told in full
 */
export const ensureBuild = async (args: BuildArgs): Promise<'built' | 'current'> =>
  ensureNextBuild({ dir: '.', name: 'admin panel', repeat: 'npm run build', sources: PANEL_SOURCES }, args)
