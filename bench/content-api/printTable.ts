import type { Case, State } from './cases.ts'
import type { Round } from './measure.ts'

type Row = Round & { api: Case['api']; articles: number; query: string; state?: State }

/** What `--json` writes. `cpu` is the server's processor time for a request, in microseconds. */
export type Report = {
  /** Requests a second of bare `node:http`, at the first number of articles. */
  floor: number
  floors: (Round & { articles: number })[]
  /** The machine's own, before and after: others may have been at work on it. */
  loadAverage: number[][]
  rows: Row[]
  rss: { afterLoad: number; articles: number; beforeLoad: number }[]
}

/** Requests a second of each query and state, and their share of what bare `node:http` sends; shares of processor time beside them. */
export const printTable = ({ floors, rows }: Pick<Report, 'floors' | 'rows'>): void => {
  for (const { articles, cpu: floorCpu, requestsPerSecond: floor } of floors) {
    console.log(`\n${articles.toLocaleString('en')} articles, floor ${Math.round(floor)} requests a second\n`)
    console.table(
      rows
        .filter((row) => row.articles === articles)
        .map(({ api, cpu, p50, p99, query, requestsPerSecond, state }) => ({
          API: api === 'none' ? '' : api,
          query,
          state: state ?? '',
          'requests/s': Math.round(requestsPerSecond),
          'floor/': (floor / requestsPerSecond).toFixed(1),
          'of processor time': (cpu / floorCpu).toFixed(1),
          'p50 (ms)': p50,
          'p99 (ms)': p99,
        })),
    )
  }
}
