import { execFileSync } from 'node:child_process'
import { Agent, request } from 'node:http'
import { connect } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'

import { QUERIES } from '../delivery/queries.ts'
import { quantiles, type Quantiles } from '../quantiles.ts'
import type { Attack, Message } from './attacks.ts'

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
const memoryOf = (pid: number): number => Number(execFileSync('ps', ['-o', 'rss=', '-p', String(pid)], { encoding: 'utf8' })) / MEGABYTE_IN_KILOBYTES

const send = (address: string, message: Message, agent: Agent, signal: AbortSignal): Promise<number> =>
  new Promise((resolve) => {
    const { body, headers, method, path } = message
    const outgoing = request(`${address}${path}`, { agent, headers: { ...headers, ...(typeof body === 'string' && { 'Content-Length': Buffer.byteLength(body) }) }, method, signal })
    outgoing.once('error', () => resolve(0)).once('close', () => resolve(0))
    outgoing.once('response', (incoming) => {
      incoming.resume().once('end', () => resolve(incoming.statusCode ?? 0)).once('error', () => resolve(0))
    })
    const pieces = typeof body === 'function' ? body()[Symbol.iterator]() : undefined
    const write = () => {
      for (let piece = pieces?.next(); piece && !piece.done; piece = pieces?.next()) {
        if (outgoing.destroyed || !outgoing.write(piece.value)) return outgoing.once('drain', write)
      }
      return outgoing.end()
    }
    if (pieces) write()
    else outgoing.end(body)
  })

const attackWith = async (address: string, { connections, held, message }: Attack, signal: AbortSignal): Promise<Record<number, number>> => {
  const answers: Record<number, number> = {}
  const agent = new Agent({ keepAlive: true, maxSockets: connections })
  const one = async () => {
    while (!signal.aborted) {
      if (message) {
        const status = await send(address, message, agent, signal)
        if (!signal.aborted) answers[status] = (answers[status] ?? 0) + 1
        if (status === 0) await wait(10)
      } else {
        const socket = connect(Number(new URL(address).port), '127.0.0.1')
        const end = () => socket.destroy()
        signal.addEventListener('abort', end, { once: true })
        socket.resume().on('error', () => {}).write(held ?? '')
        await new Promise((resolve) => socket.once('close', resolve))
        signal.removeEventListener('abort', end)
      }
    }
  }
  await Promise.all(Array.from({ length: connections }, one))
  agent.destroy()
  return answers
}

const HONEST = QUERIES.filter(({ name }) => ['Q1 home', 'Q2 article', 'empty route'].includes(name))

/** What honest readers ask meanwhile, one after the other, each as its site would. */
const askHonestly = async (address: string, slugs: string[], signal: AbortSignal): Promise<{ failed: number; times: number[] }> => {
  const times: number[] = []
  let failed = 0
  for (let turn = 0; !signal.aborted; turn++) {
    const query = HONEST[turn % HONEST.length]
    if (!query) break
    const { body, method, path } = query.request(slugs[turn % slugs.length] ?? '')
    const startedAt = performance.now()
    try {
      const answer = await fetch(`${address}${path}`, { body, headers: body ? { 'Content-Type': 'application/json' } : {}, method, signal: AbortSignal.timeout(HONEST_PATIENCE_IN_MS) })
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

/** Floods a server for some seconds while honest readers ask, and measures how long they wait and what its memory grows by. */
export const measureFlood = async ({ address, attack, pid, seconds, slugs }: Args): Promise<Flooded> => {
  const before = memoryOf(pid)
  let most = before
  const watch = setInterval(() => (most = Math.max(most, memoryOf(pid))), 250)
  const over = AbortSignal.timeout(seconds * 1000)
  const [answers, { failed, times }] = await Promise.all([attackWith(address, attack, over), askHonestly(address, slugs, over)])
  clearInterval(watch)
  return { answers, door: attack.door, honest: { ...quantiles(times), count: times.length, failed }, megabytes: Math.round(most - before), name: attack.name }
}

/** The same readers without a flood: what a machine does by itself. */
export const measureCalm = async ({ address, seconds, slugs }: Omit<Args, 'attack' | 'pid'>): Promise<Quantiles> => quantiles((await askHonestly(address, slugs, AbortSignal.timeout(seconds * 1000))).times)
