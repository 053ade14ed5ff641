import { createReadStream } from 'node:fs'

import { ImportError } from '../import/errors.ts'
import type { OldSite } from './addresses.ts'
import type { SiteSource } from './Item.ts'
import { readCalendar } from './readers/readCalendar.ts'
import { readCsv } from './readers/readCsv.ts'
import { openFile, readWhole } from './readers/readFile.ts'
import { isGhost, readGhost } from './readers/readGhost.ts'
import { isSirene, readSirene } from './readers/readSirene.ts'
import { isStrapi, readStrapi } from './readers/readStrapi.ts'
import { readStrapiArchive } from './readers/readStrapiArchive.ts'
import { isArchive } from './readers/readTar.ts'
import { readWordPress } from './readers/readWordPress.ts'
import type { Mapping } from './tables/Mapping.ts'
import { isTable, readTable } from './tables/readTable.ts'

const readJson = async (file: string): Promise<unknown> => {
  try {
    return JSON.parse(await readWhole(file))
  } catch (error) {
    throw error instanceof ImportError ? error : new ImportError('badFormat', 'JSON', error)
  }
}

/** The first bytes of a file: what tells an archive. */
const readStart = async (file: string): Promise<Buffer> => {
  const chunks: Buffer[] = []
  try {
    for await (const chunk of createReadStream(file, { end: 511 })) chunks.push(chunk as Buffer)
  } catch (error) {
    throw new ImportError('notFound', undefined, error)
  }
  return Buffer.concat(chunks)
}

/**
 * Opens an export of a site by what it is, whatever it is called.
 *
 * @throws {ImportError} for what is refused or cannot be read.
 */
export const openSource = async (
  file: string,
  { mapping, site }: { mapping?: Mapping; site?: OldSite } = {},
): Promise<SiteSource> => {
  if (/\.enc$/i.test(file)) throw new ImportError('encrypted')
  if (isArchive(await readStart(file))) return readStrapi(file, await readStrapiArchive(file), site)
  const { encoding, start } = await openFile(file)
  const text = start.replace(/^[\uFEFF\s]+/, '')
  if (/^<\?xml|^<rss[\s>]|^<!DOCTYPE/i.test(text) && /<rss[\s>]/i.test(text)) {
    if (/<!(?:DOCTYPE|ENTITY)/i.test(text)) throw new ImportError('entities')
    if (/wordpress\.org\/export\//.test(text)) return readWordPress(file, encoding)
  }
  if (/^[{[]/.test(text)) {
    const json = await readJson(file)
    if (isGhost(json)) return readGhost(file, json, site)
    if (isStrapi(json)) return readStrapi(file, json, site)
  }
  if (/^BEGIN:VCALENDAR\s/i.test(text)) return readCalendar(file)
  if (mapping || isTable(text)) {
    const table = await readTable(file, { encoding, start: text })
    return !mapping && isSirene(table.headers) ? readSirene(file, table) : readCsv(file, table, mapping)
  }
  throw new ImportError('noSite')
}
