import { Readable } from 'node:stream'

import { parse } from 'csv-parse'

import { ImportError } from '../../import/errors.ts'
import { readChunks } from '../readers/readFile.ts'
import type { Encoding } from '../readers/readFile.ts'

const DELIMITERS = [';', ',', '\t', '|'] as const

const MOST_COLUMNS = 300
const MOST_IN_A_ROW = 1_000_000

/** A table: the headers of its columns, and its rows as often as is asked. */
export type Table = {
  headers: string[]
  rows: () => AsyncIterable<Record<string, string>>
}

/** What stands most often in the first line outside of quotation marks. */
const delimiterOf = (start: string): string => {
  const bare = start.replaceAll(/"(?:[^"]|"")*"/g, '')
  const line = bare.split(/\r?\n|\r/).find((one) => one.trim() !== '') ?? ''
  const counts = DELIMITERS.map((delimiter) => [delimiter, line.split(delimiter).length - 1] as const)
  return counts.toSorted((a, b) => b[1] - a[1])[0]?.[0] ?? ';'
}

/** Columns without a name, or with one that another has, get one of their own. */
const namesOf = (cells: readonly string[]): string[] => {
  const taken = new Map<string, number>()
  return cells.map((cell, index) => {
    const name = cell.replace(/^\uFEFF/, '').trim() || `Colonne ${index + 1}`
    const count = (taken.get(name) ?? 0) + 1
    taken.set(name, count)
    return count === 1 ? name : `${name} (${count})`
  })
}

async function* readRows(text: AsyncIterable<string> | Iterable<string>, delimiter: string): AsyncGenerator<string[]> {
  const parser = Readable.from(text, { objectMode: false }).pipe(
    parse({
      bom: true,
      delimiter,
      max_record_size: MOST_IN_A_ROW,
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
    }),
  )
  try {
    for await (const row of parser) yield row as string[]
  } catch (error) {
    throw new ImportError('badFormat', error instanceof Error ? error.message : 'CSV', error)
  }
}

const tableOf = async (read: () => AsyncIterable<string[]>): Promise<Table> => {
  let headers: string[] | undefined
  for await (const row of read()) {
    headers = namesOf(row)
    break
  }
  if (!headers || headers.length > MOST_COLUMNS)
    throw new ImportError('badFormat', headers ? `${headers.length} columns` : 'CSV')
  const names = headers
  return {
    headers: names,
    rows: async function* () {
      let isFirst = true
      for await (const row of read()) {
        if (isFirst) isFirst = false
        else if (row.some((cell) => cell.trim() !== ''))
          yield Object.fromEntries(names.map((name, index) => [name, row[index]?.trim() ?? '']))
      }
    },
  }
}

/** A table in a text: columns set apart by `;`, `,`, tabs or `|`, whichever it is; a line break in quotation marks is part of its cell. */
export const readTableText = async (text: string): Promise<Table> => {
  const delimiter = delimiterOf(text.slice(0, 65_536))
  return tableOf(() => readRows([text], delimiter))
}

/**
 * A table in a file, in UTF-8 or Windows-1252, read row by row.
 *
 * @throws {ImportError} for what is no table.
 */
export const readTable = async (
  file: string,
  { encoding, start }: { encoding: Encoding; start: string },
): Promise<Table> => {
  const delimiter = delimiterOf(start)
  return tableOf(() => readRows(readChunks(file, encoding), delimiter))
}

/** Whether a text begins as a table does: a line of several short cells. */
export const isTable = (start: string): boolean => {
  const [line = ''] = start.trimStart().split(/\r?\n|\r/, 1)
  return (
    DELIMITERS.some((delimiter) => line.split(delimiter).length > 1) && !/^[<{[]/.test(line) && line.length < 20_000
  )
}
