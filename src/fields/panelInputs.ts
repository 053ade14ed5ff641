import type { CollectionConfig, DateField, Field } from 'payload'

import type { DateKind } from '../admin/dates/typedDate.ts'
import type { Bilingual } from '../messages/t.ts'
import { mapFields } from '../payload/fields.ts'

type Admin = NonNullable<DateField['admin']>

type Picker = NonNullable<Admin['date']>

/** The filters of lists use the calendar's library as it is: read strictly, day first, it does not guess. */
const filter = (...dateFormat: string[]): Picker['overrides'] => ({ dateFormat, strictParsing: true })

const DAY: Picker = {
  displayFormat: 'dd/MM/yyyy',
  overrides: filter('dd/MM/yyyy', 'd/M/yyyy'),
  pickerAppearance: 'dayOnly',
}

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
    ...((kind === 'day' || kind === 'moment') && {
      Cell: { clientProps: { kind }, path: 'beffroi/panel#MomentCell' },
    }),
    Field: { clientProps: { kind }, path: 'beffroi/panel#DateField' },
  },
  date,
})

/** `admin` of a field for a day, which is typed and read like 30/05/2023. */
export const DAY_INPUT: DateInput = input('day', DAY)

/** `admin` of a field for an instant: 30/05/2023 08:15, by the newsroom's clock. */
export const MOMENT_INPUT: DateInput = input('moment', MOMENT)

/** `admin` of a field for a date that may be known to the month, the season or the year alone, as the field `precision` beside it says. */
export const datedInput = (withTime: boolean): DateInput =>
  withTime ? input('datedWithTime', MOMENT) : input('dated', DAY)

/** The placeholder of a list of words: the panel’s own would ask to choose among words that are not there. */
export const WORDS_PLACEHOLDER: Bilingual = { en: 'Type, then press Enter', fr: 'Écrivez, puis Entrée' }

const CELL = { Cell: 'beffroi/panel#MomentCell' }

/** Payload's own are functions, which version comparisons say in the language of whoever came first. */
const LABELS = {
  createdAt: { en: 'Created', fr: 'Créé le' },
  deletedAt: { en: 'Deleted', fr: 'Supprimé le' },
  updatedAt: { en: 'Modified', fr: 'Modifié le' },
}

const timestamp = (name: 'createdAt' | 'deletedAt' | 'updatedAt'): DateField => ({
  name,
  type: 'date',
  admin: { components: CELL, disableBulkEdit: true, hidden: true },
  index: true,
  label: LABELS[name],
})

/** The fields of the dates that Payload keeps by itself, as it would add them, but shown in lists by the newsroom's clock. */
export const timestampFields = ({ fields, timestamps, trash }: CollectionConfig): DateField[] => {
  if (timestamps === false) return []
  const own = new Set(fields.flatMap((field) => ('name' in field ? [field.name] : [])))
  return (['updatedAt', 'createdAt', ...(trash ? (['deletedAt'] as const) : [])] as const)
    .filter((name) => !own.has(name))
    .map(timestamp)
}

/** The panel's input of a relation, for Payload's own fields too. */
export const RELATION_INPUT = 'beffroi/panel#RelationField'

const inputFor = ({ type, ...field }: Field): string | undefined => {
  if (type === 'number') return 'hasMany' in field && field.hasMany ? undefined : 'beffroi/panel#NumberInput'
  return type === 'relationship' ? RELATION_INPUT : undefined
}

/** Gives every number and every relation among the fields the newsroom's input, unless it has one of its own. */
export const panelInputs = (fields: Field[]): Field[] =>
  mapFields(fields, (field) => {
    const input = inputFor(field)
    const components = field.admin?.components
    return input && !(components && 'Field' in components && components.Field)
      ? ({ ...field, admin: { ...field.admin, components: { ...components, Field: input } } } as Field)
      : field
  })
