import type { FlattenedField, SelectType } from 'payload'
import { getSelectMode } from 'payload/shared'

import { isRecord } from '../../payload/values.ts'

type Row = Record<string, unknown>

type Level = { isIncluding: boolean; isLocalized: boolean }

const rowsIn = (value: unknown, isOfLanguages: boolean): Row[] => {
  const values = isOfLanguages && isRecord(value) ? Object.values(value) : [value]
  return values.flat().filter(isRecord)
}

const keepIn = (row: Row, fields: FlattenedField[], select: Row, { isIncluding, isLocalized }: Level): void => {
  for (const field of fields) {
    const { name } = field
    const asked = select[name]
    if (asked === (isIncluding ? true : undefined)) continue
    const isOfLanguages = Boolean('localized' in field && field.localized) && !isLocalized
    if (!asked) delete row[name]
    else if (field.type === 'array' || field.type === 'group' || field.type === 'tab') {
      const below = { isIncluding, isLocalized: isLocalized || isOfLanguages }
      const selected = { ...(asked as Row), ...(field.type === 'array' && isIncluding && { id: true }) }
      for (const one of rowsIn(row[name], isOfLanguages)) keepIn(one, field.flattenedFields, selected, below)
    } else if (field.type !== 'blocks' && field.type !== 'relationship' && field.type !== 'upload') delete row[name]
  }
}

/**
 * Takes out of a stored document what a selection leaves out, as a database does that is asked for the rest alone: fields that are made of others, as the
 * addresses of files are, lack them then. Changes the document.
 */
export const keepSelected = (content: Row, fields: FlattenedField[], select: SelectType): void => {
  keepIn(content, fields, select as Row, { isIncluding: getSelectMode(select) === 'include', isLocalized: false })
}
