import { describe, expect, it } from '@jest/globals'

import { readTyped, showTyped, toStored, zoneWords, type DateKind, type TypedDate } from './typedDate.ts'

const stored = (typed: string, kind: DateKind, timeZone = 'Europe/Paris') => {
  const read = readTyped(typed, kind)
  return 'fault' in read ? read.fault : [toStored(read, timeZone), read.precision]
}

describe('a date that is typed', () => {
  it.each([
    ['05/06/2027 09:00', 'moment', '2027-06-05T07:00:00.000Z', 'minute'],
    ['5/6/2027 9:00', 'moment', '2027-06-05T07:00:00.000Z', 'minute'],
    ['5.6.2027 à 9h30', 'moment', '2027-06-05T07:30:00.000Z', 'minute'],
    ['05-06-2027 9h', 'moment', '2027-06-05T07:00:00.000Z', 'minute'],
    ['2027-06-05 09:00', 'moment', '2027-06-05T07:00:00.000Z', 'minute'],
    ['15/06/2027', 'moment', '2027-06-14T22:00:00.000Z', 'minute'],
    ['15/06/2027', 'day', '2027-06-15T12:00:00.000Z', 'day'],
    ['15/06/2027', 'datedWithTime', '2027-06-15T12:00:00.000Z', 'day'],
    ['03/2027', 'dated', '2027-03-01T12:00:00.000Z', 'month'],
    ['2027-03', 'dated', '2027-03-01T12:00:00.000Z', 'month'],
    ['2027', 'dated', '2027-01-01T12:00:00.000Z', 'year'],
    ['été 2027', 'dated', '2027-06-01T12:00:00.000Z', 'season'],
    ['Winter 2027', 'dated', '2027-12-01T12:00:00.000Z', 'season'],
    ['29/02/2028', 'day', '2028-02-29T12:00:00.000Z', 'day'],
  ] as const)('%s (%s) has its day first', (typed, kind, instant, precision) => {
    expect(stored(typed, kind)).toEqual([instant, precision])
  })

  it.each([
    ['31/02/2027', 'day', 'noSuchDate'],
    ['06/15/2027', 'day', 'noSuchDate'],
    ['29/02/2027 10:00', 'moment', 'noSuchDate'],
    ['15/06/2027 25:00', 'moment', 'noSuchDate'],
    ['13/2027', 'dated', 'noSuchDate'],
    ['03/2027', 'day', 'needsDay'],
    ['2027', 'moment', 'needsDay'],
    ['15/06/2027 09:00', 'dated', 'noHour'],
    ['15/06/20227', 'day', 'unreadable'],
    ['15/06/27', 'day', 'unreadable'],
    ['15/06/0027', 'day', 'year'],
    ['demain', 'moment', 'unreadable'],
  ] as const)('%s (%s) is refused: %s', (typed, kind, fault) => {
    expect(stored(typed, kind)).toBe(fault)
  })

  it('is read in the time zone that is given', () => {
    expect(stored('01/01/2026 08:00', 'moment', 'America/Martinique')).toEqual(['2026-01-01T12:00:00.000Z', 'minute'])
    expect(stored('01/01/2026', 'day', 'Pacific/Auckland')).toEqual(['2025-12-31T23:00:00.000Z', 'day'])
  })

  it.each(['15/06/2027 09:00', '15/06/2027', '06/2027', 'été 2027', 'hiver 2027', '2027', '01/01/1889'])(
    '%s is shown as it was typed',
    (typed) => {
      for (const timeZone of ['Europe/Paris', 'America/Martinique', 'Pacific/Auckland', 'UTC']) {
        const read = readTyped(typed, 'datedWithTime') as TypedDate
        expect(showTyped(toStored(read, timeZone), { language: 'fr', precision: read.precision, timeZone })).toBe(typed)
      }
    },
  )
})

it('the clock is named', () => {
  expect([
    zoneWords('Europe/Paris', 'fr'),
    zoneWords('Europe/Paris', 'en'),
    zoneWords('America/New_York', 'fr'),
    zoneWords('Europe/Amsterdam', 'fr'),
  ]).toEqual(['heure de Paris', 'Paris time', 'heure de New York', 'heure d’Amsterdam'])
})
