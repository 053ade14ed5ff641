import { expect, it } from '@jest/globals'

import { readableDate } from './readableDate.ts'

it.each([
  ['2025-10-03', '3 octobre 2025', '3 October 2025'],
  ['2025-05-01', '1er mai 2025', '1 May 2025'],
  ['2025-10', 'octobre 2025', 'October 2025'],
  ['2025', '2025', '2025'],
  ['--02-29', '29 février', '29 February'],
  ['2025-09-20T17:30', '20 septembre 2025 à 17:30', '20 September 2025 at 17:30'],
  ['cet été', 'cet été', 'cet été'],
])('a date of the importer, %s, is read as « %s », “%s”', (value, french, english) => {
  expect(readableDate(value, 'fr')).toBe(french)
  expect(readableDate(value, 'en')).toBe(english)
})
