import { execFile } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { promisify } from 'node:util'

/** `startedAt` together with the id names one process for good: ids are given out again, after a reboot soon. */
export type ProcessDescription = { command: string; startedAt: string }

const fromProc = async (pid: number): Promise<ProcessDescription | undefined> => {
  const [stat, command] = await Promise.all([
    readFile(`/proc/${pid}/stat`, 'utf8'),
    readFile(`/proc/${pid}/cmdline`, 'utf8'),
  ])
  // The second field is the program's name in brackets and may hold spaces; after it, fields 3 (state) to 22 (start time).
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  const isZombie = fields[0] === 'Z'
  return isZombie ? undefined : { command: command.replaceAll('\0', ' '), startedAt: fields[19] ?? '' }
}

const fromPs = async (pid: number): Promise<ProcessDescription | undefined> => {
  const { stdout } = await promisify(execFile)('ps', ['-o', 'lstart=,command=', '-p', String(pid)])
  // `lstart` is always 24 characters long: Sat Nov 22 10:20:00 2025
  return { command: stdout.slice(24).trim(), startedAt: stdout.slice(0, 24) }
}

/** The process of this id, or undefined when there is none (or it has ended and only waits to be collected). */
export const describeProcess = async (pid: number): Promise<ProcessDescription | undefined> => {
  try {
    return await (process.platform === 'linux' ? fromProc(pid) : fromPs(pid))
  } catch {
    // Both ways fail in their own manner when there is no such process.
    return undefined
  }
}
