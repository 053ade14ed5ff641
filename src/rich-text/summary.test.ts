import { describe, expect, it } from '@jest/globals'

import { countWords, excerptOf, readingTime } from './summary.ts'

const textOf = (...blocks: (string | { heading: string })[]) => ({
  root: {
    children: blocks.map((block) =>
      typeof block === 'string'
        ? { children: [{ text: block, type: 'text' }], type: 'paragraph' }
        : { children: [{ text: block.heading, type: 'text' }], tag: 'h2', type: 'heading' },
    ),
    type: 'root',
  },
})

const SENTENCE = 'L’usine de batteries de Douvrin livre ses premières cellules à la fin de l’année 2023. '

describe('an excerpt', () => {
  it('has the first sentences whole, and no heading', () => {
    expect(excerptOf(textOf({ heading: 'Le chantier' }, SENTENCE.repeat(2), SENTENCE.repeat(4)), 'fr')).toBe(
      SENTENCE.repeat(3).trim(),
    )
  })

  it('does not end at an abbreviation', () => {
    const start = `${SENTENCE.repeat(2)}Elle a été visitée par M.`
    expect(excerptOf(textOf(`${start} Durand, ${'venu de Lens, '.repeat(10)}hier.`), 'fr')).toBe(
      SENTENCE.repeat(2).trim(),
    )
    expect(excerptOf(textOf('Par M. Durand. Fin.'), 'fr')).toBe('Par M. Durand. Fin.')
  })

  it('cuts a sentence without end between words, not between a number and its unit, and before a sign', () => {
    const long = `${'mot '.repeat(67)}bref, 40\u00A0GWh de plus et encore bien d’autres choses`
    expect(excerptOf(textOf(long), 'fr')).toBe(`${'mot '.repeat(67)}bref…`)
    expect(excerptOf(textOf(long), 'fr').length).toBeLessThanOrEqual(280)
    expect(excerptOf(textOf('x'.repeat(400)), 'fr')).toHaveLength(280)
  })

  it('keeps the spaces that French typography wants', () => {
    expect(excerptOf(textOf('Il dit\u00A0: «\u00A0Oui\u202F!\u00A0»  Puis rien.'), 'fr')).toBe(
      'Il dit\u00A0: «\u00A0Oui\u202F!\u00A0» Puis rien.',
    )
  })

  it('is of headings and lists where there is nothing else, and empty where there is nothing', () => {
    expect(excerptOf(textOf({ heading: 'Seul' }), 'fr')).toBe('Seul')
    expect(excerptOf(null, 'fr')).toBe('')
  })
})

describe('a reading time', () => {
  it('is in minutes, rounded up, at the speed of the language', () => {
    expect([readingTime(390, 'fr'), readingTime(390, 'en'), readingTime(391, 'fr')]).toEqual([2, 2, 3])
    expect(readingTime(2, 'fr')).toBe(1)
    expect(readingTime(0, 'fr')).toBe(0)
  })

  it('is of words: « l’usine » and 1.500 are one', () => {
    expect(countWords("L’usine, l'atelier – 1.500 emplois à Saint-Omer !")).toBe(6)
    expect(countWords(' — ')).toBe(0)
  })
})
