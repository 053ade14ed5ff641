import { describe, expect, it } from '@jest/globals'

import { isWanted } from './consumeEvents.ts'

const EVENT = { change: 'published', collection: 'articles', locales: ['en', 'fr'] } as const

describe('isWanted', () => {
  it.each([
    ['no filter at all', {}, true],
    ['empty filters', { changes: [], collections: [], locales: [] }, true],
    ['its collection', { collections: ['events', 'articles'] }, true],
    ['other collections', { collections: ['events'] }, false],
    ['its change', { changes: ['published' as const] }, true],
    ['other changes', { changes: ['deleted' as const] }, false],
    ['one of its languages', { locales: ['fr'] }, true],
    ['other languages', { locales: ['nl'] }, false],
    ['its collection, but not its change', { changes: ['deleted' as const], collections: ['articles'] }, false],
  ])('answers for %s', (_name, filters, answer) => {
    expect(isWanted({ ...EVENT, locales: [...EVENT.locales] }, filters)).toBe(answer)
  })

  it('lets an event without languages through whatever languages are asked for', () => {
    expect(isWanted({ ...EVENT, locales: [] }, { locales: ['nl'] })).toBe(true)
  })
})
