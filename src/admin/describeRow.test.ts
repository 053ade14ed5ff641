import { describe, expect, it } from '@jest/globals'

import { figureWords } from './describeRow.ts'

describe('a figure in a closed row', () => {
  it('is written as the language writes numbers', () => {
    expect(figureWords({ qualifier: 'about', unit: 'emplois', value: 34329.5 }, 'fr')).toBe(
      'environ 34\u202F329,5\u00A0emplois',
    )
    expect(figureWords({ qualifier: 'atLeast', unit: 'jobs', value: 34329.5 }, 'en')).toBe(
      'at least 34,329.5\u00A0jobs',
    )
  })

  it('does not say “exactly”, and keeps a zero', () => {
    expect(figureWords({ qualifier: 'exact', unit: '€', value: 0 }, 'fr')).toBe('0\u00A0€')
  })

  it('is in words when the source gives no number', () => {
    expect(figureWords({ value: null, wording: 'des milliers de personnes' }, 'fr')).toBe('des milliers de personnes')
  })
})
