import { existsSync } from 'node:fs'
import path from 'node:path'

import { StartupError } from './StartupError.ts'

/** @throws {StartupError} when the admin panel was never built, or its build did not end */
export const checkBuild = ({ rootDir }: { rootDir: string }): void => {
  if (existsSync(path.join(rootDir, '.next', 'BUILD_ID'))) return
  throw new StartupError(`There is no finished build of the admin panel in ${path.join(rootDir, '.next')}: run npm run build, then start again.`)
}
