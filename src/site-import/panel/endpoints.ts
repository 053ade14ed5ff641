import type { Endpoint, PayloadHandler, PayloadRequest } from 'payload'

import { mayPublish, staffRole } from '../../access/roles.ts'
import { readBody } from '../../errors/readBody.ts'
import { refusal } from '../../errors/refusal.ts'
import { ImportError } from '../../import/errors.ts'
import { decodeText } from '../../import/readers/decodeText.ts'
import { IMPORT_FAULTS } from '../../messages/imports.ts'
import { IMPORT_TABLE } from '../../messages/importTable.ts'
import { t } from '../../messages/t.ts'
import { isRecord } from '../../payload/values.ts'
import { importSite } from '../importSite.ts'
import { keyPrefixOf, sourceOfRecords } from '../readers/readCsv.ts'
import { readMapping, suggestMapping } from '../tables/Mapping.ts'
import type { Mapping } from '../tables/Mapping.ts'
import { readRow } from '../tables/readRow.ts'
import { readTableText } from '../tables/readTable.ts'

const NO_STORE = { headers: { 'Cache-Control': 'no-store' } }

/** Of a table that is read in the panel; the command reads any. */
const MOST_ROWS = 2000
const MOST_BYTES = 5 * 1024 ** 2
/** Of one request: some seconds. */
const ROWS_AT_ONCE = 50

const assertWriter = (req: PayloadRequest): void => {
  if (!(mayPublish(req) || staffRole(req) === 'author')) throw refusal(req, IMPORT_TABLE.notYours, 403)
}

type Rows = Record<string, string>[]

const readRows = async (req: PayloadRequest): Promise<{ headers: string[]; rows: Rows }> => {
  const bytes = new Uint8Array((await req.arrayBuffer?.()) ?? new ArrayBuffer(0))
  try {
    if (bytes.byteLength > MOST_BYTES) throw refusal(req, IMPORT_TABLE.tooBig)
    const { headers, rows: read } = await readTableText(decodeText(bytes))
    const rows: Rows = []
    for await (const row of read()) {
      if (rows.length >= MOST_ROWS) throw refusal(req, IMPORT_TABLE.tooManyRows)
      rows.push(row)
    }
    return { headers, rows }
  } catch (error) {
    if (!(error instanceof ImportError)) throw error
    const why = IMPORT_FAULTS[error.code]
    throw refusal(req, t(req, IMPORT_TABLE.cannotRead, { why: why ? t(req, why) : error.message }))
  }
}

/** `POST /api/site-import/table`: a table as the body itself. Answers with its headers and rows, and what its columns seem to be. */
const table: PayloadHandler = async (req) => {
  assertWriter(req)
  const { headers, rows } = await readRows(req)
  const suggested = {
    events: suggestMapping(headers, 'events'),
    organisations: suggestMapping(headers, 'organisations'),
  }
  return Response.json({ collection: suggestMapping(headers).collection, headers, rows, suggested }, NO_STORE)
}

const isRow = (value: unknown): value is Record<string, string> =>
  isRecord(value) && Object.values(value).every((cell) => typeof cell === 'string')

const mappingIn = (req: PayloadRequest, value: unknown): Mapping => {
  try {
    return readMapping(value)
  } catch (error) {
    const isNameless = isRecord(value) && isRecord(value.columns) && !Object.values(value.columns).includes('name')
    throw refusal(req, isNameless ? IMPORT_TABLE.noName : (error as Error).message)
  }
}

/**
 * `POST /api/site-import/rows`: `{ name, mapping, rows, seen, isDryRun }`, fifty rows at most. Makes drafts of them, or fills in the records that are here, with the rights of the
 * person. Answers with what became of each, and the keys that the next rows must not have (`seen`).
 */
const rows: PayloadHandler = async (req) => {
  assertWriter(req)
  const { isDryRun, mapping: written, name, rows: given, seen = [] } = (await readBody(req)) ?? {}
  if (
    typeof name !== 'string' ||
    !Array.isArray(given) ||
    given.length > ROWS_AT_ONCE ||
    !given.every(isRow) ||
    !Array.isArray(seen) ||
    !req.user
  )
    throw refusal(req, IMPORT_TABLE.badRows)
  const mapping = mappingIn(req, written)
  if (!Object.values(mapping.columns).includes('name')) throw refusal(req, IMPORT_TABLE.noName)
  const keyPrefix = keyPrefixOf(mapping, name.slice(0, 200))
  const items = (given as Rows).map((row) => readRow(row, { keyPrefix, mapping }))
  const report = await importSite({
    member: req.user,
    options: { isDryRun: isDryRun === true },
    payload: req.payload,
    reader: req,
    seen: seen.filter((key) => typeof key === 'string'),
    source: sourceOfRecords({
      file: name,
      format: 'csv',
      items: async function* () {
        yield* items
      },
      keyPrefix,
      title: name,
      total: items.length,
    }),
  })
  return Response.json({ counts: report.counts, items: report.items, seen: items.map(({ key }) => key) }, NO_STORE)
}

export const importTableEndpoints: Endpoint[] = [
  { handler: table, method: 'post', path: '/site-import/table' },
  { handler: rows, method: 'post', path: '/site-import/rows' },
]
