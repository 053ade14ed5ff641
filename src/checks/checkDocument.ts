import type { FlattenedField, PayloadRequest } from 'payload'

import { contentName } from '../content-events/names.ts'
import { fieldLabel } from '../errors/refusal.ts'
import type { Finding } from './Finding.ts'
import { MOST_RECOGNISED, readFacts } from './readFacts.ts'
import { readModes } from './readModes.ts'
import { isChecked, readWritten } from './readWritten.ts'
import { runChecks } from './runChecks.ts'
import type { Modes } from './runChecks.ts'

export type CheckArgs = {
  /** The document, in one language, its relations by their ids or whole. */
  data: Readonly<Record<string, unknown>>
  id?: number | string
  /** Its language. @default that of the request */
  locale?: string
  /** Only the checks that hold a publication back. @default false */
  onlyBlocking?: boolean
  /** For the newsroom's own code. @default false: what the person of the request may see */
  overrideAccess?: boolean
  /** The slug of its collection in the project. */
  slug: string
}

export type Checked = {
  findings: Finding[]
  /** Names were looked for in a part of the text alone. */
  isCut: boolean
}

const NOTHING: Checked = { findings: [], isCut: false }

/** Whether the project searches what is published; kept in the config, since options are not there when documents are checked. */
export const isSearching = (req: Pick<PayloadRequest, 'payload'>): boolean =>
  (req.payload.config.custom.beffroi as { checks?: { withSearch: boolean } } | undefined)?.checks?.withSearch === true

const onlyThoseThatBlock = (modes: Modes): Modes =>
  Object.fromEntries(Object.entries(modes).map(([name, mode]) => [name, mode === 'block' ? mode : 'off'])) as Modes

const labelAt = (fields: FlattenedField[], path: string[], req: PayloadRequest): string | undefined => {
  const [name, ...rest] = path.filter((part) => !/^\d+$/.test(part))
  const field = fields.find((one) => one.name === name)
  if (!field) return undefined
  const below = rest.length > 0 && 'flattenedFields' in field ? labelAt(field.flattenedFields, rest, req) : undefined
  return below ?? fieldLabel(field, req)
}

/** Says the name that an editor knows a field by, in place of its path. */
const withFieldName = (finding: Finding, fields: FlattenedField[], req: PayloadRequest): Finding =>
  typeof finding.params.field === 'string'
    ? {
        ...finding,
        params: {
          ...finding.params,
          field: labelAt(fields, finding.params.field.split('.'), req) ?? finding.params.field,
        },
      }
    : finding

/**
 * What there is to look at in a document before it is published, by the checks that the newsroom has switched on: of what is stored, or of what a form has and
 * nobody has saved. It writes nothing.
 */
export const checkDocument = async (
  req: PayloadRequest,
  { data, id, locale, onlyBlocking = false, overrideAccess = false, slug }: CheckArgs,
): Promise<Checked> => {
  const { collections, config } = req.payload
  const collection = contentName(config, slug)
  const fields = Object.values(collections).find((one) => one.config.slug === slug)?.config.flattenedFields
  if (!isChecked(collection) || !fields) return NOTHING
  const all = await readModes(req)
  const modes = onlyBlocking ? onlyThoseThatBlock(all) : all
  if (Object.values(modes).every((mode) => mode === 'off')) return NOTHING
  const { localization } = config
  const asked = locale ?? (req.locale === 'all' ? undefined : req.locale)
  const written = readWritten({
    collection,
    data,
    fields,
    locale: localization ? (asked ?? localization.defaultLocale) : undefined,
    slug,
    ...(id !== undefined && { id }),
  })
  const facts = await readFacts(written, { modes, overrideAccess, req, withSearch: isSearching(req) })
  const length = written.texts.reduce((sum, { text }) => sum + text.length, 0)
  return {
    findings: runChecks(written, facts, modes).map((finding) => withFieldName(finding, fields, req)),
    isCut: modes.unlinked !== 'off' && length > MOST_RECOGNISED,
  }
}

/** The rules hold the process for a tenth of a second: one text at a time, and readers in between are answered. */
let turn: Promise<unknown> = Promise.resolve()

/** {@link checkDocument}, after the checks that were asked for before it. */
export const checkInTurn = async (req: PayloadRequest, args: CheckArgs): Promise<Checked> => {
  const mine = turn.then(
    async () => checkDocument(req, args),
    async () => checkDocument(req, args),
  )
  turn = mine.catch(() => undefined)
  return mine
}
