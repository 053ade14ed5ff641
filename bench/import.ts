import { readFile } from 'node:fs/promises'
import path from 'node:path'

import { importDocument } from '../src/import/importDocument.ts'
import { indexRecords } from '../src/import/linking/indexRecords.ts'
import { proposalsOf } from '../src/import/linking/proposals.ts'
import { indexKnown } from '../src/import/recognising/knownOrganisations.ts'
import { FACTS } from './import/facts.ts'
import { LATER_FACTS } from './import/laterFacts.ts'
import type { Count } from './import/score.ts'
import { TYPES, scoreDocument } from './import/score.ts'

/**
 * `npm run bench:import [-- --details] [--later] [--speed]`: how much of what a person reads in the documents of bench/import the importer finds, and how long it takes.
 */
const isDetailed = process.argv.includes('--details')
/** The documents that were written after the rules, and what was seen to be wrong with them. */
const chosen = process.argv.includes('--later') ? LATER_FACTS : FACTS
const documents = path.join(import.meta.dirname, 'import/documents')

const share = (part: number, of: number): number => (of === 0 ? 1 : part / of)
const written = (number: number): string => number.toFixed(3).padStart(10)

const total: Record<string, Pick<Count, 'expected' | 'found' | 'right'>> = {}
const leaks: string[] = []
let kinds = 0

for (const facts of chosen) {
  const bytes = await readFile(path.join(documents, facts.file))
  const found = await importDocument({
    source: { bytes, name: facts.file },
    ...(facts.publishedOn && { publishedOn: facts.publishedOn }),
  })
  const score = scoreDocument(facts, found)
  kinds += Number(found.kind === facts.kind)
  leaks.push(...score.leaks.map((leak) => `${facts.file}: ${leak}`))
  if (isDetailed)
    console.log(`\n${facts.file} (${found.kind}${found.kind === facts.kind ? '' : `, not ${facts.kind}`})`)
  for (const type of TYPES) {
    const { expected, found: count, missed, right, wrong } = score[type]
    const sum = (total[type] ??= { expected: 0, found: 0, right: 0 })
    Object.assign(sum, { expected: sum.expected + expected, found: sum.found + count, right: sum.right + right })
    if (isDetailed && missed.length > 0) console.log(`  ${type} missed: ${missed.join(' | ')}`)
    if (isDetailed && wrong.length > 0) console.log(`  ${type} besides: ${wrong.join(' | ')}`)
  }
}

console.log(
  `\n${''.padEnd(16)}${['expected', 'found', 'right', 'precision', 'recall', 'F1'].map((word) => word.padStart(10)).join('')}`,
)
for (const type of TYPES) {
  const { expected, found, right } = total[type] ?? { expected: 0, found: 0, right: 0 }
  const [precision, recall] = [share(right, found), share(right, expected)]
  console.log(
    `${type.padEnd(16)}${[expected, found, right].map((each) => String(each).padStart(10)).join('')}${written(precision)}${written(recall)}${written(share(2 * precision * recall, precision + recall))}`,
  )
}
console.log(
  `kind of document right in ${kinds} of ${chosen.length}; texts that must not be found: ${leaks.length}${leaks.length > 0 ? ` (${leaks.join('; ')})` : ''}`,
)

/** Ten kilobytes, as a newsletter has, among as many organisations as a region's register. */
const measureSpeed = async (): Promise<void> => {
  const parts = await Promise.all(
    LATER_FACTS.filter(({ file }) => file.endsWith('.txt')).map(async ({ file }) =>
      readFile(path.join(documents, file), 'utf8'),
    ),
  )
  const text = parts.join('\n\n').repeat(3).slice(0, 10_240)
  const organisations = Array.from({ length: 10_000 }, (_, index) => ({
    aliases: [`Groupe Exemple ${index}`],
    id: String(index),
    name: `Ateliers Mécaniques du Canton ${index}`,
  }))
  let started = performance.now()
  const known = indexKnown(organisations)
  const index = indexRecords(organisations.map(({ aliases, id, name }) => ({ id, names: [name, ...aliases] })))
  const indexing = performance.now() - started
  const times: number[] = []
  for (let round = 0; round < 12; round += 1) {
    started = performance.now()
    const document = await importDocument({ known, source: { bytes: Buffer.from(text), name: 'lettre.txt' } })
    proposalsOf(document, { organisations: index })
    times.push(performance.now() - started)
  }
  const [first = 0, ...later] = times
  const sorted = later.toSorted((a, b) => a - b)
  console.log(
    `10 KB with 10,000 known organisations: ${Math.round(sorted[Math.floor(sorted.length / 2)] ?? 0)} ms (median of ${sorted.length}; the first one ${Math.round(first)} ms, the index ${Math.round(indexing)} ms)`,
  )
}

if (process.argv.includes('--speed')) await measureSpeed()
