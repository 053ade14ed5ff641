import { describe, expect, it } from '@jest/globals'
import type { FlattenedField, PayloadRequest } from 'payload'

import { changedValue, editableFields } from './fieldChange.ts'

const set = (value: unknown) => ({ field: 'topics', operation: 'set' as const, value })

const add = (value: unknown) => ({ field: 'topics', operation: 'add' as const, value })

describe('changedValue', () => {
  it('adds what is missing at the end, and keeps the list itself where nothing is', () => {
    const before = ['a', 'b']
    expect(changedValue(add(['b', 'c']), before)).toEqual(['a', 'b', 'c'])
    expect(changedValue(add(['a']), before)).toBe(before)
    expect(changedValue(add(['a']), undefined)).toEqual(['a'])
  })

  it('takes away by the id, whatever its type', () => {
    const before = [1, 2]
    expect(changedValue({ field: 'topics', operation: 'remove', value: ['2'] }, before)).toEqual([1])
    expect(changedValue({ field: 'topics', operation: 'remove', value: ['3'] }, before)).toBe(before)
  })

  it('replaces a list by another one, in the order that is asked for', () => {
    const before = ['a', 'b']
    expect(changedValue(set(['b', 'a']), before)).toEqual(['b', 'a'])
    expect(changedValue(set(['a', 'b']), before)).toBe(before)
    expect(changedValue(set(false), undefined)).toBe(false)
    expect(changedValue(set('brief'), 'story')).toBe('brief')
  })

  it('empties what has a value, in the way that the field is empty', () => {
    const clear = { field: 'topics', operation: 'clear' as const }
    expect(changedValue(clear, ['a'])).toEqual([])
    expect(changedValue(clear, 'a')).toBeNull()
    const nothing: unknown[] = []
    expect(changedValue(clear, nothing)).toBe(nothing)
    expect(changedValue(clear, undefined)).toBeUndefined()
  })
})

const access = (rule: string, isAllowed: boolean) => ({ [rule]: async () => isAllowed })

describe('editableFields', () => {
  const req = { i18n: { fallbackLanguage: 'fr', language: 'fr', translations: {} } } as unknown as PayloadRequest

  const offered = async (fields: object[]) =>
    (await editableFields(req, { flattenedFields: fields as FlattenedField[] })).map(({ kind, name }) => [name, kind])

  it('are those alone that the person may read and write, since a refusal tells what a field says', async () => {
    expect(
      await offered([
        { access: access('read', false), name: 'secret', type: 'checkbox' },
        { access: access('update', false), name: 'kept', type: 'checkbox' },
        { access: { ...access('read', true), ...access('update', true) }, name: 'open', type: 'checkbox' },
        { name: 'plain', type: 'checkbox' },
      ]),
    ).toEqual([
      ['open', 'yesNo'],
      ['plain', 'yesNo'],
    ])
  })

  it('tell a day from a moment, as the form of a document does', async () => {
    expect(
      await offered([
        { admin: { date: { pickerAppearance: 'dayOnly' } }, name: 'rightsEnd', type: 'date' },
        { name: 'embargo', type: 'date' },
      ]),
    ).toEqual([
      ['embargo', 'moment'],
      ['rightsEnd', 'day'],
    ])
  })
})
