import { describe, expect, it } from '@jest/globals'

import { highlight, passageOf } from './highlight.ts'

const marked = (text: string, terms: string[]): string =>
  highlight(text, new Set(terms))
    .map(({ isMatch, text: part }) => (isMatch ? `[${part}]` : part))
    .join('')

describe('parts of a text', () => {
  it.each([
    ['À l’œuvre !', ['oeuvre'], 'À l’[œuvre] !'],
    ['Les Gigafactories', ['gigafactory'], 'Les [Gigafactories]'],
    ['A.C.C. recrute', ['acc'], '[A.C.C.] recrute'],
    ['De bons yeux', ['oeil'], 'De bons [yeux]'],
    ['St-Omer', ['saint'], '[St]-Omer'],
    ['Rien', ['autre'], 'Rien'],
    ['<b>usine</b>', ['usine'], '<b>[usine]</b>'],
  ])('mark what was looked for: %s', (text, terms, expected) => expect(marked(text, terms)).toBe(expected))

  it('are the text when they are joined', () => {
    const text = 'L’usine, les usines et l’Usine.'
    expect(
      highlight(text, new Set(['usine']))
        .map((part) => part.text)
        .join(''),
    ).toBe(text)
    expect(highlight('', new Set(['usine']))).toEqual([])
  })
})

describe('a passage', () => {
  const long = `${'Au commencement il n’y avait rien. '.repeat(40)}Puis la batterie vint à Douvrin, et tout changea. ${'La suite est connue de chacun. '.repeat(40)}`

  it('is where the words stand, cut between words', () => {
    const passage = passageOf(long, new Set(['batterie', 'douvrin']))
    expect(passage).toContain('la batterie vint à Douvrin')
    expect(passage.length).toBeLessThan(250)
    expect(passage).toMatch(/^… \S.*\S…$/)
  })

  it('is the beginning where nothing stands, and the whole of a short text', () => {
    expect(passageOf(long, new Set())).toMatch(/^Au commencement/)
    expect(passageOf('Tout court.', new Set(['court']))).toBe('Tout court.')
    expect(passageOf('', new Set(['x']))).toBe('')
  })

  it.each([
    [
      'a heading',
      'Une cabane.\n\nLe métal et les plantes\n\nLa cabane rapproche',
      'Une cabane. Le métal et les plantes · La cabane rapproche',
    ],
    ['lines of a list', 'À voir :\n\n- un pont ;\n- une tour', 'À voir : - un pont ; - une tour'],
    ['a break in a line', 'Un\ndeux  trois\r\n\r\n« quatre »\ncinq\n', 'Un · deux trois · « quatre » cinq'],
  ])('keeps apart what stands apart: %s', (_what, text, passage) => expect(passageOf(text, new Set())).toBe(passage))

  it('does not end within a number and its unit', () => {
    const text = `${'a'.repeat(233)} 12\u00A0000\u00A0emplois sont créés`
    expect(passageOf(text, new Set())).toBe(`${'a'.repeat(233)}…`)
  })

  it('is cut somewhere in a text without blanks', () => {
    expect(passageOf('a'.repeat(1000), new Set()).length).toBeLessThan(250)
  })
})
