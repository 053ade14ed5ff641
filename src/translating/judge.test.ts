import { describe, expect, it } from '@jest/globals'

import { digestOf, judge, judgeLeaf } from './judge.ts'
import type { Stamps } from './judge.ts'

const MONDAY = '2026-11-23T08:00:00.000Z'
const TUESDAY = '2026-11-24T08:00:00.000Z'
const WEDNESDAY = '2026-11-25T08:00:00.000Z'

const text = (words: string, format = 0) => ({
  root: { children: [{ children: [{ format, text: words, type: 'text' }], type: 'paragraph' }], type: 'root' },
})

describe('what there is to translate', () => {
  it.each<[string, Stamps, ReturnType<typeof judge>]>([
    ['nothing, of a document without words', {}, { since: null, todo: 'nothing' }],
    [
      'nothing, when each text was translated after it was written',
      {
        title: [
          ['a', MONDAY],
          ['b', TUESDAY],
        ],
      },
      { since: null, todo: 'nothing' },
    ],
    [
      'nothing, of what only the translation has',
      {
        kicker: [null, ['b', MONDAY]],
        title: [
          ['a', MONDAY],
          ['b', MONDAY],
        ],
      },
      { since: null, todo: 'nothing' },
    ],
    [
      'all of it, since its first text was written',
      { standfirst: [['a', TUESDAY], null], title: [['a', MONDAY], null] },
      { since: MONDAY, todo: 'none' },
    ],
    [
      'the rest, when some of it is translated',
      {
        standfirst: [['a', TUESDAY], null],
        title: [
          ['a', MONDAY],
          ['b', TUESDAY],
        ],
      },
      { since: TUESDAY, todo: 'partial' },
    ],
    [
      'what is older than its original first, although another text was translated later',
      {
        body: [
          ['a', TUESDAY],
          ['b', MONDAY],
        ],
        kicker: [['a', MONDAY], null],
        title: [
          ['a', MONDAY],
          ['b', WEDNESDAY],
        ],
      },
      { since: TUESDAY, todo: 'older' },
    ],
  ])('is %s', (_, stamps, judged) => {
    expect(judge(stamps)).toEqual(judged)
  })

  it('is told of each text with the day since which', () => {
    expect([
      judgeLeaf([
        ['a', TUESDAY],
        ['b', MONDAY],
      ]),
      judgeLeaf([['a', MONDAY], null]),
      judgeLeaf([
        ['a', MONDAY],
        ['b', MONDAY],
      ]),
    ]).toEqual([
      { since: TUESDAY, state: 'older' },
      { since: MONDAY, state: 'missing' },
      { since: null, state: 'current' },
    ])
  })
})

describe('the words of a text', () => {
  it('are the same when typography, bold type or an accent on a capital changed', () => {
    const digest = digestOf(text('Une œuvre : « État » 2 000'))
    expect([
      digestOf(text('Une oeuvre\u202F: "Etat" 2\u202F000')),
      digestOf(text('Une œuvre : « État » 2 000', 1)),
    ]).toEqual([digest, digest])
    expect(digestOf(text('Une œuvre : « État » 3 000'))).not.toBe(digest)
  })

  it('are none in an empty paragraph, and some with a picture alone', () => {
    expect([digestOf(text(' ')), digestOf(''), digestOf(null), digestOf([])]).toEqual([null, null, null, null])
    expect(digestOf({ root: { children: [{ relationTo: 'media', type: 'upload', value: '1' }] } })).toMatch(/./)
  })
})
