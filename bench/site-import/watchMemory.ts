import { readFileSync, readdirSync } from 'node:fs'

const readProc = (pid: string, file: string): string => {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'utf8')
  } catch {
    return ''
  }
}

const parentOf = (pid: string): string => /^PPid:\s+(\d+)/m.exec(readProc(pid, 'status'))?.[1] ?? ''

const OFTEN_MS = 1000

/** The most memory, in megabytes, that any of a process and its children has had (Linux; 0 elsewhere). */
export const watchMemory = (root: number): { stop: () => number } => {
  let peak = 0
  const look = (): void => {
    const pids = readdirSync('/proc').filter((name) => /^\d+$/.test(name))
    const own = new Set([String(root)])
    // A command's child has children of its own.
    for (let depth = 0; depth < 3; depth += 1) for (const pid of pids) if (own.has(parentOf(pid))) own.add(pid)
    for (const pid of own) {
      const kilobytes = Number(/^VmHWM:\s+(\d+)/m.exec(readProc(pid, 'status'))?.[1] ?? 0)
      peak = Math.max(peak, Math.round(kilobytes / 1024))
    }
  }
  if (process.platform !== 'linux') return { stop: () => 0 }
  const timer = setInterval(look, OFTEN_MS)
  return {
    stop: () => {
      clearInterval(timer)
      return peak
    },
  }
}
