import { writeFileSync } from 'node:fs'
import os from 'node:os'
import { parseArgs } from 'node:util'

import { startBenchServer } from './content-api/startServers.ts'
import { openBench } from './openBench.ts'
import { quantiles } from './quantiles.ts'
import type { Quantiles } from './quantiles.ts'
import type { SearchState } from './search/server.ts'
import { createVocabulary } from './search/vocabulary.ts'

/**
 * `npm run bench:search -- [--json FILE] [--articles 10000] [--requests 300]`
 *
 * Measures the search: how long the index takes to be built and how much memory, how long others wait meanwhile, what readers type while editors publish (each query
 * once, so that none is answered from memory), requests made to be expensive, and from a publication to its being found.
 */
const { values } = parseArgs({
  options: {
    articles: { default: '10000', type: 'string' },
    json: { type: 'string' },
    requests: { default: '300', type: 'string' },
  },
})

const PUBLICATIONS = 20

const { endWithUs, lifetime, progress, runScript, startDatabase } = openBench()

const { at, between } = createVocabulary(1)
/** Ranks of words that readers look for: not in every text, and not unknown. */
const word = (): string => at(between(40, 4000))
const common = (): string => at(between(0, 30))
const wrong = (): string => {
  const one = at(between(40, 4000)).padEnd(6, 'a')
  const place = between(1, one.length)
  return `${one.slice(0, place)}h${one.slice(place)}`
}
let unique = 0

const KINDS: Record<string, () => string> = {
  'one word': () => `q=${word()}%20`,
  'two words': () => `q=${word()}+${word()}%20`,
  'while one types': () => `q=${word()}+${word().slice(0, between(2, 6))}`,
  'a wrong letter': () => `q=${wrong()}`,
  'two words and filters': () => `q=${word()}+${word()}&collections=articles&from=2020-01-01&locale=en`,
  'no words, a filter': () => `collections=articles&page=${between(1, 200)}`,
}

const EXPENSIVE: Record<string, () => string> = {
  'one word of each text': () => `q=${common()}%20&limit=50`,
  'twelve words of each text': () => `q=${Array.from({ length: 12 }, common).join('+')}&limit=50`,
  'twelve wrong words': () => `q=${Array.from({ length: 12 }, wrong).join('+')}&limit=50`,
  'a beginning of many': () => `q=${'acefipr'[between(0, 7)]}${'aeiou'[between(0, 5)]}&limit=50`,
}

await lifetime.run(async () => {
  const env = await startDatabase()
  const loadBefore = os.loadavg()
  await progress.task(`Loading ${values.articles} articles`, async (report) =>
    runScript({ args: ['bench/search/load.ts', values.articles], env, report }),
  )
  const server = await startBenchServer(['bench/search/server.ts'], { env, onStart: endWithUs })
  const ask = async (question: string): Promise<SearchState> => (await server.ask(question)) as unknown as SearchState
  const built = await progress.task('Building the index', async () => {
    let state = await ask('state')
    while (!state.isReady) {
      await new Promise((resolve) => setTimeout(resolve, 250))
      state = await ask('state')
    }
    return state
  })

  const search = async (query: string): Promise<{ docs: { title: string }[]; ms: number }> => {
    const began = performance.now()
    // A name of its own: no cache has it.
    const response = await fetch(`${server.addresses.cached}/api/search?${query}&_=${unique++}`)
    if (response.status !== 200) throw new Error(`${response.status} ${query}`)
    const { docs } = (await response.json()) as { docs: { title: string }[] }
    return { docs, ms: performance.now() - began }
  }
  const measure = async (kinds: Record<string, () => string>): Promise<Record<string, Quantiles>> => {
    const measured: Record<string, Quantiles> = {}
    for (const [name, query] of Object.entries(kinds)) {
      const times: number[] = []
      await progress.task(name, async () => {
        for (let count = 0; count < Number(values.requests); count++) times.push((await search(query())).ms)
      })
      measured[name] = quantiles(times)
    }
    return measured
  }
  await progress.task('Warming up', async () => {
    for (let count = 0; count < 50; count++) await search(`q=${word()}`)
  })
  const quietly = await measure(KINDS)
  await ask('edit')
  const whilePublishing = await measure(KINDS)
  const expensive = await measure(EXPENSIVE)
  await ask('stop')

  const toFound = await progress.task('From a publication to its being found', async () => {
    const times: number[] = []
    for (let count = 0; count < PUBLICATIONS; count++) {
      const title = `trouvaille${'abcdefghijklmnopqrstuvwxyz'[count]}`
      await ask(`publish ${title}`)
      const acknowledged = performance.now()
      while ((await search(`q=${title}%20`)).docs[0]?.title !== title);
      times.push(performance.now() - acknowledged)
    }
    return quantiles(times)
  })
  const { rssMegabytes } = await ask('state')
  progress.stop()

  const report = {
    articles: Number(values.articles),
    built,
    expensive,
    loadAverage: [loadBefore, os.loadavg()],
    quietly,
    rssMegabytes,
    toFound,
    whilePublishing,
  }
  console.table({ ...quietly })
  console.log('While editors publish four times a second:')
  console.table({ ...whilePublishing, ...expensive, 'acknowledged to found': toFound })
  console.log(
    `Built in ${built.buildSeconds.toFixed(1)} s; meanwhile others waited ${built.delays.p99.toFixed(0)} ms (p99), ${built.delays.max.toFixed(0)} ms at most. The index takes ${built.heapMegabytes.toFixed(0)} MB, the process ${rssMegabytes.toFixed(0)} MB.`,
  )
  if (values.json) writeFileSync(values.json, `${JSON.stringify(report, null, 2)}\n`)
  await lifetime.end(0)
})
