import { readdir } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'

import { isAbandoned } from '../mongod/ownership.ts'
import { removeRun } from './removeRun.ts'

export const RUN_PREFIX = 'beffroi-test-'

/** Puts away what test runs left behind that were killed. */
export const removeAbandonedRuns = async (): Promise<void> => {
  for (const name of await readdir(tmpdir())) {
    const runDir = path.join(tmpdir(), name)
    if (name.startsWith(RUN_PREFIX) && (await isAbandoned(path.join(runDir, 'mongodb')))) await removeRun(runDir)
  }
}
