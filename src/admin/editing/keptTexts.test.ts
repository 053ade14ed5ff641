import { beforeEach, describe, expect, it } from '@jest/globals'

import { beginKeeping, dropText, endKeeping, keepText, keyOfText, textsOfPerson } from './keptTexts.ts'
import type { KeptText } from './keptTexts.ts'

/** A browser's storage that has room for so many characters. */
const createStorage = (room = Number.POSITIVE_INFINITY): Storage => {
  const items = new Map<string, string>()
  return {
    clear: () => items.clear(),
    getItem: (key) => items.get(key) ?? null,
    key: (index) => [...items.keys()][index] ?? null,
    get length() {
      return items.size
    },
    removeItem: (key) => items.delete(key),
    setItem: (key, value) => {
      if (value.length > room) throw new DOMException('full', 'QuotaExceededError')
      items.set(key, value)
    },
  }
}

const place = { collection: 'articles', id: 'a', locale: 'fr' }
const text = (title: string, at = 1): KeptText => ({ ...place, at, before: {}, data: { title }, title })

let storage: Storage
const titles = (person: string) => textsOfPerson(storage, person).map(({ text: { title } }) => title)

/** What a window of a person does. */
const keep = (person: string, window: string, kept: KeptText) =>
  keepText({ key: keyOfText(person, place, window), person, storage, text: kept })

beforeEach(() => {
  storage = createStorage()
  beginKeeping(storage, 'users:1')
})

describe('texts that a browser keeps', () => {
  it('are those of their author, the oldest first', () => {
    keep('users:1', 'w2', text('Second', 2))
    keep('users:1', 'w1', text('First', 1))
    expect([titles('users:1'), titles('users:11'), titles('users')]).toEqual([['First', 'Second'], [], []])
    dropText(storage, keyOfText('users:1', place, 'w1'))
    expect(titles('users:1')).toEqual(['Second'])
  })

  it('are gone when another account signs in, whose windows alone keep more', () => {
    keep('users:1', 'w', text('Mine'))
    beginKeeping(storage, 'users:11')
    expect([titles('users:1'), keep('users:1', 'w', text('Again')), titles('users:1')]).toEqual([[], false, []])
    expect([keep('users:11', 'w', text('Theirs')), titles('users:11')]).toEqual([true, ['Theirs']])
    // Nor is one taken for the other by how their ids begin.
    beginKeeping(storage, 'users:1')
    expect(titles('users:11')).toEqual([])
  })

  it('are gone after signing out, and no window keeps one more until somebody signs in', () => {
    keep('users:1', 'w', text('Mine'))
    endKeeping(storage)
    expect([titles('users:1'), keep('users:1', 'w', text('Again')), titles('users:1')]).toEqual([[], false, []])
    beginKeeping(storage, 'users:1')
    expect([keep('users:1', 'w', text('Again')), titles('users:1')]).toEqual([true, ['Again']])
  })

  it('are said not to be kept when there is no room, and no older one is taken for it', () => {
    storage = createStorage(200)
    beginKeeping(storage, 'users:1')
    expect(keep('users:1', 'w', text('Short'))).toBe(true)
    expect([keep('users:1', 'w', text('x'.repeat(300))), titles('users:1')]).toEqual([false, []])
  })

  it('are said not to be kept when the form holds a file, which no text can hold', () => {
    expect(keep('users:1', 'w', { ...text('Photo'), data: { file: new Blob(['a']) } })).toBe(false)
  })

  it('are not made of what something else wrote under their name', () => {
    storage.setItem(keyOfText('users:1', place, 'w'), '{"data": 1')
    storage.setItem(keyOfText('users:1', place, 'v'), '"text"')
    expect(titles('users:1')).toEqual([])
  })
})
