import { describe, expect, it } from '@jest/globals'

import { findFallbacks } from './findFallbacks.ts'

const fallbacksOf = (shown: unknown, translated: unknown): string[] => {
  const found = new Set<string>()
  findFallbacks(shown, translated, found)
  return [...found]
}

describe('texts that stand in for a translation', () => {
  it('are those that are missing where there are no fallbacks', () => {
    const shown = { bodyHtml: '<p>Texte</p>', places: [{ name: 'Arras' }], slug: 'a', standfirst: null, title: 'Title' }
    const translated = { bodyHtml: '', places: [{ name: 'Arras' }], slug: 'a', standfirst: null, title: 'Title' }
    expect(fallbacksOf(shown, translated)).toEqual(['<p>Texte</p>'])
  })

  it('are found in lists whose order is another', () => {
    const shown = {
      docs: [
        { id: '1', title: 'Un' },
        { id: '2', title: 'Two' },
      ],
    }
    const translated = {
      docs: [
        { id: '2', title: 'Two' },
        { id: '1', title: null },
      ],
    }
    expect(fallbacksOf(shown, translated)).toEqual(['Un'])
  })

  it('are not looked for in what is missing as a whole', () => {
    expect(
      fallbacksOf({ event: { name: 'Salon' }, list: [{ id: '1', name: 'Foire' }] }, { event: null, list: [] }),
    ).toEqual([])
  })
})
