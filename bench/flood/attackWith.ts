import { setMaxListeners } from 'node:events'
import { Agent, request } from 'node:http'
import { connect } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'

import type { Attack, Message } from './attacks.ts'

const send = (address: string, message: Message, agent: Agent, signal: AbortSignal): Promise<number> =>
  new Promise((resolve) => {
    const { body, headers, method, path } = message
    const outgoing = request(`${address}${path}`, {
      agent,
      headers: { ...headers, ...(typeof body === 'string' && { 'Content-Length': Buffer.byteLength(body) }) },
      method,
      signal,
    })
    outgoing.once('error', () => resolve(0)).once('close', () => resolve(0))
    outgoing.once('response', (incoming) => {
      incoming
        .resume()
        .once('end', () => resolve(incoming.statusCode ?? 0))
        .once('error', () => resolve(0))
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

/** Sends what a stranger would, over as many connections as it has, until the signal. Counts the answers by status. */
export const attackWith = async (
  address: string,
  { connections, held, leavesAfterMs, message }: Attack,
  signal: AbortSignal,
): Promise<Record<number, number>> => {
  setMaxListeners(0, signal)
  const answers: Record<number, number> = {}
  const agent = new Agent({ keepAlive: true, maxSockets: connections })
  const one = async () => {
    while (!signal.aborted) {
      if (message) {
        const status = await send(
          address,
          message,
          agent,
          leavesAfterMs === undefined ? signal : AbortSignal.any([signal, AbortSignal.timeout(leavesAfterMs)]),
        )
        if (!signal.aborted) answers[status] = (answers[status] ?? 0) + 1
        if (status === 0) await wait(10)
      } else {
        const socket = connect(Number(new URL(address).port), '127.0.0.1')
        const end = () => socket.destroy()
        signal.addEventListener('abort', end, { once: true })
        socket
          .resume()
          .on('error', () => {})
          .write(held ?? '')
        await new Promise((resolve) => socket.once('close', resolve))
        signal.removeEventListener('abort', end)
      }
    }
  }
  await Promise.all(Array.from({ length: connections }, one))
  agent.destroy()
  return answers
}
