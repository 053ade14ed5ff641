import { link, readFile, rm, writeFile } from 'node:fs/promises'
import { setTimeout as delay } from 'node:timers/promises'

import { StartupError } from '../../newsroom/startup/StartupError.ts'
import { describeProcess } from '../processes/describeProcess.ts'

/** Which command a data folder's `mongod` belongs to, in a file beside the folder. */
type Owner = { pid: number; startedAt: string }

const END_PATIENCE_IN_MS = 30_000
const POLL_IN_MS = 50

const ownerFile = (dbPath: string): string => `${dbPath}.owner.json`

const readOwner = async (dbPath: string): Promise<Owner | undefined> => {
  try {
    return JSON.parse(await readFile(ownerFile(dbPath), 'utf8')) as Owner
  } catch {
    // No file: nobody owns the data. A file cut short by a crash: its writer is gone.
    return undefined
  }
}

const isRunning = async ({ pid, startedAt }: Owner): Promise<boolean> =>
  (await describeProcess(pid))?.startedAt === startedAt

/** Whether a command that still runs has taken the data folder; its process id, then. */
const findOwner = async (dbPath: string): Promise<number | undefined> => {
  const owner = await readOwner(dbPath)
  return owner && (await isRunning(owner)) ? owner.pid : undefined
}

/** Whether the command that took the folder has ended without giving it up. */
export const isAbandoned = async (dbPath: string): Promise<boolean> => {
  const owner = await readOwner(dbPath)
  return owner !== undefined && !(await isRunning(owner))
}

/** The `mongod` at work on the folder: it keeps its process id in `mongod.lock`, empty after a clean end. */
const findMongodProcess = async (dbPath: string): Promise<number | undefined> => {
  const pid = Number.parseInt(await readFile(`${dbPath}/mongod.lock`, 'utf8').catch(() => ''), 10)
  if (Number.isNaN(pid)) return undefined
  return (await describeProcess(pid))?.command.includes(dbPath) ? pid : undefined
}

const hasEnded = async (pid: number, { signal }: { signal: NodeJS.Signals }): Promise<boolean> => {
  try {
    process.kill(pid, signal)
  } catch {
    // It ended just now, or is another user's: the wait tells which.
  }
  const deadline = Date.now() + END_PATIENCE_IN_MS
  while (await describeProcess(pid)) {
    if (Date.now() > deadline) return false
    await delay(POLL_IN_MS)
  }
  return true
}

/**
 * Ends the `mongod` of a command that was killed before it could do so itself; cleanly if it lets itself be.
 * @throws {StartupError} when it cannot be ended
 */
export const endOrphan = async (dbPath: string): Promise<void> => {
  const pid = await findMongodProcess(dbPath)
  if (pid === undefined || (await hasEnded(pid, { signal: 'SIGINT' })) || (await hasEnded(pid, { signal: 'SIGKILL' })))
    return
  throw new StartupError(
    `A mongod left over from an earlier start (process ${pid}) uses ${dbPath} and cannot be ended: end it, and start again.`,
  )
}

/** Writes the whole file or none: another command may read it at any moment. Returns false when there is one already. */
const writeOwner = async (dbPath: string): Promise<boolean> => {
  const self = await describeProcess(process.pid)
  const draft = `${ownerFile(dbPath)}.${process.pid}`
  await writeFile(draft, JSON.stringify({ pid: process.pid, startedAt: self?.startedAt ?? '' }))
  try {
    await link(draft, ownerFile(dbPath))
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    return false
  } finally {
    await rm(draft)
  }
}

/**
 * Takes the data folder for this process, after ending what a killed command left running on it.
 * @param options.uri the address under which the other command's database can be shared, if known
 * @throws {StartupError} when another command that runs has it
 */
export const takeOwnership = async (
  dbPath: string,
  { uri }: { uri: () => Promise<string | undefined> },
): Promise<void> => {
  while (!(await writeOwner(dbPath))) {
    const owner = await findOwner(dbPath)
    if (owner !== undefined) {
      const address = await uri()
      throw new StartupError(
        `Another command of Beffroi (process ${owner}) is using the local database in ${dbPath}: stop it first` +
          (address === undefined ? '.' : `, or share its database by setting DATABASE_URI="${address}".`),
      )
    }
    await giveUpOwnership(dbPath)
  }
  await endOrphan(dbPath)
}

export const giveUpOwnership = async (dbPath: string): Promise<void> => rm(ownerFile(dbPath), { force: true })
