// @ts-check
import { spawn } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/**
 * @typedef {'failed' | 'interrupted' | 'succeeded' | 'timedOut'} Outcome
 * @typedef {{ exitCode: number | null, outcome: Outcome }} Result
 */

/** Between asking a build to end and ending it. */
const GRACE = 5000

/** @type {(pid: number | undefined, signal: 'SIGKILL' | 'SIGTERM') => void} */
const signalGroup = (pid, signal) => {
  if (pid === undefined) return
  try {
    process.kill(-pid, signal)
  } catch (error) {
    // Nobody is left in the group, which is what was wanted.
    if (!(error instanceof Error && 'code' in error && error.code === 'ESRCH')) throw error
  }
}

/** @type {(args: { command: string, file: string, signal: AbortSignal, timeout: number }) => Promise<Result>} */
const runInGroup = ({ command, file, signal, timeout }) =>
  new Promise((resolve, reject) => {
    const { WEBHOOK_SECRET: _, ...environment } = process.env
    // A group of its own, so that what a build started ends with it.
    const child = spawn(command, {
      detached: true,
      env: { ...environment, BEFFROI_MESSAGES: file },
      shell: true,
      stdio: ['ignore', 'inherit', 'inherit'],
    })
    /** @type {Outcome | undefined} */
    let stopped
    /** @type {NodeJS.Timeout | undefined} */
    let grace
    /** @type {(why: Outcome) => void} */
    const stop = (why) => {
      if (stopped) return
      stopped = why
      signalGroup(child.pid, 'SIGTERM')
      grace = setTimeout(() => signalGroup(child.pid, 'SIGKILL'), GRACE)
    }
    const interrupt = () => stop('interrupted')
    const timer = setTimeout(() => stop('timedOut'), timeout)
    const settle = () => {
      clearTimeout(timer)
      clearTimeout(grace)
      signal.removeEventListener('abort', interrupt)
    }
    signal.addEventListener('abort', interrupt)
    child.once('error', (error) => {
      settle()
      reject(error)
    })
    child.once('exit', (exitCode) => {
      settle()
      // What ignored SIGTERM would write into the next build.
      if (stopped) signalGroup(child.pid, 'SIGKILL')
      resolve({ exitCode, outcome: stopped ?? (exitCode === 0 ? 'succeeded' : 'failed') })
    })
  })

/**
 * Runs the build command with the messages it is for in a file, named by BEFFROI_MESSAGES: a JSON array, oldest first.
 * Ends it, with everything it started, after `timeout` milliseconds or when `signal` says so.
 *
 * @param {{ command: string, messages: unknown[], signal: AbortSignal, timeout: number }} build
 * @returns {Promise<Result>} rejected when the command could not even be started
 */
export const runCommand = async ({ command, messages, signal, timeout }) => {
  const folder = await mkdtemp(join(tmpdir(), 'beffroi-'))
  try {
    const file = join(folder, 'messages.json')
    await writeFile(file, JSON.stringify(messages))
    return await runInGroup({ command, file, signal, timeout })
  } finally {
    await rm(folder, { force: true, recursive: true })
  }
}
