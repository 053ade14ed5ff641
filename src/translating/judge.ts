import { createHash } from 'node:crypto'

import { withoutAccents } from '../formats/withoutAccents.ts'
import { isRecord } from '../payload/values.ts'
import type { Leaf } from './leaves.ts'

/** What a text is, as a digest, and since when (ISO 8601). */
export type Stamp = [digest: string, since: string]

/** When a text became what it is, in the original and in another language; `null` where it is not written. */
export type Stamps = Record<string, [original: null | Stamp, translation: null | Stamp]>

/** What there is to do in a language, the most urgent first: readers are told something old, half of it, or nothing. */
export const TODO = { none: 3, nothing: 0, older: 1, partial: 2 } as const

export type Todo = keyof typeof TODO

/** How one text fares: not written, older than its original, or as it should be. */
export type LeafState = 'current' | 'missing' | 'older'

const hasWords = (value: unknown): boolean => {
  if (Array.isArray(value)) return value.some(hasWords)
  if (isRecord(value)) {
    if (!('root' in value)) return Object.keys(value).length > 0
    // An empty text still has its paragraph; a picture or a block in it is content.
    return /"text":"[^"]*[^"\s]|"type":"(?:block|upload|relationship|horizontalrule)"/.test(JSON.stringify(value))
  }
  return typeof value === 'string' ? value.trim() !== '' : value !== null && value !== undefined
}

/** How words look, where they stand in the editor, and the ids of blocks: the same words have others of these. */
const LOOKS: ReadonlySet<string> = new Set([
  'detail',
  'direction',
  'format',
  'id',
  'indent',
  'mode',
  'style',
  'textFormat',
  'textStyle',
  'version',
])

/** The letters and numbers of a value: typography, bold type and capitals with their accents make no other text. */
const wordsOf = (value: unknown): string =>
  withoutAccents(JSON.stringify(value, (name, one: unknown) => (LOOKS.has(name) ? undefined : one)))
    .replaceAll('œ', 'oe')
    .replaceAll('Œ', 'Oe')
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')

/** The same for the same words; `null` where there are none. */
export const digestOf = (value: unknown): null | string =>
  hasWords(value) ? createHash('sha256').update(wordsOf(value)).digest('base64url').slice(0, 12) : null

type Languages = { original: string; translation: string }

/** When something became what it is, of which nothing is known yet. */
export type DateOf = (leaf: Leaf, language: string) => Promise<string> | string

const stampOf = async (
  leaf: Leaf,
  language: string,
  known: null | Stamp | undefined,
  dateOf: DateOf,
): Promise<null | Stamp> => {
  const digest = digestOf(leaf.values[language])
  if (digest === null) return null
  return known?.[0] === digest ? known : [digest, await dateOf(leaf, language)]
}

/** The stamps of texts now: what has not changed keeps its date. */
export const stampLeaves = async (
  leaves: readonly Leaf[],
  { original, translation }: Languages,
  known: Stamps,
  dateOf: DateOf,
): Promise<Stamps> => {
  const stamps: Stamps = {}
  for (const leaf of leaves) {
    const before = known[leaf.key]
    const pair: Stamps[string] = [
      await stampOf(leaf, original, before?.[0], dateOf),
      await stampOf(leaf, translation, before?.[1], dateOf),
    ]
    if (pair[0] || pair[1]) stamps[leaf.key] = pair
  }
  return stamps
}

/** How a text fares, and since when. */
export const judgeLeaf = (pair: Stamps[string] | undefined): { since: null | string; state: LeafState } => {
  const [original, translation] = pair ?? [null, null]
  if (!original) return { since: null, state: 'current' }
  if (!translation) return { since: original[1], state: 'missing' }
  return translation[1] < original[1] ? { since: original[1], state: 'older' } : { since: null, state: 'current' }
}

/** What there is to do in a document, and since when: since the first text that waits. */
export const judge = (stamps: Stamps): { since: null | string; todo: Todo } => {
  const judged = Object.values(stamps).map((pair) => ({ ...judgeLeaf(pair), isWritten: pair[1] !== null }))
  const sinceOf = (state: LeafState): null | string =>
    judged
      .flatMap((one) => (one.state === state && one.since ? [one.since] : []))
      .toSorted()
      .at(0) ?? null
  if (judged.some(({ state }) => state === 'older')) return { since: sinceOf('older'), todo: 'older' }
  if (!judged.some(({ state }) => state === 'missing')) return { since: null, todo: 'nothing' }
  return { since: sinceOf('missing'), todo: judged.some(({ isWritten }) => isWritten) ? 'partial' : 'none' }
}
