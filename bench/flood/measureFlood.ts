import { execFileSync, fork } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as wait } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'

import { QUERIES } from '../delivery/queries.ts'
import { quantiles, type Quantiles } from '../quantiles.ts'
import type { Attack } from './attacks.ts'

export type Flooded = {
  /** Answers to the attack, by status; `0` for connections that were ended without one. */
  answers: Record<number, number>
  door: Attack['door']
  /** Honest requests beside it, in milliseconds. */
  honest: Quantiles & { count: number; failed: number }
  /** What the memory of the server grew by at most. */
  megabytes: number
  name: string
}

const HONEST_PAUSE_IN_MS = 25
const HONEST_PATIENCE_IN_MS = 60_000
const MEGABYTE_IN_KILOBYTES = 1024

/** Resident memory of a process, in megabytes. */
const memoryOf = (pid: number): number =>
  Number(execFileSync('ps', ['-o', 'rss=', '-p', String(pid)], { encoding: 'utf8' })) / MEGABYTE_IN_KILOBYTES

const HONEST = QUERIES.filter(({ name }) => ['Q1 home', 'Q2 article', 'empty route'].includes(name))

/** What honest readers ask meanwhile, one after the other, each as its site would. */
const askHonestly = async (
  address: string,
  slugs: string[],
  signal: AbortSignal,
): Promise<{ failed: number; times: number[] }> => {
  const times: number[] = []
  let failed = 0
  for (let turn = 0; !signal.aborted; turn++) {
    const query = HONEST[turn % HONEST.length]
    if (!query) break
    const { body, method, path } = query.request(slugs[turn % slugs.length] ?? '')
    const startedAt = performance.now()
    try {
      const answer = await fetch(`${address}${path}`, {
        body,
        headers: body ? { 'Content-Type': 'application/json' } : {},
        method,
        signal: AbortSignal.timeout(HONEST_PATIENCE_IN_MS),
      })
      const text = await answer.text()
      if (!answer.ok || text.includes('"errors"')) failed++
    } catch {
      failed++
    }
    times.push(performance.now() - startedAt)
    await wait(HONEST_PAUSE_IN_MS)
  }
  return { failed, times }
}

type Args = { address: string; attack: Attack; pid: number; seconds: number; slugs: string[] }

/** A process of its own: what it takes to send 20 MB is no wait of the honest readers. */
const startAttack = async ({ address, attack, seconds }: Pick<Args, 'address' | 'attack' | 'seconds'>) => {
  const child = fork(
    fileURLToPath(new URL('attackAlone.ts', import.meta.url)),
    [address, attack.name, String(attack.connections), String(seconds)],
    { execArgv: ['--conditions=production', '--import', 'tsx'] },
  )
  await once(child, 'message')
  return async (): Promise<Record<number, number>> => {
    const answered = once(child, 'message')
    child.send('begin')
    const [answers] = (await answered) as [Record<number, number>]
    return answers
  }
}

/** Floods a server for some seconds while honest readers ask, and measures how long they wait and what its memory grows by. */
export const measureFlood = async ({ address, attack, pid, seconds, slugs }: Args): Promise<Flooded> => {
  const begin = await startAttack({ address, attack, seconds })
  const before = memoryOf(pid)
  let most = before
  const watch = setInterval(() => (most = Math.max(most, memoryOf(pid))), 250)
  const over = AbortSignal.timeout(seconds * 1000)
  const [answers, { failed, times }] = await Promise.all([begin(), askHonestly(address, slugs, over)])
  clearInterval(watch)
  return {
    answers,
    door: attack.door,
    honest: { ...quantiles(times), count: times.length, failed },
    megabytes: Math.round(most - before),
    name: attack.name,
  }
}

/** The same readers without a flood: what a machine does by itself. */
export const measureCalm = async ({ address, seconds, slugs }: Omit<Args, 'attack' | 'pid'>): Promise<Quantiles> =>
  quantiles((await askHonestly(address, slugs, AbortSignal.timeout(seconds * 1000))).times)
