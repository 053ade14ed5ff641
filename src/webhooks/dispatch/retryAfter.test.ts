import { describe, expect, it } from '@jest/globals'

import { retryAfter } from './outcome.ts'

const NOW = Date.parse('2026-11-22T10:00:00Z')

describe('retryAfter', () => {
  it.each([
    ['seconds', '120', NOW + 120_000],
    ['nothing to wait for', '0', NOW],
    ['a date', 'Sun, 22 Nov 2026 10:05:00 GMT', NOW + 300_000],
    ['a date of the oldest form', 'Sun Nov 22 10:05:00 2026 GMT', NOW + 300_000],
    ['a date that is past', 'Sun, 22 Nov 2026 09:00:00 GMT', NOW - 3_600_000],
    ['a year, as a day', '31536000', NOW + 86_400_000],
    ['more seconds than a number holds, as a day', '9'.repeat(400), NOW + 86_400_000],
    ['no header', undefined, undefined],
    ['an empty header', '', undefined],
    ['a negative number', '-5', undefined],
    ['a fraction', '1.5', undefined],
    ['words', 'later, please', undefined],
  ])('understands %s', (_name, header, moment) => {
    expect(retryAfter(header, NOW)).toBe(moment)
  })
})
