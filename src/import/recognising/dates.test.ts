import { describe, expect, it } from '@jest/globals'

import { datesIn, inferReference, referenceOf } from './dates.ts'
import { withYears } from './withYears.ts'

const read = (text: string, publishedOn?: string) => datesIn(text, referenceOf(publishedOn)).map(({ value }) => value)

describe('a date in French', () => {
  it.each([
    ['le 10 juin 2023', '2023-06-10'],
    ['le 1er mars 2024 à 9 h', '2024-03-01T09:00'],
    ['Lundi 3 février 2025, 18h30', '2025-02-03T18:30'],
    ['le 13/06/2023', '2023-06-13'],
    ['en octobre 2024', '2024-10'],
    ["jusqu'au 21 janvier 2024", '2024-01-21'],
    ['au printemps 2026', '2026-03-20'],
    ["d'ici 2028", '2028'],
    ['en 2015', '2015'],
  ])('is read when it is whole: %s', (text, value) => expect(read(text)).toEqual([value]))

  it.each([
    ['Le 22 mai dernier, on a dansé', '2023-06', '2023-05-22'],
    ['Le 22 décembre dernier', '2024-01-10', '2023-12-22'],
    ['Le 5 janvier prochain', '2024-12-20', '2025-01-05'],
    ['ce jeudi 15 juin à 17h45', '2024-01', '2023-06-15T17:45'],
    ['elle confiera les clés le 31 juillet', '2023-06', '2023-07-31'],
    ['Les travaux commenceront en janvier', '2025-10-08', '2026-01'],
    ['a ouvert, en avril, une halle', '2024-06', '2024-04'],
    ['cet été', '2023-06', '2023-06-21'],
    ['l’été dernier'.replace('’', "'"), '2024-02-01', '2023-06-21'],
    ['hier', '2024-03-01', '2024-02-29'],
    ["La société a inauguré aujourd'hui sa ligne", '2024-03-01', '2024-03-01'],
    ['15 et 16 octobre, Lens.', '2024-03', '2024-10-15'],
    ['jeudi dernier', '2024-06-14', '2024-06-13'],
    ["l'an dernier", '2024-06', '2023'],
    ['le 14 septembre', '2022', '2022-09-14'],
  ])('is resolved against the day of publication: %s', (text, publishedOn, value) =>
    expect(read(text, publishedOn)).toEqual([value]),
  )

  it.each([
    ['du 3 au 5 juin 2024', '2024-06-03', '2024-06-05'],
    ['du 30 mai au 2 juin 2024', '2024-05-30', '2024-06-02'],
    ['du 28 décembre au 3 janvier 2025', '2024-12-28', '2025-01-03'],
    ['les 3 et 4 avril 2025', '2025-04-03', '2025-04-04'],
  ])('has two ends as a period: %s', (text, value, end) =>
    expect(datesIn(text)).toEqual([expect.objectContaining({ end, value })]),
  )

  it('without a year stays without one, and is uncertain, when nothing tells it', () =>
    expect(datesIn('Le 18 juin')).toEqual([expect.objectContaining({ certainty: 'uncertain', value: '--06-18' })]))

  it('is uncertain when its weekday is another', () => {
    expect(datesIn('mardi 13 juin 2023')[0]?.certainty).toBe('stated')
    expect(datesIn('lundi 13 juin 2023')[0]?.certainty).toBe('uncertain')
  })

  it.each(['le 31 juin 2024', 'le 45 mai', '30 000 pompes', 'page 12', "Aujourd'hui, la filière recrute"])(
    'is no date: %s',
    (text) => expect(read(text, '2024-06-01')).toEqual([]),
  )
})

const valuesOf = (...sentences: string[]) =>
  withYears(sentences.map((sentence) => datesIn(sentence))).map((dates) => dates.map(({ value }) => value))

describe('a text that nobody has dated', () => {
  const today = new Date('2026-11-26')

  it('is of the year in which its weekdays are right', () =>
    expect(inferReference('mardi 13 juin, puis vendredi 16 juin', today)?.from).toBe(Date.UTC(2023, 0, 1)))

  it('is of the time of its last full date', () =>
    expect(inferReference('le 2 mai 2021, puis le 10 juin 2023, et en 2030', today)?.from).toBe(Date.UTC(2023, 5, 10)))

  it('has days without a year in the year that its own dates of that month have, if that is one', () => {
    expect(valuesOf('Le 10 juin 2023, elle ouvrait.', 'Le 13 juin, elle exposait.', 'Le 4 mai, elle signait.')).toEqual(
      [['2023-06-10'], ['2023-06-13'], ['--05-04']],
    )
    expect(valuesOf('Du 10 juin 2022 et du 10 juin 2023.', 'Le 13 juin, elle exposait.')[1]).toEqual(['--06-13'])
  })

  it('stays undated without either', () => expect(inferReference('Le 18 juin dernier', today)).toBeUndefined())
})

it.each([
  ['Elle a annoncé jeudi la fermeture du site', '2024-06-20', '2024-06-20'],
  ['La statue a été dévoilée samedi.', '2024-06-20', '2024-06-15'],
  ['Jeudi 4 / Rentrée du réseau', '2025-08-28', '2025-09-04'],
  ['Ven. 19 / Inauguration', '2025-08-28', '2025-09-19'],
  ['16-18 septembre / Salon', '2025-08-28', '2025-09-16'],
  ['Livraison : premier trimestre 2026', '2025-04-03', '2026-01'],
  ['Une demande a été déposée ; réponse au printemps', '2024-12-06', '2025-03-20'],
  ['Elle ouvre ce mois-ci un atelier', '2024-10-04', '2024-10'],
  ['La décision tombera à la mi-2026', '2024-12-06', '2026'],
  ['1979 : naissance à Verviers', '2024-12-06', '1979'],
])('A day, a quarter or a season that is told in passing is read: %s', (text, publishedOn, value) =>
  expect(read(text, publishedOn)).toEqual([value]),
)

it('A day of every week is no date', () =>
  expect(read('Le marché se tient le jeudi et du lundi au vendredi', '2024-06-20')).toEqual([]))
