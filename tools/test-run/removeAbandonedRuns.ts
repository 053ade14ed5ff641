import { readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'

import { endOrphan, isAbandoned } from '../mongod/ownership.ts'

export const RUN_PREFIX = 'beffroi-test-'

/** Puts away what a test run left behind that was killed: its `mongod` and its folder. */
export const removeAbandonedRuns = async (): Promise<void> => {
  for (const name of await readdir(tmpdir())) {
    if (!name.startsWith(RUN_PREFIX)) continue
    const runDir = path.join(tmpdir(), name)
    const dbPath = path.join(runDir, 'mongodb')
    if (!(await isAbandoned(dbPath))) continue
    await endOrphan(dbPath)
    await rm(runDir, { force: true, recursive: true })
  }
}
