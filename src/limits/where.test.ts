import { describe, expect, it } from '@jest/globals'

import { measureWhere } from './where.ts'

const chained = (levels: number): object => (levels === 0 ? { title: { equals: 'a' } } : { and: [chained(levels - 1)] })

describe('measureWhere', () => {
  it.each<[string, unknown, Partial<ReturnType<typeof measureWhere>>]>([
    [
      'each operator of each path',
      { slug: { equals: 'a' }, title: { equals: 'a', not_equals: 'b' } },
      { conditions: 3 },
    ],
    [
      'conditions in lists',
      { or: [{ title: { equals: 'a' } }, { and: [{ slug: { equals: 'b' } }] }] },
      { conditions: 2, nesting: 3 },
    ],
    ['entries that hold nothing', { or: [{}, {}, {}, {}] }, { conditions: 4 }],
    [
      'conditions on related documents',
      { organisations: { contains: { name: { like: 'a b' } } } },
      { conditions: 1, words: 2 },
    ],
    ['words that are searched for', { title: { like: 'un deux trois' } }, { words: 3 }],
    ['lists with commas', { id: { in: 'a,b,c' } }, { list: 3 }],
    ['lists', { id: { not_in: ['a', 'b'] } }, { list: 2 }],
    ['long texts and long paths', { [`a${'.b'.repeat(50)}`]: { equals: 'x' } }, { text: 101 }],
    ['nothing in place of a condition', { or: [null, { and: [null, { slug: { equals: 'a' } }] }] }, { gaps: 2 }],
    ['nothing in place of a text', { slug: { contains: true }, title: { like: [null, 'a'] } }, { gaps: 2 }],
    ['what is no condition at all', 'title', { conditions: 0 }],
  ])('counts %s', (_, where, expected) => {
    expect(measureWhere(where)).toMatchObject(expected)
  })

  it('ends whatever holds what', () => {
    expect(measureWhere(chained(5000)).nesting).toBeGreaterThan(12)
    const endless: Record<string, unknown> = {}
    endless.and = [endless]
    expect(measureWhere(endless).nesting).toBeGreaterThan(12)
  })
})
