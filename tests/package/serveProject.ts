import { spawn } from 'node:child_process'

import { plainEnvironment } from './runCommand.ts'

export type Project = {
  /** What the server has written so far. */
  log: () => string
  stop: () => Promise<void>
  url: string
}

/** Starts a built project with `next start` on a port of the system's choice; ready when Next.js says so. */
export const serveProject = async ({ cwd, env }: { cwd: string; env: Record<string, string> }): Promise<Project> => {
  const child = spawn(process.execPath, ['node_modules/next/dist/bin/next', 'start', '--port', '0'], {
    cwd,
    env: plainEnvironment({ ...env, NODE_ENV: 'production' }),
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const ended = new Promise<void>((resolve) => child.on('close', () => resolve()))
  let output = ''
  const url = await new Promise<string>((resolve, reject) => {
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text: string) => {
        output += text
        const address = /Local:\s+(http:\S+)/.exec(output)?.[1]
        if (address && output.includes('Ready')) resolve(address)
      })
    }
    void ended.then(() => reject(new Error(`The project did not start:\n${output}`)))
  })
  return {
    log: () => output,
    stop: async () => {
      child.kill()
      await ended
    },
    url,
  }
}
