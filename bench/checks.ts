import os from 'node:os'
import { parseArgs } from 'node:util'

import { createVocabulary } from './search/vocabulary.ts'
import { findMentions } from '../src/checks/findMentions.ts'
import { indexRecords } from '../src/import/linking/indexRecords.ts'
import { loadGazetteer } from '../src/import/recognising/gazetteer.ts'
import { indexKnown } from '../src/import/recognising/knownOrganisations.ts'
import { createSearchIndex } from '../src/search/createSearchIndex.ts'
import { quantiles } from './quantiles.ts'

/**
 * `npm run bench:checks -- [--organisations 10000] [--articles 100000]`
 *
 * Measures what of the checks before publishing could take long: names that a text of 10 KB has among so many records, and its sentences among so many articles.
 */
const { values } = parseArgs({
  options: {
    articles: { default: '100000', type: 'string' },
    organisations: { default: '10000', type: 'string' },
  },
})

const RUNS = 31

const time = <Result>(work: () => Result): { ms: number; result: Result } => {
  const began = performance.now()
  const result = work()
  return { ms: performance.now() - began, result }
}

const repeat = (work: () => unknown) => {
  const times = Array.from({ length: RUNS }, () => time(work).ms)
  return { first: times[0], ...quantiles(times.slice(1)) }
}

const KINDS = ['Tissages', 'Fonderies', 'Ateliers', 'Société', 'Agence', 'Transports', 'Brasserie']
const syllable = (index: number): string =>
  ['ba', 'ker', 'lou', 'mi', 'tor', 'van', 'zel', 'dri', 'pon', 'gas'][index % 10] ?? ''
const nameOf = (index: number): string => {
  const word = [index, index / 10, index / 100, index / 1000].map((part) => syllable(Math.floor(part))).join('')
  return `${KINDS[index % KINDS.length]} ${word.charAt(0).toUpperCase()}${word.slice(1)}`
}

const records = Array.from({ length: Number(values.organisations) }, (_, id) => ({ id, names: [nameOf(id)] }))
const SENTENCE =
  'La société NAME a inauguré jeudi 27 novembre une usine à Lens, dans le Pas-de-Calais, où Hélène Marchadier, sa directrice, embauche quarante personnes. '
const text = Array.from({ length: 70 }, (_, index) => SENTENCE.replace('NAME', nameOf(index * 97)))
  .join('')
  .slice(0, 10_000)

const gazetteer = await loadGazetteer()
const loading = time(() => ({
  index: indexRecords(records),
  inText: indexKnown(records.map(({ id, names: [name = ''] }) => ({ id: String(id), name }))),
}))
const known = { organisations: { ...loading.result, slug: 'organisations' as const } }
const texts = [{ path: 'body', text }]
console.log(
  'load of the machine',
  os
    .loadavg()
    .map((one) => one.toFixed(1))
    .join(' '),
)
console.log(`index of ${records.length} organisations, ms`, Math.round(loading.ms))
console.log(`names in ${text.length} characters: found`, findMentions({ gazetteer, known, texts }).length)
console.log(
  'ms',
  repeat(() => findMentions({ gazetteer, known, texts })),
)

const { at, between } = createVocabulary(1)
const sentences = Array.from({ length: 400 }, () => Array.from({ length: 16 }, () => at(between(0, 4000))).join(' '))
const index = createSearchIndex()
for (let id = 0; id < Number(values.articles); id += 1)
  index.put(
    {
      collection: 'articles',
      date: undefined,
      id,
      key: `articles:${id}`,
      parents: [],
      places: [],
      slug: null,
      topics: [],
    },
    [
      {
        locales: ['fr'],
        names: [`Titre ${id}`],
        texts: [Array.from({ length: 8 }, () => sentences[between(0, 400)]).join('. ')],
      },
    ],
  )
const asked = Array.from({ length: 80 }, (_, each) =>
  each % 8 === 0 ? (sentences[each] ?? '') : Array.from({ length: 16 }, () => at(between(0, 4000))).join(' '),
)
console.log(
  `80 sentences among ${values.articles} articles, ms`,
  repeat(() => asked.map((one) => index.withAllWords(one))),
)
