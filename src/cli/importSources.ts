import { readdir, readFile, stat } from 'node:fs/promises'
import path from 'node:path'

import { ImportError } from '../import/errors.ts'
import { MAX_BYTES } from '../import/readers/readSource.ts'
import type { Source } from '../import/readers/readSource.ts'

/** A day, a month or a year of ISO 8601. */
export const DATE = /^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/

export const isAddress = (source: string): boolean => /^https?:\/\//i.test(source)

/** The files of a folder and of those in it, in the order of their names; hidden ones and links are left out. */
const filesIn = async (folder: string): Promise<string[]> => {
  const entries = await readdir(folder, { withFileTypes: true })
  const found = await Promise.all(
    entries
      .filter(({ name }) => !name.startsWith('.'))
      .toSorted((a, b) => (a.name < b.name ? -1 : 1))
      .map(async (entry) => {
        const file = path.join(folder, entry.name)
        if (entry.isDirectory()) return filesIn(file)
        return entry.isFile() ? [file] : []
      }),
  )
  return found.flat()
}

/** The files and addresses that are meant: of a folder, its files. */
export const expand = async (sources: string[]): Promise<string[]> => {
  const expanded = await Promise.all(
    sources.map(async (source) => {
      if (isAddress(source)) return [source]
      const isFolder = await stat(source).then(
        (stats) => stats.isDirectory(),
        () => false,
      )
      return isFolder ? filesIn(source) : [source]
    }),
  )
  return expanded.flat()
}

/**
 * The bytes of a file.
 *
 * @throws {ImportError} for one that cannot be read, or is too large.
 */
export const readLocal = async (file: string): Promise<Source> => {
  try {
    const { size } = await stat(file)
    if (size > MAX_BYTES) throw new ImportError('tooBig')
    return { bytes: await readFile(file), name: path.basename(file) }
  } catch (error) {
    throw error instanceof ImportError ? error : new ImportError('notFound', undefined, error)
  }
}
