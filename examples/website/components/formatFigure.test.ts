import { describe, expect, it } from '@jest/globals'

import { formatFigure } from './formatFigure.ts'

const figure = { qualifier: null, unit: null, value: null, wording: null }

describe('a figure', () => {
  it.each([
    [{ ...figure, qualifier: 'moreThan' as const, unit: 'salariés', value: 1200 }, 'plus de 1\u202F200\u00A0salariés'],
    [{ ...figure, qualifier: 'exact' as const, unit: 'ha', value: 31.9 }, '31,9\u00A0ha'],
    [{ ...figure, value: 0 }, '0'],
    [{ ...figure, unit: 'rang', value: 1 }, '1er'],
    [{ ...figure, unit: 'rang', value: 2 }, '2e'],
    [{ ...figure, wording: 'des milliers de personnes' }, 'des milliers de personnes'],
    [figure, ''],
  ])('%j is written as its source says it', (given, text) => {
    expect(formatFigure(given)).toBe(text)
  })
})
