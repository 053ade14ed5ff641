import { ImportError } from '../import/errors.ts'
import type { SiteSource } from './Item.ts'
import { readCsv } from './readers/readCsv.ts'
import { openFile } from './readers/readFile.ts'
import { readWordPress } from './readers/readWordPress.ts'
import type { Mapping } from './tables/Mapping.ts'
import { isTable, readTable } from './tables/readTable.ts'

/**
 * Opens an export of a site by what it is, whatever it is called.
 *
 * @throws {ImportError} for what is refused or cannot be read.
 */
export const openSource = async (file: string, mapping?: Mapping): Promise<SiteSource> => {
  const { encoding, start } = await openFile(file)
  const text = start.replace(/^[\uFEFF\s]+/, '')
  if (/^<\?xml|^<rss[\s>]|^<!DOCTYPE/i.test(text) && /<rss[\s>]/i.test(text)) {
    if (/<!(?:DOCTYPE|ENTITY)/i.test(text)) throw new ImportError('entities')
    if (/wordpress\.org\/export\//.test(text)) return readWordPress(file, encoding)
  }
  if (mapping || isTable(text)) return readCsv(file, await readTable(file, { encoding, start: text }), mapping)
  throw new ImportError('noSite')
}
