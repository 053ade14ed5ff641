import { readdir, rm } from 'node:fs/promises'
import path from 'node:path'

import { endOrphan } from '../mongod/ownership.ts'

/** Removes the folder of a test run, after ending whichever `mongod` a test that was interrupted left at work in there. */
export const removeRun = async (runDir: string): Promise<void> => {
  const files = await readdir(runDir, { recursive: true })
  const locks = files.filter((file) => path.basename(file) === 'mongod.lock')
  await Promise.all(locks.map(async (lock) => endOrphan(path.join(runDir, path.dirname(lock)))))
  await rm(runDir, { force: true, recursive: true })
}
