import { toStored } from '../../admin/dates/typedDate.ts'
import type { Chosen } from '../../where-used/admin/RecordChooser.tsx'
import type { EditableField, FieldChange, Operation } from '../fieldChange.ts'

/** What has been chosen in the form so far. */
export type Draft = {
  /** Of a choice, or of a day or moment as it is typed. */
  choice: string
  name: string
  operation: Operation
  records: Chosen[]
}

export const EMPTY: Draft = { choice: '', name: '', operation: 'set', records: [] }

/** `2026-11-28T14:30` by the clocks of a zone, as an instant; `2026-11-28` as the forms of documents store a day. */
const instantOf = (typed: string, timeZone: string): string | undefined => {
  const [year, month, day, hour, minute] = typed.split(/\D/).map(Number)
  if (!year || !month || !day) return undefined
  if (hour === undefined || minute === undefined)
    return toStored({ precision: 'day', wall: { day, hour: 0, minute: 0, month, year } }, timeZone)
  return toStored({ precision: 'minute', wall: { day, hour, minute, month, year } }, timeZone)
}

const valueOf = ({ kind, many }: EditableField, { choice, records }: Draft, timeZone: string): unknown => {
  const all = kind === 'records' ? records.map(({ id }) => id) : choice === '' ? [] : [choice]
  if (many) return all.length > 0 ? all : undefined
  const [one] = all
  if (kind === 'yesNo') return one === undefined ? undefined : one === 'yes'
  return (kind === 'moment' || kind === 'day') && typeof one === 'string' ? instantOf(one, timeZone) : one
}

/** What the form asks for; nothing while something is missing. */
export const changeIn = (fields: readonly EditableField[], draft: Draft, timeZone: string): FieldChange | undefined => {
  const field = fields.find(({ name }) => name === draft.name)
  if (!field) return undefined
  if (draft.operation === 'clear') return { field: field.name, operation: 'clear' }
  const value = valueOf(field, draft, timeZone)
  return value === undefined ? undefined : { field: field.name, operation: draft.operation, value }
}
