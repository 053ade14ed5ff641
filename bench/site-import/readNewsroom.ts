import { quantiles } from '../quantiles.ts'
import type { Quantiles } from '../quantiles.ts'

/** Two hundred milliseconds apart, whatever the answers take: a slow one makes no other wait. */
const PAUSE_MS = 200
const PAGES = 40

const QUERY = `query Page($page: Int) {
  Articles(limit: 20, page: $page, sort: "-publishedAt") { totalDocs docs { title slug publishedAt standfirst authors { name } topics { name } } }
}`

const ASKS = {
  graphql: async (address: string, page: number) =>
    fetch(`${address}/api/graphql`, {
      body: JSON.stringify({ query: QUERY, variables: { page } }),
      headers: { 'content-type': 'application/json' },
      method: 'POST',
    }),
  rest: async (address: string, page: number) =>
    fetch(`${address}/api/articles?limit=20&page=${page}&sort=-publishedAt&depth=1`),
}

/** What readers waited, in milliseconds, and how often they got no answer. */
export type Readers = { failed: number; graphql: Quantiles; rest: Quantiles }

/** Reads lists of articles in a newsroom as strangers do, four times by REST and once by GraphQL a second, until it is stopped. */
export const readNewsroom = (address: string): { stop: () => Promise<Readers> } => {
  const waited = { graphql: [] as number[], rest: [] as number[] }
  const open = new Set<Promise<void>>()
  let [asked, failed] = [0, 0]
  const ask = async (api: keyof typeof ASKS, page: number): Promise<void> => {
    const startedAt = performance.now()
    const response = await ASKS[api](address, page)
    const answer = await response.text()
    if (response.status === 200 && answer.includes('"title"')) waited[api].push(performance.now() - startedAt)
    else failed += 1
  }
  const timer = setInterval(() => {
    asked += 1
    const api = asked % 5 === 0 ? 'graphql' : 'rest'
    const one: Promise<void> = ask(api, 1 + (asked % PAGES))
      .catch(() => void (failed += 1))
      .finally(() => open.delete(one))
    open.add(one)
  }, PAUSE_MS)
  return {
    stop: async () => {
      clearInterval(timer)
      await Promise.all(open)
      return { failed, graphql: quantiles(waited.graphql), rest: quantiles(waited.rest) }
    },
  }
}
