import path from 'node:path'

import type { SiteSource } from '../Item.ts'
import { suggestMapping } from '../tables/Mapping.ts'
import type { Mapping } from '../tables/Mapping.ts'
import { readRow } from '../tables/readRow.ts'
import type { Table } from '../tables/readTable.ts'

/** A source without a site: its items and nothing around them. */
export const sourceOfRecords = (
  source: Pick<SiteSource, 'file' | 'format' | 'items' | 'keyPrefix' | 'title' | 'total'> & Partial<SiteSource>,
): SiteSource => ({
  addresses: new Map(),
  authors: new Map(),
  media: new Map(),
  notes: [],
  terms: new Map(),
  ...source,
})

/** What the key of each row of a table begins with: a file of the same name, read again, has the same rows. */
export const keyPrefixOf = ({ collection }: Mapping, name: string): string =>
  `csv:${collection}:${name.replaceAll('#', '')}#`

/**
 * Organisations or events of a table, by a mapping, or by the headers of its columns.
 *
 * @throws Error when no column is the name.
 */
export const readCsv = async (file: string, table: Table, given?: Mapping): Promise<SiteSource> => {
  const mapping = given ?? suggestMapping(table.headers)
  const missing = Object.keys(mapping.columns).find((header) => !table.headers.includes(header))
  if (missing !== undefined)
    throw new Error(
      `The mapping has the column “${missing}”, which the table lacks. It has: ${table.headers.join(', ')}.`,
    )
  if (!Object.values(mapping.columns).includes('name'))
    throw new Error(
      `None of its columns is known to be a name: ${table.headers.join(', ')}. Say which with --mapping FILE.`,
    )
  let total = 0
  for await (const row of table.rows()) total += Object.keys(row).length > 0 ? 1 : 0
  const name = path.basename(file)
  const keyPrefix = keyPrefixOf(mapping, name)
  return sourceOfRecords({
    file,
    format: 'csv',
    items: async function* () {
      for await (const row of table.rows()) yield readRow(row, { keyPrefix, mapping })
    },
    keyPrefix,
    notes: [
      {
        code: 'mapped',
        values: {
          columns: Object.entries(mapping.columns)
            .map(([header, target]) => `${header} → ${target}`)
            .join(', '),
          collection: mapping.collection,
        },
      },
    ],
    title: name,
    total,
  })
}
