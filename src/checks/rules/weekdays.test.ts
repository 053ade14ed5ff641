import { describe, expect, it } from '@jest/globals'

import { findingText } from '../../messages/checks.ts'
import { plain } from '../plain.ts'
import { CHECKED } from '../readWritten.ts'
import { findWrongWeekdays } from './weekdays.ts'

const NOW = new Date('2026-11-20T10:00:00Z')

const find = (text: string, locale = 'fr') =>
  findWrongWeekdays(
    {
      addresses: [],
      collection: 'articles',
      data: {},
      locale,
      relations: [],
      roles: CHECKED.articles,
      slug: 'articles',
      texts: [{ path: 'body', text: plain(text) }],
    },
    { now: NOW, timeZone: 'Europe/Paris' },
  )

const replaced = (text: string, locale?: string) =>
  find(text, locale).map(({ mend }) => (mend?.kind === 'replace' ? mend.by : undefined))

describe('a weekday', () => {
  it.each([
    ['La visite aura lieu jeudi 27 novembre 2026.', 'vendredi 27 novembre 2026'],
    ['La visite a lieu le jeudi\u00A027\u00A0novembre 2026 à 18h30.', 'le vendredi 27 novembre 2026 à 18h30'],
    ['Rendez-vous ce jeudi 27 novembre.', 'ce vendredi 27 novembre'],
    ['Ouvert du jeudi 26 au samedi 29 novembre 2026.', 'du jeudi 26 au dimanche 29 novembre 2026'],
    ['Dimanche 1er janvier 2027, tout est fermé.', 'Vendredi 1er janvier 2027'],
    ['Ils se retrouveront le lundi 5 janvier.', 'le mardi 5 janvier'],
  ])('that is another one in the calendar: %s', (text, by) => expect(replaced(text)).toEqual([by]))

  it.each([
    'La visite aura lieu vendredi 27 novembre 2026.',
    'Ouvert du vendredi 27 au dimanche 29 novembre.',
    'En 2025, le salon avait ouvert le jeudi 27 novembre.',
    'Le 27 novembre 2026, jeudi ou pas, on fête la Sainte-Barbe.',
    'Le jeudi 32 novembre 2026 n’existe pas.',
    'Chaque jeudi de novembre 2026.',
  ])('that is right, or none: %s', (text) => expect(replaced(text)).toEqual([]))

  it.each([
    ['Doors open on Thursday 27 November 2026.', 'Friday 27 November 2026', 'en'],
    ['Doors open on Thursday, November 27th, 2026.', 'Friday, November 27th, 2026', 'en'],
    ['De deuren openen op donderdag 27 november 2026.', 'vrijdag 27 november 2026', 'nl'],
    ['Doors open on Friday, 27 November.', undefined, 'en'],
  ])('in another language: %s', (text, by, locale) => expect(replaced(text, locale)).toEqual(by ? [by] : []))

  it('is told once, with the right one, to who reads French and English', () => {
    const [finding, ...others] = find('Jeudi 27 novembre 2026, donc. Jeudi 27 novembre 2026.')
    if (!finding) throw new Error('Nothing was found.')

    expect(others).toEqual([])
    expect(findingText('fr', finding)).toBe(
      '«\u202FJeudi 27 novembre 2026\u202F»\u00A0: le 27 novembre 2026 est un vendredi.',
    )
    expect(findingText('en', finding)).toBe('“Jeudi 27 novembre 2026”: 27 November 2026 is a Friday.')
  })
})
