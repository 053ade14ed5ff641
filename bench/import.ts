import { readFile } from 'node:fs/promises'
import path from 'node:path'

import { importDocument } from '../src/import/importDocument.ts'
import { FACTS } from './import/facts.ts'
import type { Count } from './import/score.ts'
import { TYPES, scoreDocument } from './import/score.ts'

/**
 * `npm run bench:import [-- --details]`: how much of what a person reads in the documents of bench/import the importer finds, and how long it takes.
 */
const isDetailed = process.argv.includes('--details')
const documents = path.join(import.meta.dirname, 'import/documents')

const share = (part: number, of: number): number => (of === 0 ? 1 : part / of)
const written = (number: number): string => number.toFixed(3).padStart(10)

const total: Record<string, Pick<Count, 'expected' | 'found' | 'right'>> = {}
const leaks: string[] = []
let kinds = 0

for (const facts of FACTS) {
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
  `kind of document right in ${kinds} of ${FACTS.length}; texts that must not be found: ${leaks.length}${leaks.length > 0 ? ` (${leaks.join('; ')})` : ''}`,
)
