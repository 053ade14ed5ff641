import { EventEmitter, once } from 'node:events'

import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'

import { ANY } from '../reading.ts'
import { createAnswerCache } from './answerCache.ts'
import type { AnswerCache, Kept } from './answerCache.ts'

type Answer = Kept & { number: number }

let cache: AnswerCache<Answer>
let isFresh: boolean
let made: number

const open = (maxBytes: number) => createAnswerCache<Answer>({ isFresh: () => isFresh, maxBytes })

const answer = (from: string[], bytes = 100): Answer => ({ bytes, from: new Set(from), number: ++made })

/** The number of the answer that a reader gets: a new one each time that it had to be made. */
const ask = async (name: string, from: string[], bytes?: number): Promise<number> =>
  (await cache.find(name, async () => answer(from, bytes))).number

/** An answer that is made only when it is told to be. */
const slowly = (name: string, from: string[]) => {
  const events = new EventEmitter()
  const told = once(events, 'finish')
  const asked = cache.find(name, async () => {
    await told
    return answer(from)
  })
  return { asked, finish: () => events.emit('finish') }
}

beforeEach(() => {
  isFresh = true
  made = 0
  cache = open(10_000)
})

afterEach(() => cache.close())

describe('an answer is kept', () => {
  it('and given again, until something that it was made from changes', async () => {
    expect(await ask('home', ['articles:1', 'organisations:7'])).toBe(1)
    cache.forget('articles:2')
    expect(await ask('home', [])).toBe(1)
    cache.forget('organisations:7')
    expect(await ask('home', [])).toBe(2)
  })

  it.each([
    ['a document comes into one of its lists', ['articles'], 'articles:99'],
    ['anything changes, where anything may change it', [ANY], 'places:1'],
  ])('until %s', async (_, from, changed) => {
    await ask('home', from)
    cache.forget(changed)
    expect(cache.peek('home')).toBeUndefined()
  })

  it('within the memory that it may have', async () => {
    await ask('first', [], 6000)
    await ask('second', [], 6000)
    expect([cache.peek('first')?.number, cache.peek('second')?.number]).toEqual([undefined, 2])
    await ask('huge', [], 20_000)
    expect([cache.peek('huge'), cache.peek('second')?.number]).toEqual([undefined, 2])
    cache.close()
    cache = open(0)
    await ask('home', [])
    expect(cache.peek('home')).toBeUndefined()
  })

  it('neither when changes of others are not heard of, nor given', async () => {
    await ask('before', [])
    isFresh = false
    expect(await ask('before', [])).toBe(2)
    expect(cache.peek('before')).toBeUndefined()
    await ask('deaf', [])
    isFresh = true
    expect(cache.peek('deaf')).toBeUndefined()
  })

  it.each([
    ['of its documents', () => cache.forget('articles:1')],
    ['of its lists', () => cache.forget('events:5')],
    ['that was not heard of', () => cache.clear()],
  ])('not when it was being made during a change %s', async (_, change) => {
    const { asked, finish } = slowly('home', ['articles:1', 'events'])
    change()
    finish()
    expect((await asked).number).toBe(1)
    expect(cache.peek('home')).toBeUndefined()
  })
})

describe('many who ask at once', () => {
  it('get one answer', async () => {
    const { asked, finish } = slowly('home', ['articles'])
    const others = Array.from({ length: 20 }, async () => ask('home', ['articles']))
    finish()
    expect((await asked).number).toBe(1)
    expect(new Set(await Promise.all(others))).toEqual(new Set([1]))
  })

  it('do not get what was begun before a change that they come after', async () => {
    const { asked, finish } = slowly('home', ['articles'])
    cache.forget('people:1')
    const after = ask('home', ['articles'])
    expect(await after).toBe(1)
    finish()
    expect((await asked).number).toBe(2)
  })

  it('get their own each where nothing may be kept', async () => {
    cache.close()
    cache = open(0)
    expect(await Promise.all([ask('home', []), ask('home', [])])).toEqual([1, 2])
  })

  it('get their own when it failed, and nothing of it stays', async () => {
    const failed = cache.find('home', async () => {
      throw new Error('no')
    })
    await expect(failed).rejects.toThrow('no')
    expect(await ask('home', [])).toBe(1)
  })
})
