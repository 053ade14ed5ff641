import { describe, expect, it } from '@jest/globals'

import { findQuote } from './findQuote.ts'

const TEXT = 'Le quai est ouvert depuis lundi. Le port est ouvert depuis lundi. La suite est à lire.'

const at = (text: string, quote: { exact: string; prefix: string; suffix: string }) => {
  const found = findQuote(text, quote)
  return found.state === 'gone' ? found.state : [found.state, text.slice(found.start, found.end)]
}

describe('the passage of a comment', () => {
  const second = { exact: 'ouvert depuis lundi', prefix: '. Le port est ', suffix: '. La suite' }

  it('is found among the same words by what stands around it', () => {
    expect(findQuote(TEXT, second)).toEqual({ end: 64, start: 45, state: 'found' })
  })

  it('is found where it has moved to, and where its context has changed', () => {
    expect(at(`Une phrase de plus. ${TEXT}`, second)).toEqual(['found', 'ouvert depuis lundi'])
    expect(at('Il est ouvert depuis lundi, dit-on.', second)).toEqual(['found', 'ouvert depuis lundi'])
  })

  it('is found through what typography does on saving', () => {
    const quote = { exact: 'l\'usine "est" là : enfin', prefix: 'Donc ', suffix: '' }
    expect(at('Donc l’usine «\u202Fest\u202F» là\u00A0: enfin !', quote)).toEqual([
      'found',
      'l’usine «\u202Fest\u202F» là\u00A0: enfin',
    ])
  })

  it('is said to have changed when its words are others, and where it stood', () => {
    expect(at(TEXT.replaceAll('depuis lundi', 'depuis mardi'), second)).toEqual(['changed', 'ouvert depuis mardi'])
  })

  it('is said to have changed when most of its words are others, between those that stood around it', () => {
    const quote = {
      exact: 'une phrase singulière',
      prefix: 'Second paragraphe avec ',
      suffix: ' à commenter ici. Fin.',
    }
    const [before, behind] = ['Ce début est remanié avec ', ' à commenter ici. Fin.']
    expect(at(`${before}une phrase remarquable${behind}`, quote)).toEqual(['changed', 'une phrase remarquable'])
    expect(at(`${before}un tout autre mot${behind}`, quote)).toEqual(['changed', 'un tout autre mot'])
    expect(at(`${before.trim()}${behind}`, quote)).toBe('gone')
    expect(at(`${before}une page entière de mots sans aucun rapport à ce qui se lisait là${behind}`, quote)).toBe(
      'gone',
    )
  })

  it('is gone with its sentence, though other sentences are like it in length', () => {
    expect(at('Tout autre chose est écrit ici, et rien de ce qui y était.', second)).toBe('gone')
  })

  it('is not any word that is the same as a short one', () => {
    const quote = { exact: 'lundi', prefix: 'fermé depuis ', suffix: ', sauf' }
    expect(at(TEXT, quote)).toEqual(['found', 'lundi'])
    expect(at('Tous les lundis et mardis.', quote)).toBe('gone')
  })
})
