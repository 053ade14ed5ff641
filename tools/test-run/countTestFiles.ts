import { execFile } from 'node:child_process'
import { promisify } from 'node:util'

import { rootDir } from '../rootDir.ts'
import { jestCommand } from './jestCommand.ts'

/** How many test files of a project the arguments select. */
export const countTestFiles = async ({
  jestArgs,
  project,
}: {
  jestArgs: string[]
  project: string
}): Promise<number> => {
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [...jestCommand, '--listTests', '--json', ...jestArgs, '--selectProjects', project],
    { cwd: rootDir },
  )
  return (JSON.parse(stdout) as string[]).length
}
