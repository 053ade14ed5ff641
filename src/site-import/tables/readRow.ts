import { EVENT_STATUSES, EVENT_TYPES } from '../../../collections/events/options.ts'
import { ORGANISATION_TYPES } from '../../../collections/organisations/options.ts'
import { isNaf, isRna, isSiren, isSiret, normaliseDigits } from '../../formats/identifiers.ts'
import { foldName } from '../../import/recognising/words.ts'
import type { Note, RecordItem, SkippedItem } from '../Item.ts'
import { readDate } from './writtenDates.ts'
import type { Mapping, Target } from './Mapping.ts'

type Option = { label: { en: string; fr: string }; value: string }

const SYNONYMS: Partial<Record<string, Record<string, string>>> = {
  status: {
    annule: 'cancelled',
    annulee: 'cancelled',
    canceled: 'cancelled',
    cancelled: 'cancelled',
    confirme: 'scheduled',
    confirmed: 'scheduled',
    reporte: 'postponed',
    reportee: 'postponed',
  },
  type: {
    asso: 'association',
    collectivite: 'authority',
    commune: 'authority',
    ecole: 'school',
    entreprise: 'company',
    eurl: 'company',
    mairie: 'authority',
    sa: 'company',
    sarl: 'company',
    sas: 'company',
    societe: 'company',
    universite: 'school',
  },
}

const OPTIONS: Partial<Record<string, readonly Option[]>> = {
  'events.status': EVENT_STATUSES,
  'events.type': EVENT_TYPES,
  'organisations.type': ORGANISATION_TYPES,
}

/** A choice by its value, by its label in either language, or by a word that people use for it. */
export const choiceOf = (collection: string, target: string, written: string): string | undefined => {
  const folded = foldName(written)
  const options = OPTIONS[`${collection}.${target}`] ?? []
  return (
    options.find(({ label, value }) => [value, label.en, label.fr].some((one) => foldName(one) === folded))?.value ??
    options.find(({ value }) => value === SYNONYMS[target]?.[folded])?.value
  )
}

const webAddress = (written: string): string | undefined => {
  const address = /^https?:\/\//i.test(written) ? written : `https://${written}`
  return /^https?:\/\/[^\s/]+\.[a-z]{2,}(?:[/?#:]\S*)?$/i.test(address) && URL.canParse(address) ? address : undefined
}

type Reading = {
  collection: Mapping['collection']
  notes: Note[]
  separator: string | undefined
  values: (target: Target) => string
}

const listOf = (written: string, separator: string | undefined): string[] =>
  written
    .split(separator ?? /[;|\n]/)
    .map((one) => one.trim())
    .filter(Boolean)

/** A value that passes, or nothing and a word of it. */
const only = (
  { notes, values }: Reading,
  target: Target,
  read: (written: string) => string | undefined,
): string | undefined => {
  const written = values(target)
  if (written === '') return undefined
  const value = read(written)
  if (value === undefined)
    notes.push({ code: 'unreadableValue', values: { field: target, value: written.slice(0, 80) } })
  return value
}

const given = (data: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(data).filter(([, value]) => value !== undefined && value !== ''))

const choice = (reading: Reading, target: Target, otherwise: string): string =>
  only(reading, target, (written) => choiceOf(reading.collection, target, written)) ?? otherwise

const organisation = (reading: Reading): Record<string, unknown> => {
  const { separator, values } = reading
  const siret = only(reading, 'siret', (written) => (isSiret(written) ? normaliseDigits(written) : undefined))
  const siren = only(reading, 'siren', (written) => (isSiren(written) ? normaliseDigits(written) : undefined))
  const name = values('name') || values('legalName')
  return given({
    name,
    type: choice(reading, 'type', 'other'),
    acronym: values('acronym'),
    activity: values('activity'),
    ...(values('aliases') && { aliases: listOf(values('aliases'), separator) }),
    legalForm: values('legalForm'),
    legalName: values('legalName') === name ? undefined : values('legalName'),
    naf: only(reading, 'naf', (written) => (isNaf(written.toUpperCase()) ? written.toUpperCase() : undefined)),
    rna: only(reading, 'rna', (written) => (isRna(written) ? written : undefined)),
    siren: siren ?? siret?.slice(0, 9),
    website: only(reading, 'website', webAddress),
  })
}

const event = (reading: Reading): Record<string, unknown> => {
  const { notes, values } = reading
  const dateAt = (target: 'end' | 'start', time: 'endTime' | 'startTime') => {
    const written = values(target)
    if (written === '') return undefined
    const found = readDate(written, values(time))
    if (!found) notes.push({ code: 'unreadableValue', values: { field: target, value: written.slice(0, 80) } })
    return found
  }
  const registration = only(reading, 'registration', webAddress)
  return given({
    name: values('name'),
    end: dateAt('end', 'endTime'),
    eventStatus: choice(reading, 'status', 'scheduled'),
    ...(registration && { registration: { url: registration } }),
    start: dateAt('start', 'startTime'),
    summary: values('summary'),
    type: only(reading, 'type', (written) => choiceOf('events', 'type', written)) ?? 'context',
  })
}

/** A row of a table as a record: what its cells say, what is to be looked up by name, and what could not be read. */
export const readRow = (
  row: Readonly<Record<string, string>>,
  { keyPrefix, mapping }: { keyPrefix: string; mapping: Mapping },
): RecordItem | SkippedItem => {
  const { collection, columns, defaults, separator } = mapping
  const byTarget = new Map(Object.entries(columns).map(([header, target]) => [target, header]))
  const values = (target: Target): string => {
    const header = byTarget.get(target)
    const written = ((header === undefined ? '' : row[header]) || defaults?.[target]) ?? ''
    return mapping.values?.[target]?.[written] ?? written
  }
  const notes: Note[] = []
  const reading: Reading = { collection, notes, separator, values }
  const data = collection === 'events' ? event(reading) : organisation(reading)
  const name = typeof data.name === 'string' ? data.name : ''
  const start = (data.start as undefined | { date: string })?.date ?? ''
  const id = values('id') || (typeof data.siren === 'string' ? data.siren : '') || `${foldName(name)} ${start}`.trim()
  const key = `${keyPrefix}row:${id}`
  if (name === '')
    return { kind: 'skipped', key: `${key}${JSON.stringify(row).slice(0, 200)}`, note: { code: 'nameless' } }
  const named = Object.fromEntries(
    (['organisers', 'places', 'topics'] as const).flatMap((target) => {
      const names = listOf(values(target), separator)
      return names.length > 0 ? [[target, names]] : []
    }),
  )
  return {
    kind: 'record',
    collection,
    data,
    key,
    named,
    notes,
    status: 'public',
    title: name,
    ...(values('description') && { html: values('description') }),
  }
}
