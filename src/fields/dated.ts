import type { DateField, Field, FieldHook, GroupField } from 'payload'

import { fieldRefusal } from '../errors/refusal.ts'
import { DATE_PRECISIONS, formatEdtf } from '../formats/edtf.ts'
import type { DatePrecision } from '../formats/edtf.ts'
import { DEFAULT_TIME_ZONE, fromWallTime, TIME_ZONES, toWallTime } from '../formats/timeZones.ts'
import { dateFault, instantOf, LAST_YEAR } from '../formats/writtenDate.ts'
import type { Bilingual } from '../messages/t.ts'
import { datedInput } from './panelInputs.ts'

type Data = Record<string, unknown>

/** A date as it is known: `{ date, precision, edtf }`, where `edtf` is made from the two others. */
export type Dated = {
  date?: string | null
  date_tz?: string | null
  edtf?: string | null
  precision?: DatePrecision | null
}

type DatedOptions = {
  description?: Bilingual
  /** For dates that lists are sorted or filtered by. */
  indexed?: boolean
  label: Bilingual
  name: string
  /** Offers an hour and a time zone. Without it the finest precision is the day. */
  withTime?: boolean
}

const PRECISION_LABELS: Record<DatePrecision, Bilingual> = {
  day: { en: 'Day', fr: 'Jour' },
  minute: { en: 'Hour and minute', fr: 'Heure et minute' },
  month: { en: 'Month', fr: 'Mois' },
  season: { en: 'Season', fr: 'Saison' },
  year: { en: 'Year', fr: 'Année' },
}

/** One stored before such years were refused must not keep a document from being saved. */
const isBeyondYears = (date: Date | string): boolean => Math.abs(new Date(date).getUTCFullYear()) > LAST_YEAR

const writeEdtf: FieldHook = ({ siblingData }) => {
  const { date, date_tz: timeZone, precision } = siblingData as Dated
  return date && !isBeyondYears(date)
    ? formatEdtf({ date, precision: precision ?? 'day', timeZone: timeZone ?? DEFAULT_TIME_ZONE })
    : null
}

const isMidnight = (text: string): boolean => text.endsWith('T00:00:00.000Z')

/** What the time zones and precisions offered do not hold, and would end the calculation: refused in drafts too, unless it was there before. */
const refuseUnknown: FieldHook = ({ collection, global, path, previousSiblingDoc, req, siblingData, value }) => {
  const { date_tz, precision } = siblingData as Data
  const before: Data = previousSiblingDoc ?? {}
  const unknown = [
    ...(precision && precision !== before.precision && !DATE_PRECISIONS.some((known) => known === precision)
      ? ['precision']
      : []),
    ...(date_tz && date_tz !== before.date_tz && !TIME_ZONES.some((known) => known.value === date_tz)
      ? ['date_tz']
      : []),
  ]
  if (unknown.length === 0) return value
  const errors = unknown.map((name) => ({
    message: req.t('validation:invalidSelection'),
    path: [...path.slice(0, -1), name].join('.'),
  }))
  throw fieldRefusal({ collection: collection?.slug ?? global?.slug ?? '', errors, req })
}

/** A day that is written without an hour is that day in the time zone, and known to the day unless something else is said. */
const readInZone: FieldHook = ({ previousSiblingDoc, previousValue, siblingData, value }) => {
  if (typeof value !== 'string' || dateFault(value)) return value
  const written = siblingData as Dated
  const stored: Dated = previousSiblingDoc ?? {}
  const timeZone = written.date_tz ?? stored.date_tz ?? DEFAULT_TIME_ZONE
  const known = written.precision ?? stored.precision ?? 'minute'
  const isOnlyDay = !value.includes(':') && !written.precision && known === 'minute'
  if (isOnlyDay) written.precision = 'day'
  // An hour of before, of which only the day counts from now on: where midnight in UTC is no hour of that day, it would be taken for the next.
  if (value === previousValue && known !== 'minute' && stored.precision === 'minute' && isMidnight(value)) {
    return fromWallTime({ ...toWallTime(new Date(value), timeZone), hour: 12, minute: 0 }, timeZone).toISOString()
  }
  return instantOf(value, { precision: isOnlyDay ? 'day' : known, timeZone })
}

/**
 * A date with its precision. `edtf` says both in one text (ISO 8601-2:2019, annex A: `2023-06-22T18:30+02:00`,
 * `2023-06-22`, `2023-06`, `2023-22` for the summer of 2023, `2023`), so that a website shows no more than is known.
 * A date without an hour is kept at noon UTC, which is the same day anywhere in Europe.
 */
export const dated = ({ description, indexed = false, label, name, withTime = false }: DatedOptions): GroupField => {
  const date: DateField = {
    name: 'date',
    type: 'date',
    admin: { ...datedInput(withTime), width: '50%' },
    hooks: { beforeValidate: [refuseUnknown, readInZone] },
    ...(indexed && { index: true }),
    label: { en: 'Date', fr: 'Date' },
    ...(withTime && { timezone: { defaultTimezone: DEFAULT_TIME_ZONE, supportedTimezones: TIME_ZONES } }),
  }
  const precision: Field = {
    name: 'precision',
    type: 'select',
    admin: { isClearable: false, width: '50%' },
    defaultValue: withTime ? 'minute' : 'day',
    label: { en: 'Known to the', fr: 'Connue à' },
    options: DATE_PRECISIONS.filter((value) => withTime || value !== 'minute').map((value) => ({
      label: PRECISION_LABELS[value],
      value,
    })),
  }
  return {
    name,
    type: 'group',
    admin: {
      className: 'beffroi-dated',
      components: { Cell: 'beffroi/panel#DatedCell' },
      ...(description && { description }),
      hideGutter: true,
    },
    fields: [
      { type: 'row', fields: [date, precision] },
      {
        name: 'edtf',
        type: 'text',
        admin: { disableBulkEdit: true, hidden: true },
        hooks: { beforeChange: [writeEdtf] },
        label: { en: 'Date (EDTF)', fr: 'Date (EDTF)' },
      },
    ],
    label,
  }
}
