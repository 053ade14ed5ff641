import { isDeepStrictEqual } from 'node:util'

import { saysNothing, valueAt } from '../payload/values.ts'
import type { PayloadRequest, SanitizedCollectionConfig } from 'payload'

import { languageOf } from '../messages/t.ts'
import { mainLocaleFirst } from '../payload/locales.ts'
import { createReading } from '../reading-form/createReading.ts'
import { readField } from '../reading-form/readLines.ts'
import { unitsOf } from '../reading-form/units.ts'
import { findUses } from '../where-used/findUses.ts'
import type { ID } from '../where-used/walkRelations.ts'
import { readMergeable } from './records.ts'
import type { StoredRecord } from './records.ts'
import { isList, OTHER_NAMES } from './takeValues.ts'
import type { Choice } from './takeValues.ts'

/** A field in which two records differ. */
export type DifferingField = {
  choices: Choice[]
  kept: string[]
  label: string
  other: string[]
  path: string
  /** What is chosen unless the editor says otherwise: what there is, and of two lists both. */
  suggested: Choice
}

export type ComparedRecord = { id: ID; title: string; uses: number }

/** Two records side by side. */
export type ComparedRecords = { fields: DifferingField[]; kept: ComparedRecord; other: ComparedRecord }

const MOST_LINES = 12

/** What saving or merging writes by itself. */
const FOLLOWS: ReadonlySet<string> = new Set(['formerSlugs', 'publishedAt', 'slug', 'verbatim'])

const isEmpty = (value: unknown): boolean =>
  saysNothing(value) || (typeof value === 'object' && Object.values(value as object).every(isEmpty))

const suggest = (kept: unknown, hasMany: boolean): Choice => {
  if (isEmpty(kept)) return 'other'
  return hasMany ? 'both' : 'kept'
}

/** Two records side by side, field by field, as their reader reads them: what differs, and what becomes of it unless the editor chooses otherwise. */
export const compareRecords = async (
  req: PayloadRequest,
  collection: SanitizedCollectionConfig,
  ids: { kept: ID; other: ID },
): Promise<ComparedRecords> => {
  const records = {
    kept: await readMergeable(req, collection, ids.kept),
    other: await readMergeable(req, collection, ids.other),
  }
  const locales = mainLocaleFirst(req.payload.config)
  const documents = [records.kept.says, records.other.says]
  const reading = await createReading({ collection, documents, locales, req })
  const colon = languageOf(req) === 'fr' ? '\u00A0: ' : ': '
  const linesOf = (unit: ReturnType<typeof unitsOf>[number], record: StoredRecord): string[] => {
    const value = valueAt(record.says, unit.path)
    const languages = unit.isTranslated || unit.isLocalized ? locales : locales.slice(0, 1)
    const lines = languages.flatMap((locale) =>
      readField(unit.field, value, { ...reading, locale, onlyWords: !unit.isLocalized && locale !== locales[0] }).map(
        ({ label, text }) => {
          const words = label ? `${label}${colon}${text}` : text
          return locale && locale !== locales[0] ? `${locale.toUpperCase()}${colon}${words}` : words
        },
      ),
    )
    return lines.slice(0, MOST_LINES)
  }
  const fields = unitsOf(collection.flattenedFields)
    .filter(({ path }) => !FOLLOWS.has(path))
    .flatMap((unit): DifferingField[] => {
      const [kept, other] = documents.map((document) => valueAt(document, unit.path))
      const hasMany = isList(unit.field)
      // What the record that leaves was called goes on to be found.
      const isNamed = hasMany && OTHER_NAMES.has(unit.field.name) && records.kept.title !== records.other.title
      // Where the one that leaves says nothing there is nothing to choose.
      if (!isNamed && (isEmpty(other) || isDeepStrictEqual(kept, other))) return []
      return [
        {
          choices: hasMany ? ['kept', 'other', 'both'] : ['kept', 'other'],
          kept: linesOf(unit, records.kept),
          label: unit.labels.map((one) => reading.labelOf(one)).join(' › '),
          other: [...linesOf(unit, records.other), ...(isNamed ? [records.other.title] : [])],
          path: unit.path,
          suggested: isNamed ? 'both' : suggest(kept, hasMany),
        },
      ]
    })
  const describe = async ({ id, title }: StoredRecord): Promise<ComparedRecord> => {
    const { hidden, total } = await findUses(req, { collection: collection.slug, id }, { limit: 1 })
    return { id, title, uses: hidden + total }
  }
  return { fields, kept: await describe(records.kept), other: await describe(records.other) }
}
