import { describe, expect, it } from '@jest/globals'

import { en } from './strings/en.ts'
import { failures } from './strings/failures.ts'
import { fr } from './strings/fr.ts'

/** Every text with its place, and what every function says of « 3 ». */
const textsOf = (value: unknown, place = ''): [place: string, text: string][] => {
  if (typeof value === 'string') return [[place, value]]
  if (typeof value === 'function') return [[place, String((value as (given: number, other: number) => string)(3, 3))]]
  return Object.entries(value as object).flatMap(([key, part]) => textsOf(part, `${place}.${key}`))
}

const inFrench = textsOf([fr, failures.fr])
const inEnglish = textsOf([en, failures.en])

const isEmpty = ([, text]: [string, string]) => text.trim() === ''

describe('the words of the site', () => {
  it('are set as French is: no-break spaces, true apostrophes and guillemets', () => {
    expect(inFrench.length).toBeGreaterThan(250)
    const wrong = inFrench.filter(([, text]) => /[ \u00A0][?!;]|[^\u00A0]:|['"]|«[^\u202F]|[^\u202F]»/.test(text))
    expect(wrong).toEqual([])
  })

  it('are set as English is: true apostrophes and quotation marks, no space before a colon', () => {
    const wrong = inEnglish.filter(([, text]) => /\s[:?!;]|['"«»]|\u00A0/.test(text))
    expect(wrong).toEqual([])
  })

  it('are there in English wherever they are in French', () => {
    expect(inEnglish.map(([place]) => place).toSorted()).toEqual(inFrench.map(([place]) => place).toSorted())
    expect(
      inEnglish
        .filter(isEmpty)
        .map(([place]) => place)
        .toSorted(),
    ).toEqual(
      inFrench
        .filter(isEmpty)
        .map(([place]) => place)
        .toSorted(),
    )
  })
})
