import { readdir, realpath, rm } from 'node:fs/promises'
import path from 'node:path'

import { endOrphan } from '../mongod/ownership.ts'

/** Removes the folder of a test run and its database, after ending whichever `mongod` was left at work in there. */
export const removeRun = async (runDir: string): Promise<void> => {
  const database = path.join(runDir, 'mongodb')
  // It may lie elsewhere, in memory.
  const data = await realpath(database).catch(() => database)
  const files = await readdir(runDir, { recursive: true })
  const locks = files.filter((file) => path.basename(file) === 'mongod.lock')
  const places = new Set([database, ...locks.map((lock) => path.join(runDir, path.dirname(lock)))])
  await Promise.all([...places].map(async (place) => endOrphan(place)))
  await rm(data, { force: true, recursive: true })
  await rm(runDir, { force: true, recursive: true })
}
