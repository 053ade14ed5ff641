import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'

import { startImport } from './startImport.ts'
import type { SiteImport } from './startImport.ts'

let site: SiteImport

beforeAll(async () => {
  site = await startImport()
})

afterAll(async () => site?.stop())

const calendar = (...events: string[][]): string =>
  [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Essai//FR',
    'BEGIN:VTIMEZONE',
    'TZID:Romance Standard Time',
    'BEGIN:STANDARD',
    'DTSTART:16010101T030000',
    'TZOFFSETFROM:+0200',
    'TZOFFSETTO:+0100',
    'RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10',
    'END:STANDARD',
    'BEGIN:DAYLIGHT',
    'DTSTART:16010101T020000',
    'TZOFFSETFROM:+0100',
    'TZOFFSETTO:+0200',
    'RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3',
    'END:DAYLIGHT',
    'END:VTIMEZONE',
    ...events.flatMap((lines, index) => [
      'BEGIN:VEVENT',
      `UID:evenement-${index}@parc.example`,
      ...lines,
      'END:VEVENT',
    ]),
    'END:VCALENDAR',
  ].join('\r\n')

const named = async (name: string) => site.find('events', { name: { equals: name } })

const stamp = (days: number): string =>
  new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10).replaceAll('-', '')

describe('a calendar', () => {
  it('becomes events whose days stay days, and whose hours keep their zone', async () => {
    const organiser = await site.send('editor', {
      body: { name: 'Pôle Bois', type: 'cluster' },
      method: 'POST',
      path: '/organisations',
    })
    const report = await site.run(
      calendar(
        [
          'SUMMARY:Salon du bois',
          'DTSTART;VALUE=DATE:20270312',
          'DTEND;VALUE=DATE:20270315',
          'CATEGORIES:Salon',
          'ORGANIZER;CN=Pôle Bois:mailto:a@b.example',
        ],
        ['SUMMARY:Un jour', 'DTSTART;VALUE=DATE:20270401', 'DTEND;VALUE=DATE:20270402', 'STATUS:CANCELLED'],
        [
          'SUMMARY:Visite',
          'DTSTART;TZID=Europe/Paris:20270405T183000',
          'DTEND;TZID=Europe/Paris:20270405T200000',
          'DESCRIPTION:Une longue\\n ligne\\, pliée qui',
          '  continue',
          'URL:https://parc.example/visite',
        ],
        ['SUMMARY:Réunion', 'DTSTART;TZID=Romance Standard Time:20270705T140000', 'CLASS:PRIVATE'],
        ['SUMMARY:Conférence', 'DTSTART:20270110T170000Z'],
        ['SUMMARY:Sans début'],
        ['DTSTART:20270110T170000Z'],
        ['SUMMARY:Cassé', 'DTSTART:n’importe quoi', 'RRULE:FREQ=PARFOIS'],
      ),
      { args: ['--publish'], file: 'agenda.ics' },
    )
    expect((await named('Salon du bois'))[0]).toMatchObject({
      _status: 'published',
      end: { edtf: '2027-03-14', precision: 'day' },
      organisers: [(organiser.body.doc as { id: string }).id],
      start: { edtf: '2027-03-12', precision: 'day' },
      type: 'fair',
    })
    const [day] = await named('Un jour')
    expect(day).toMatchObject({ eventStatus: 'cancelled', start: { edtf: '2027-04-01', precision: 'day' } })
    expect((day?.end as undefined | { date?: string })?.date ?? null).toBeNull()
    expect((await named('Visite'))[0]).toMatchObject({
      end: { edtf: '2027-04-05T20:00+02:00' },
      registration: { url: 'https://parc.example/visite' },
      start: { edtf: '2027-04-05T18:30+02:00', precision: 'minute' },
    })
    expect(JSON.stringify((await named('Visite'))[0]?.description)).toContain('continue')
    expect((await named('Réunion'))[0]).toMatchObject({ _status: 'draft', start: { edtf: '2027-07-05T14:00+02:00' } })
    expect((await named('Conférence'))[0]).toMatchObject({ start: { edtf: '2027-01-10T18:00+01:00' } })
    const codes = report.items.filter(({ outcome }) => outcome === 'skipped').map(({ notes }) => notes[0]?.code)
    expect(codes.toSorted()).toEqual(['nameless', 'noStart', 'unreadable'])
  })

  it('has events that recur: each occurrence around now, less those that are struck out, and with those that were moved', async () => {
    const first = stamp(-14)
    const text = calendar(
      [
        'SUMMARY:Petit déjeuner',
        `DTSTART;TZID=Europe/Paris:${first}T083000`,
        'RRULE:FREQ=WEEKLY;COUNT=6',
        `EXDATE;TZID=Europe/Paris:${stamp(0)}T083000`,
      ],
      ['SUMMARY:Sans fin', `DTSTART;VALUE=DATE:20000101`, 'RRULE:FREQ=DAILY'],
      ['SUMMARY:Chaque seconde', 'DTSTART:19700101T000000Z', 'RRULE:FREQ=SECONDLY'],
    ).replace(
      'BEGIN:VEVENT\r\nUID:evenement-1',
      `BEGIN:VEVENT\r\nUID:evenement-0@parc.example\r\nRECURRENCE-ID;TZID=Europe/Paris:${stamp(7)}T083000\r\nSUMMARY:Petit déjeuner au port\r\nDTSTART;TZID=Europe/Paris:${stamp(8)}T090000\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nUID:evenement-1`,
    )
    const report = await site.run(text, { file: 'agenda.ics' })
    expect(await named('Petit déjeuner')).toHaveLength(4)
    expect((await named('Petit déjeuner au port'))[0]).toMatchObject({ start: { precision: 'minute' } })
    expect(await named('Sans fin')).toHaveLength(60)
    expect(await named('Chaque seconde')).toEqual([])
    const cut = report.items.flatMap(({ notes }) => notes).filter(({ code }) => code === 'recurrenceCut')
    expect(cut).toHaveLength(2)
    expect((await site.run(text, { file: 'agenda.ics' })).counts.events).toMatchObject({ unchanged: 65 })
  })
})
