import { describe, expect, it } from '@jest/globals'

import { formatDated } from './formatDated.ts'

const date = '2023-07-14T22:30:00.000Z'

describe('a date in a list', () => {
  it.each([
    ['minute', '15/07/2023 00:30'],
    ['day', '15/07/2023'],
    ['month', 'juillet 2023'],
    ['season', 'été 2023'],
    ['year', '2023'],
  ] as const)('known to the %s reads « %s »', (precision, words) => {
    expect(formatDated({ date, precision }, 'fr')).toBe(words)
  })

  it('is told by the clocks of its own time zone', () => {
    expect(formatDated({ date, date_tz: 'Europe/London', precision: 'minute' }, 'fr')).toBe('14/07/2023 23:30')
  })

  it('names a winter by the year in which it begins, in the language of the panel', () => {
    expect(formatDated({ date: '2024-01-15T12:00:00Z', precision: 'season' }, 'en')).toBe('winter 2023')
  })

  it('is empty when nothing is known', () => {
    expect(formatDated({ date: null, precision: 'day' }, 'fr')).toBe('')
  })
})
