import { EventEmitter, once } from 'node:events'
import { request } from 'node:http'
import type { IncomingMessage } from 'node:http'

import type { BenchServer } from '../content-api/startServers.ts'

export type Download = { bytes: number; cpuMs: number; documents: number; seconds: number }

type Address = { headers?: Record<string, string>; query?: string; server: BenchServer }

const connect = async ({ headers = {}, query = '', server }: Address): Promise<IncomingMessage> =>
  new Promise((resolve, reject) => {
    request(`${server.addresses.cached}/api/changes${query}`, { agent: false, headers }, resolve)
      .once('error', reject)
      .end()
  })

const cpuOf = ({ system, user }: NodeJS.CpuUsage): number => (system + user) / 1000

/** Reads a whole answer, and counts its bytes as they come; documents are known from one that is not compressed. */
export const download = async (address: Address, documents: number): Promise<Download> => {
  const before = await address.server.ask('usage')
  const began = performance.now()
  const response = await connect(address)
  let bytes = 0
  for await (const chunk of response) bytes += (chunk as Buffer).length
  const seconds = (performance.now() - began) / 1000
  const after = await address.server.ask('usage')
  if (response.statusCode !== 200 || !response.complete) throw new Error(`The answer was ${response.statusCode}.`)
  return { bytes, cpuMs: cpuOf(after.cpu) - cpuOf(before.cpu), documents, seconds }
}

/** How many documents an answer has, and the cursor to go on with. */
export const lookAt = async (address: Address): Promise<{ cursor: string; documents: number }> => {
  const response = await connect(address)
  let documents = -1
  let last = ''
  let rest = ''
  for await (const chunk of response.setEncoding('utf8')) {
    const lines = (rest + String(chunk)).split('\n')
    rest = lines.pop() ?? ''
    documents += lines.length
    last = lines.at(-1) ?? last
  }
  return { cursor: (JSON.parse(last) as { cursor: string }).cursor, documents }
}

export type Live = { close: () => void; onChange: (listener: () => void) => void }

/** A connection that stays open, and is up to date. */
export const openLive = async (server: BenchServer, number: number): Promise<Live> => {
  const response = await connect({
    // One of many addresses: one alone may not have so many.
    headers: { Accept: 'text/event-stream', 'X-Forwarded-For': `198.51.${number >> 8}.${number & 255}` },
    query: '?cursor=now',
    server,
  })
  const told = new EventEmitter()
  response.setEncoding('utf8').on('data', (text: string) => {
    for (const [, event = ''] of text.matchAll(/^event: (\w+)$/gm)) told.emit(event)
  })
  await once(told, 'cursor')
  return { close: () => response.destroy(), onChange: (listener) => void told.once('updated', listener) }
}
