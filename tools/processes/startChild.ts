import type { ChildProcess } from 'node:child_process'
import { spawn } from 'node:child_process'
import { createInterface } from 'node:readline'

import { rootDir } from '../rootDir.ts'

export type ChildEnd = { code: number | null; error?: Error; signal: NodeJS.Signals | null }

export type Child = {
  ended: Promise<ChildEnd>
  /** Everything it printed, unless `onLine` was not given. */
  output: () => string
  pid: number | undefined
  process: ChildProcess
  /** Asks it to end and waits until it has; after `patience` milliseconds it is killed. */
  stop: (options?: { patience?: number; signal?: NodeJS.Signals }) => Promise<void>
}

/** The condition keeps Node 20 from losing a module of the editor on its way (exit code 13 without a word). */
const SCRIPT_FLAGS = [
  '--conditions=production',
  '--import',
  'tsx',
  '--import',
  new URL('endWithParent.ts', import.meta.url).href,
]
const DEFAULT_PATIENCE_IN_MS = 15_000

/**
 * Starts a program in a process group of its own: Ctrl-C reaches only the command, which then ends its children in the right order
 * (a server before its database). A child also ends when the command does; with `script`, even when the command is killed.
 * @param args.onLine gets each line that it prints; without it, nothing is read
 * @param args.script the program is a script of ours, run by this Node with what TypeScript and Payload need
 */
export const startChild = ({
  args,
  command,
  env,
  exitSignal = 'SIGTERM',
  onLine,
  script = false,
}: {
  args: string[]
  command?: string
  env?: Record<string, string | undefined>
  exitSignal?: NodeJS.Signals
  onLine?: (line: string) => void
  script?: boolean
}): Child => {
  const output: string[] = []
  const pipe = onLine ? 'pipe' : 'ignore'
  const child = spawn(command ?? process.execPath, script ? [...SCRIPT_FLAGS, ...args] : args, {
    cwd: rootDir,
    detached: true,
    env: { ...process.env, ...env, ...(script && { BEFFROI_PARENT: String(process.pid) }) },
    stdio: script ? ['ignore', pipe, pipe, 'ipc'] : ['ignore', pipe, pipe],
  })
  const signalGroup = (signal: NodeJS.Signals) => {
    try {
      if (child.pid !== undefined) process.kill(-child.pid, signal)
    } catch {
      // The group has ended by itself.
    }
  }
  const endWithUs = () => signalGroup(exitSignal)
  process.once('exit', endWithUs)
  for (const stream of onLine ? [child.stdout, child.stderr] : []) {
    if (!stream) continue
    createInterface({ input: stream }).on('line', (line) => {
      output.push(line)
      onLine?.(line)
    })
  }
  const ended = new Promise<ChildEnd>((resolve) => {
    child.once('error', (error) => resolve({ code: null, error, signal: null }))
    // 'close', not 'exit': the last lines it printed have been read by then.
    child.once('close', (code, signal) => resolve({ code, signal }))
  }).finally(() => process.off('exit', endWithUs))
  return {
    ended,
    output: () => output.join('\n'),
    pid: child.pid,
    process: child,
    stop: async ({ patience = DEFAULT_PATIENCE_IN_MS, signal = exitSignal } = {}) => {
      signalGroup(signal)
      const timer = setTimeout(() => signalGroup('SIGKILL'), patience)
      await ended
      clearTimeout(timer)
    },
  }
}
