import type { DateField } from 'payload'

import type { DateKind } from '../admin/dates/typedDate.ts'

type Admin = NonNullable<DateField['admin']>
type Picker = NonNullable<Admin['date']>

/** The filters of lists use the calendar's library as it is: read strictly, day first, it does not guess. */
const filter = (...dateFormat: string[]): Picker['overrides'] => ({ dateFormat, strictParsing: true })

const DAY: Picker = { displayFormat: 'dd/MM/yyyy', overrides: filter('dd/MM/yyyy', 'd/M/yyyy'), pickerAppearance: 'dayOnly' }

const MOMENT: Picker = {
  displayFormat: 'dd/MM/yyyy HH:mm',
  overrides: filter('dd/MM/yyyy HH:mm', 'd/M/yyyy H:mm', 'dd/MM/yyyy', 'd/M/yyyy'),
  pickerAppearance: 'dayAndTime',
  timeFormat: 'HH:mm',
  timeIntervals: 15,
}

type DateInput = Pick<Admin, 'components' | 'date'>

const input = (kind: DateKind, date: Picker): DateInput => ({
  components: {
    ...((kind === 'day' || kind === 'moment') && { Cell: { clientProps: { kind }, path: 'beffroi/client#MomentCell' } }),
    Field: { clientProps: { kind }, path: 'beffroi/client#DateField' },
  },
  date,
})

/** `admin` of a field for a day, which is typed and read like 30/05/2023. */
export const DAY_INPUT: DateInput = input('day', DAY)

/** The same for an instant: 30/05/2023 08:15, by the newsroom's clock. */
export const MOMENT_INPUT: DateInput = input('moment', MOMENT)

/** The same for a date that may be known to the month, the season or the year alone, as the field `precision` beside it says. */
export const datedInput = (withTime: boolean): DateInput => (withTime ? input('datedWithTime', MOMENT) : input('dated', DAY))
