import { access, constants, mkdtemp, statfs, symlink } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'

import { RUN_PREFIX } from './removeAbandonedRuns.ts'

const IN_MEMORY = '/dev/shm'
const NEEDED_IN_BYTES = 2 * 1024 ** 3

const hasRoomInMemory = async (): Promise<boolean> => {
  try {
    await access(IN_MEMORY, constants.W_OK)
    const { bavail, bsize } = await statfs(IN_MEMORY)
    return bavail * bsize >= NEEDED_IN_BYTES
  } catch {
    // There is none on this system.
    return false
  }
}

/**
 * The folder of a test run. Its database, `mongodb`, lies in memory where there is room: each file of tests makes five hundred indexes, and a disk
 * takes twice as long for them.
 */
export const createRunDir = async (): Promise<string> => {
  const runDir = await mkdtemp(path.join(tmpdir(), RUN_PREFIX))
  if (await hasRoomInMemory())
    await symlink(await mkdtemp(path.join(IN_MEMORY, RUN_PREFIX)), path.join(runDir, 'mongodb'))
  return runDir
}
