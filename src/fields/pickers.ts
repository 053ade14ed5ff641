import type { DateField } from 'payload'

type Picker = NonNullable<NonNullable<DateField['admin']>['date']>

/** How an editor picks a day, and reads it: 30/05/2023. */
export const DAY_PICKER: Picker = { displayFormat: 'dd/MM/yyyy', pickerAppearance: 'dayOnly' }

/** How an editor picks a day and an hour, and reads them: 30/05/2023 08:15. */
export const MOMENT_PICKER: Picker = { displayFormat: 'dd/MM/yyyy HH:mm', pickerAppearance: 'dayAndTime', timeFormat: 'HH:mm', timeIntervals: 15 }
