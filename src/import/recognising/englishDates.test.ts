import { describe, expect, it } from '@jest/globals'

import { referenceOf } from './dates.ts'
import { englishDatesIn } from './englishDates.ts'

const read = (text: string) =>
  englishDatesIn(text, referenceOf('2024-06-20')).map(({ end, value }) => (end ? `${value} ${end}` : value))

describe('a date in English', () => {
  it.each([
    ['26 March–1 April 2025', '2025-03-26 2025-04-01'],
    ['11-13 September', '2024-09-11 2024-09-13'],
    ['on 3 and 4 July', '2024-07-03 2024-07-04'],
    ['23 October, 9.30 am', '2024-10-23T09:30'],
    ['May 16, 2024 at 6 pm', '2024-05-16T18:00'],
    ['the 12th floor opens on Friday, 28 June', '2024-06-28'],
    ['They broke ground on Tuesday', '2024-06-18'],
    ['The board will meet on Tuesday', '2024-06-25'],
    ['Work started in March', '2024-03'],
    ['The line will open in March', '2025-03'],
    ['in the third quarter of 2027', '2027-07 2027-09'],
    ['next spring', '2025-03-20 2025-06-20'],
    ['by 2029', '2029'],
  ])('is read, and resolved by the tense of its clause: %s', (text, value) => expect(read(text)).toEqual([value]))

  it('is no auxiliary and no bare number', () => expect(read('They may go on, with 2,024 others.')).toEqual([]))
})
