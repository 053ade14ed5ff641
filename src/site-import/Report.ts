import { writeFile } from 'node:fs/promises'

import type { CollectionName } from '../../collections/names.ts'
import { noteText } from '../messages/siteImport.ts'
import type { Reader } from '../messages/t.ts'
import type { Note, SkippedItem } from './Item.ts'

/** What became of an item: `left` where the newsroom's own document is kept as it is. */
export type Outcome = 'created' | 'left' | 'linked' | 'skipped' | 'unchanged' | 'updated'

export type ReportEntry = {
  address?: string
  /** Where it stands in the newsroom. */
  collection?: CollectionName
  id?: number | string
  isPublished?: boolean
  key: string
  notes: Note[]
  outcome: Outcome
  title?: string
}

type Counts = Partial<Record<Outcome, number>> & { published?: number }

/** The report of a run, as it is written: its schema is described in docs/moving-in.md. */
export type WrittenReport = {
  schemaVersion: 1
  startedAt: string
  endedAt: string
  isDryRun: boolean
  isInterrupted: boolean
  source: { file: string; format: string; title: string }
  counts: Record<string, Counts>
  notes: { code: string; sentence: string }[]
  /** What is not in the newsroom as it was at the source: left out, incomplete, or kept as an editor has changed it since. */
  items: {
    address?: string
    collection?: CollectionName
    id?: number | string
    isPublished?: boolean
    key: string
    notes: { code: string; sentence: string }[]
    outcome: Outcome
    title?: string
  }[]
}

type Place = Pick<WrittenReport, 'isDryRun' | 'source'> & {
  /** Who reads its sentences. @default English */
  reader?: Reader
}

export type Report = {
  add: (entry: ReportEntry) => void
  finish: (isInterrupted: boolean) => WrittenReport
  note: (note: Note) => void
  skip: (item: SkippedItem) => void
}

const toldTo = (reader: Reader) => (note: Note) => ({ code: note.code, sentence: noteText(reader, note) })

/** Takes down what becomes of each item; of one that is written twice, the last. */
export const createReport = ({ isDryRun, reader = 'en', source }: Place): Report => {
  const told = toldTo(reader)
  const startedAt = new Date().toISOString()
  const entries = new Map<string, ReportEntry>()
  const whole = new Map<string, Note>()
  const add = (entry: ReportEntry): void => {
    const before = entries.get(entry.key)
    // Written for its links once more: it is as new as it was.
    const outcome = before?.outcome === 'created' && entry.outcome === 'updated' ? 'created' : entry.outcome
    entries.set(entry.key, { ...entry, outcome })
  }
  return {
    add,
    finish: (isInterrupted) => {
      const counts: WrittenReport['counts'] = {}
      for (const { collection, isPublished, outcome } of entries.values()) {
        const own = (counts[collection ?? 'other'] ??= {})
        own[outcome] = (own[outcome] ?? 0) + 1
        if (isPublished && (outcome === 'created' || outcome === 'updated')) own.published = (own.published ?? 0) + 1
      }
      return {
        schemaVersion: 1,
        startedAt,
        endedAt: new Date().toISOString(),
        isDryRun,
        isInterrupted,
        source,
        counts,
        notes: [...whole.values()].map(told),
        items: [...entries.values()]
          .filter(({ notes, outcome }) => notes.length > 0 || outcome === 'left' || outcome === 'skipped')
          .map(({ isPublished, notes, ...entry }) => ({
            ...entry,
            ...(isPublished && { isPublished }),
            notes: notes.map(told),
          })),
      }
    },
    note: (note) => void whole.set(note.code, note),
    skip: ({ address, key, note, title }) =>
      add({ key, notes: [note], outcome: 'skipped', ...(address && { address }), ...(title && { title }) }),
  }
}

/** Writes the report where the run was told to. */
export const writeReport = async (file: string, report: WrittenReport): Promise<void> =>
  writeFile(file, `${JSON.stringify(report, undefined, 2)}\n`)

/** How often each thing is said of the items, most often first. */
export const summarise = ({ items }: WrittenReport): { code: string; count: number; example: string }[] => {
  const found = new Map<string, { code: string; count: number; example: string }>()
  for (const { notes, title } of items)
    for (const { code, sentence } of notes) {
      const known = found.get(code) ?? { code, count: 0, example: `${title ? `${title}: ` : ''}${sentence}` }
      found.set(code, { ...known, count: known.count + 1 })
    }
  return [...found.values()].toSorted((a, b) => b.count - a.count)
}
