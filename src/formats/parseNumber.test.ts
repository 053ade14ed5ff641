import { describe, expect, it } from '@jest/globals'

import { parseNumber } from './numbers.ts'

describe('parseNumber', () => {
  it.each<[string, number]>([
    ['12,5', 12.5],
    ['12.5', 12.5],
    ['1 250', 1250],
    ['1\u00A0250', 1250],
    ['1\u202F250\u202F000,75', 1250000.75],
    ['1\u2009250', 1250],
    ['1250', 1250],
    ['1250,125', 1250.125],
    ['1,250', 1.25],
    ['1.250', 1.25],
    ['0,125', 0.125],
    [',5', 0.5],
    ['-3', -3],
    ['−3,5', -3.5],
    ['+40', 40],
    ['  40 ', 40],
    ['1e3', 1000],
    ['0', 0],
    ['007', 7],
  ])('reads %j as %d', (text, number) => {
    expect(parseNumber(text)).toBe(number)
  })

  it.each([
    '',
    ' ',
    '-',
    ',',
    '12,',
    '12,5,3',
    '1 25',
    '1 2500',
    '12 5',
    '1.250.000',
    '1,250,000',
    '12 GWh',
    '40%',
    'douze',
    '0x10',
    'Infinity',
    'NaN',
    '1e999',
    '9007199254740993',
    '12 345 678 901 234 567 890',
    '1e-400',
    '12,5 €',
    '1--2',
    '٣',
  ])('does not guess what %j is', (text) => {
    expect(parseNumber(text)).toBeUndefined()
  })

  it('does not guess what a comma is before three digits, from somebody who reads English', () => {
    expect(['1,250', '12,500', '0,125', '12,5', '1250,125'].map((text) => parseNumber(text, 'en'))).toEqual([
      undefined,
      undefined,
      0.125,
      12.5,
      1250.125,
    ])
  })

  it('reads what French and English write of any number', () => {
    for (let index = 0; index < 2000; index++) {
      const number = Math.round((index - 1000) ** 3 * 1.37) / 100
      for (const locale of ['fr', 'fr-CH', 'nl-BE', 'pl']) {
        const text = new Intl.NumberFormat(locale, { maximumFractionDigits: 2, useGrouping: locale === 'fr' }).format(
          number,
        )
        expect([text, parseNumber(text)]).toEqual([text, number])
      }
      expect(parseNumber(String(number))).toBe(number)
    }
  })
})
