import { spawn } from 'node:child_process'

import { rootDir } from '../rootDir.ts'

/**
 * Runs a program with this terminal, in this process group: Ctrl-C reaches it as it reaches this process, and it may read the keyboard.
 * @returns its exit code (1 if a signal ended it), and `stop`, which passes on a request to end that only this process got
 */
export const runHere = (args: string[], { env }: { env: Record<string, string | undefined> }) => {
  const child = spawn(process.execPath, args, { cwd: rootDir, env: { ...process.env, ...env }, stdio: 'inherit' })
  const ended = new Promise<number>((resolve, reject) => {
    child.once('error', reject)
    child.once('exit', (code) => resolve(code ?? 1))
  })
  return {
    ended,
    stop: async (): Promise<void> => {
      child.kill('SIGTERM')
      await ended
    },
  }
}
