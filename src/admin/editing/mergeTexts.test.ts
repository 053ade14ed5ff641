import { describe, expect, it } from '@jest/globals'

import { mergeTexts, proposeSide } from './mergeTexts.ts'

const before = { origin: { name: 'Au départ', url: null }, standfirst: 'Chapô', tags: ['a'], title: 'Titre' }
const mine = { ...before, origin: { name: 'Mienne', url: 'https://mine.example' }, title: 'Mon titre' }
const theirs = { ...before, origin: { name: 'Sienne', url: null }, standfirst: 'Leur chapô', updatedAt: '2026' }

const side = (path: string) => proposeSide(path, { before, mine, theirs })

describe('two texts that were written on one', () => {
  it('take what only one of the two has changed, and leave to their author what both have', () => {
    expect([side('title'), side('standfirst'), side('origin.name'), side('origin.url')]).toEqual([
      'mine',
      'theirs',
      undefined,
      'mine',
    ])
  })

  it('do not differ by how nothing is written, nor by the order of keys', () => {
    const texts = { before: { a: { x: 1, y: null } }, mine: { a: { x: 1 } }, theirs: { a: { x: 2 } } }
    expect(proposeSide('a', texts)).toBe('theirs')
    expect(proposeSide('b', { before: { b: '' }, mine: {}, theirs: { b: [] } })).toBe('theirs')
    expect(proposeSide('a', { before: { a: { x: 1, y: 2 } }, mine: { a: { x: 1, y: 2 } }, theirs: {} })).toBe('theirs')
  })

  it('become one: theirs, with mine where it was chosen', () => {
    expect(mergeTexts({ mine, theirs }, ['title', 'origin.url'])).toEqual({
      origin: { name: 'Sienne', url: 'https://mine.example' },
      standfirst: 'Leur chapô',
      tags: ['a'],
      title: 'Mon titre',
      updatedAt: '2026',
    })
    expect(theirs.origin.url).toBeNull()
  })
})
