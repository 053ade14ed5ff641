import type { Run } from './measure.ts'

/** Requests a second, latency, and each query's share of what the same server does with an empty route. */
export const printTable = (runs: Run[]): void => {
  for (const { articles, rows, secondsToLoad } of runs) {
    const empty = rows.find(({ api }) => api === 'none')?.requestsPerSecond ?? Number.NaN
    console.log(
      `\n${articles.toLocaleString('en')} articles, loaded in ${secondsToLoad.toFixed(1)} s (${Math.round(articles / secondsToLoad)} a second)\n`,
    )
    console.table(
      rows.map(({ api, bytes, name, p50, p99, requestsPerSecond }) => ({
        API: api === 'none' ? '' : api,
        query: name,
        'requests/s': Math.round(requestsPerSecond),
        'p50 (ms)': p50,
        'p99 (ms)': p99,
        'of an empty route': `${((requestsPerSecond / empty) * 100).toFixed(1)} %`,
        'answer (bytes)': bytes,
      })),
    )
  }
}
