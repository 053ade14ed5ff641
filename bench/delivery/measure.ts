import autocannon from 'autocannon'

import type { BenchQuery } from './queries.ts'

export type Measured = {
  api: BenchQuery['api']
  /** Size of one answer. */
  bytes: number
  name: string
  p50: number
  p99: number
  requestsPerSecond: number
}

/** What was measured with so many articles in the database. */
export type Run = { articles: number; rows: Measured[]; secondsToLoad: number }

type MeasureArgs = { address: string; connections: number; query: BenchQuery; seconds: number; slugs: string[] }

const checkAnswer = async (address: string, query: BenchQuery, slug: string): Promise<number> => {
  const { body, method, path } = query.request(slug)
  const answer = await fetch(`${address}${path}`, {
    body,
    headers: body ? { 'Content-Type': 'application/json' } : {},
    method,
  })
  const text = await answer.text()
  const isGood = answer.ok && !text.includes('"errors"') && (!query.slugs || text.includes(slug))
  if (!isGood) throw new Error(`${query.api} ${query.name} answered ${answer.status}: ${text.slice(0, 300)}`)
  return text.length
}

/** Sends one query as fast as it is answered. It is asked once before, to see that it answers what is meant. */
export const measure = async ({ address, connections, query, seconds, slugs }: MeasureArgs): Promise<Measured> => {
  const bytes = await checkAnswer(address, query, slugs[0] ?? '')
  const requests = (query.slugs ? slugs : ['']).map((slug) => {
    const { body, method, path } = query.request(slug)
    return { body, headers: body ? { 'Content-Type': 'application/json' } : {}, method, path }
  })
  const result = await autocannon({ connections, duration: seconds, requests, url: address })
  if (result.non2xx > 0 || result.errors > 0)
    throw new Error(`${query.api} ${query.name}: ${result.non2xx} refusals, ${result.errors} errors.`)
  return {
    api: query.api,
    bytes,
    name: query.name,
    p50: result.latency.p50,
    p99: result.latency.p99,
    requestsPerSecond: result.requests.average,
  }
}
