import { describe, expect, it } from '@jest/globals'

import { hideCredentials } from './checkDatabase.ts'

describe('a message about a database address', () => {
  it.each([
    ['a plain password', 'mongodb://anna:kestrel@h/n', 'kestrel'],
    ['an escaped password, shown unescaped', 'mongodb://anna:kes%40trel@h/n', 'kes@trel'],
    ['a password with an unescaped @', 'mongodb://anna:kes@trel@h/n', 'kes@trel'],
    ['a password with an unescaped /', 'mongodb://anna:kes/trel@h/n', 'kes/trel'],
    ['a password with a stray %', 'mongodb://anna:kes%trel@h/n', 'kes%trel'],
  ])('does not show %s', (_, uri, secret) => {
    expect(hideCredentials(`Cannot use "${uri}" with ${secret}`, uri)).not.toContain(secret)
  })

  it('keeps the host', () => {
    expect(hideCredentials('mongodb://anna:kestrel@db.example/n', 'mongodb://anna:kestrel@db.example/n')).toBe(
      'mongodb://***@db.example/n',
    )
  })

  it('is left alone when the address has no credentials', () => {
    expect(hideCredentials('no answer from h', 'mongodb://h/n')).toBe('no answer from h')
  })
})
