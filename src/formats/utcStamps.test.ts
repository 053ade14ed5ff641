import { expect, it } from '@jest/globals'

import { utcStamps } from './utcStamps.ts'

it('writes the stamps of a calendar in UTC, and leaves what is UTC and its dates as they are', () => {
  const lines = [
    'DTSTAMP:20261128T054331',
    'DTSTART;TZID=Europe/Paris:20261202T080000',
    'LAST-MODIFIED:20260701T003005',
  ]
  expect(
    utcStamps([...lines, 'LAST-MODIFIED:20260715T220651Z', ''].join('\r\n'), 'Europe/Paris').split('\r\n'),
  ).toEqual([
    'DTSTAMP:20261128T044331Z',
    'DTSTART;TZID=Europe/Paris:20261202T080000',
    'LAST-MODIFIED:20260630T223005Z',
    'LAST-MODIFIED:20260715T220651Z',
    '',
  ])
})
