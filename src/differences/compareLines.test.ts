import { describe, expect, it } from '@jest/globals'

import { attributeWords } from './attributeWords.ts'
import { compareLines } from './compareLines.ts'
import type { Line } from '../reading-form/Line.ts'

const line = (text: string, more: Partial<Line> = {}): Line => ({ kind: 'text', text, ...more })

const marked = (before: string[], after: string[]): string[] =>
  compareLines(
    before.map((text) => line(text)),
    after.map((text) => line(text)),
  ).map(({ change, words }) =>
    [
      change,
      ...words.map(({ change: of, text }) => (of === 'added' ? `+${text}+` : of === 'removed' ? `-${text}-` : text)),
    ].join('|'),
  )

const longText = (word: string): Line[] => Array.from({ length: 800 }, (_, at) => line(`${word} ${at} `.repeat(20)))

const passages = (...versions: string[][]) =>
  attributeWords(versions.map((lines) => lines.map((text) => line(text)))).map((one) =>
    one.passages.map(({ text, version }) => `${version}:${text}`),
  )

describe('differences between two texts', () => {
  it('are told word by word in the paragraph that changed', () => {
    expect(
      marked(['Un.', 'Le parc emploie 2 000 personnes.'], ['Un.', 'Le parc emploie 2 100 personnes à Lens.']),
    ).toEqual(['same|Un.', 'changed|Le parc emploie 2 |-000-|+100+| personnes|+ à Lens+|.'])
  })

  it('tell a new paragraph from a changed one beside it', () => {
    expect(
      marked(
        ['Le quai ouvre lundi.', 'Il mesure 300 mètres.'],
        ['La foire est annoncée.', 'Le quai ouvre mardi.', 'Il mesure 300 mètres.'],
      ),
    ).toEqual([
      'added|+La foire est annoncée.+',
      'changed|Le quai ouvre |-lundi-|+mardi+|.',
      'same|Il mesure 300 mètres.',
    ])
  })

  it('do not take two other sentences for one that was rewritten', () => {
    expect(marked(['Le port accueille des cargos.'], ['Une exposition de peinture.'])).toEqual([
      'removed|-Le port accueille des cargos.-',
      'added|+Une exposition de peinture.+',
    ])
  })

  it('keep the values of a named part together, whatever they were', () => {
    const [one] = compareLines([line('40', { label: 'Valeur' })], [line('55', { label: 'Valeur' })])
    expect(one).toMatchObject({ change: 'changed', label: 'Valeur' })
  })

  it('show another record, file or number as a whole, however alike its name is', () => {
    const [picture, number] = compareLines(
      [line('parc-nord.png', { isName: true }), line('1 200', { isName: true, label: 'Valeur' })],
      [line('parc-sud.png', { isName: true }), line('1', { isName: true, label: 'Valeur' })],
    )
    expect(picture?.words).toEqual([
      { change: 'removed', text: 'parc-nord.png' },
      { change: 'same', text: ' ' },
      { change: 'added', text: 'parc-sud.png' },
    ])
    expect(number?.words.map(({ text }) => text)).toEqual(['1 200', ' ', '1'])
  })

  it('are found in two texts that share nothing, however long', () => {
    const start = performance.now()
    expect(compareLines(longText('un'), longText('deux')).length).toBeGreaterThan(799)
    expect(performance.now() - start).toBeLessThan(10_000)
  })
})

describe('who wrote a passage', () => {
  it('is who saved it first, whoever moved or kept it since', () => {
    expect(passages(['Le quai ouvre.'], ['Le quai ouvre lundi.'], ['Une foire suit.', 'Le quai ouvre lundi.'])).toEqual(
      [['2:Une foire suit.'], ['0:Le quai ouvre', '1: lundi', '0:.']],
    )
  })

  it('is whoever wrote it again, when it had been taken out', () => {
    expect(passages(['Un.', 'Deux.'], ['Un.'], ['Un.', 'Deux.'])).toEqual([['0:Un.'], ['2:Deux.']])
  })
})
