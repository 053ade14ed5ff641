import type { FlattenedField } from 'payload'

import { isRecord } from '../payload/values.ts'
import type { ComparedField } from '../reading-form/ComparedField.ts'
import { createReading } from '../reading-form/createReading.ts'
import { unitsOf } from '../reading-form/units.ts'
import { createComparer } from './compareUnits.ts'
import { readSource } from './sources.ts'
import type { Place } from './sources.ts'

type Data = Record<string, unknown>

const storedRow = (rows: unknown, { id }: Data): unknown =>
  Array.isArray(rows) ? rows.find((row) => isRecord(row) && row.id === id) : undefined

const storedValue = (field: FlattenedField, value: unknown, stored: unknown, locale: string): unknown => {
  if ('localized' in field && field.localized) return { ...(isRecord(stored) ? stored : {}), [locale]: value }
  if ((field.type === 'group' || field.type === 'tab') && isRecord(value))
    return asStored(field.flattenedFields, value, stored, locale)
  if (field.type === 'array' && Array.isArray(value))
    return value.map((row: unknown) =>
      isRecord(row) ? asStored(field.flattenedFields, row, storedRow(stored, row), locale) : row,
    )
  return value
}

/** What a form holds in one language, as it would be stored: other languages, and what the form does not have, are as they are. */
const asStored = (fields: readonly FlattenedField[], data: Data, stored: unknown, locale: string): Data => {
  const before = isRecord(stored) ? stored : {}
  const written = fields.filter(({ name }) => data[name] !== undefined)
  return {
    ...before,
    ...Object.fromEntries(
      written.map((field) => [field.name, storedValue(field, data[field.name], before[field.name], locale)]),
    ),
  }
}

/** What differs between a document as it is stored and what a form holds of it in the language of the request, field by field, as its reader reads it. */
export const compareWithForm = async (place: Place, data: Data): Promise<ComparedField[]> => {
  const { collection, req } = place
  const { localization } = req.payload.config
  const main = localization ? localization.defaultLocale : undefined
  const locale = req.locale && req.locale !== 'all' ? req.locale : main
  const fields = collection.flattenedFields
  const stored = await readSource(place, 'newest')
  const mine = locale === undefined ? { ...stored, ...data } : asStored(fields, data, stored, locale)
  const documents = [stored, mine].filter((one): one is Data => one !== undefined)
  const reading = await createReading({ collection, documents, locales: [locale], req })
  const compare = createComparer({ main: locale, reading, sides: [stored, mine] })
  return unitsOf(fields).flatMap((unit) => compare(unit, unit.isLocalized && locale ? locale : null, false))
}
