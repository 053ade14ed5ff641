import { describe, expect, it } from '@jest/globals'

import { isSealed, open, seal } from './protectSecrets.ts'

const secret = 'a secret for tests only'

describe('a sealed text', () => {
  it('opens with the secret that it was sealed with, and says nothing without it', () => {
    const sealed = seal(secret, 'clé de l’été')
    expect(open(secret, sealed)).toBe('clé de l’été')
    expect(Buffer.from(sealed.slice('sealed:1:'.length), 'base64url').includes('clé')).toBe(false)
    expect(seal(secret, 'clé de l’été')).not.toBe(sealed)
    expect(() => open('another secret', sealed)).toThrow('PAYLOAD_SECRET')
  })

  it('does not open once a byte of it has changed', () => {
    const sealed = seal(secret, 'a token')
    const changed = `${sealed.slice(0, 40)}${sealed[40] === 'A' ? 'B' : 'A'}${sealed.slice(41)}`
    expect(() => open(secret, changed)).toThrow('cannot be decrypted')
    expect(() => open(secret, sealed.slice(0, 20))).toThrow('cannot be decrypted')
    expect(() => open(secret, 'a token')).toThrow('cannot be decrypted')
  })

  it('is told from a text that only looks like one', () => {
    expect(isSealed(secret, seal(secret, 'a token'))).toBe(true)
    expect(isSealed(secret, 'sealed:1:a token of somebody')).toBe(false)
    expect(isSealed('another secret', seal(secret, 'a token'))).toBe(false)
  })
})
