import autocannon from 'autocannon'

import type { BenchServer } from './startServers.ts'

/** A request with what an answer to it must hold. */
export type Ask = {
  body?: string
  headers: Record<string, string>
  method: 'GET' | 'POST'
  must?: string
  path: string
}

export type Round = { cpu: number; p50: number; p99: number; requestsPerSecond: number }

type Load = {
  address: string
  connections: number
  /** Asks each request once in place of over and over. */
  isOnce?: boolean
  requests: Ask[]
  seconds: number
  server: BenchServer
  status: 200 | 304
}

const check = async ({ address, requests: [first], status }: Load): Promise<void> => {
  if (!first) throw new Error('Nothing to ask.')
  const { must = '', path, ...rest } = first
  const response = await fetch(`${address}${path}`, rest)
  const text = await response.text()
  if (response.status !== status || text.includes('"errors"') || !text.includes(must))
    throw new Error(`${path.slice(0, 80)} answered ${response.status}: ${text.slice(0, 300)}`)
}

const sent = ({ body, headers, method, path }: Ask) => ({ body, headers, method, path })

const cpuOf = ({ system, user }: NodeJS.CpuUsage): number => system + user

/** Sends requests as fast as they are answered, and counts the processor time that the server takes for each (µs), which a busy machine changes less. */
export const measureRound = async (load: Load): Promise<Round> => {
  const { address, connections, isOnce, requests, seconds, server } = load
  if (!isOnce) await check(load)
  const before = await server.ask('usage')
  let next = 0
  const result = await autocannon({
    connections,
    requests: requests.map(sent),
    url: address,
    ...(isOnce ? { amount: Math.floor(requests.length / connections) * connections } : { duration: seconds }),
    // Each connection has its own share: no two ask for the same document at once.
    setupClient: (client) => {
      const share = next++
      const own = requests.filter((_, index) => index % connections === share % connections)
      client.setRequests((own.length > 0 ? own : requests).map(sent))
    },
  })
  const after = await server.ask('usage')
  const refused = load.status === 200 ? result.non2xx : result.requests.total - (result['3xx'] ?? 0)
  if (refused > 0 || result.errors > 0)
    throw new Error(`${requests[0]?.path.slice(0, 80)}: ${refused} refusals, ${result.errors} errors.`)
  const total = Math.max(1, result.requests.total)
  return {
    cpu: (cpuOf(after.cpu) - cpuOf(before.cpu)) / total,
    p50: result.latency.p50,
    p99: result.latency.p99,
    requestsPerSecond: total / result.duration,
  }
}
