import { describe, expect, it } from '@jest/globals'
import type { FormState } from 'payload'

import { takenIn, withoutLocalChanges } from './sendForm.ts'

const state = (values: Record<string, unknown>): FormState =>
  Object.fromEntries(Object.entries(values).map(([path, value]) => [path, { value }]))

const valuesOf = (fields: FormState): Record<string, unknown> =>
  Object.fromEntries(Object.entries(fields).map(([path, { value }]) => [path, value]))

const sent = state({ slug: undefined, title: 'Un titre' })

describe('what the form shows once an answer is taken in', () => {
  it('is what was sent, and what the server filled in', () => {
    const incoming = state({ publishedAt: '2026-11-26', slug: 'un-titre', title: 'Un titre' })
    expect(valuesOf(takenIn({ incoming, merged: incoming, sent }))).toEqual({
      publishedAt: '2026-11-26',
      slug: 'un-titre',
      title: 'Un titre',
    })
  })

  it('is not what was typed in between, however it came in', () => {
    const incoming = withoutLocalChanges({
      current: state({ slug: undefined, title: 'Un titre plus long' }),
      incoming: state({ slug: 'un-titre', title: 'Un titre' }),
      sent,
    })
    expect(valuesOf(incoming)).toEqual({ slug: 'un-titre', title: undefined })
    const merged = state({ row: 'ajoutée', slug: 'un-titre', title: 'Un titre plus long' })
    expect(valuesOf(takenIn({ incoming, merged, sent }))).toEqual({ slug: 'un-titre', title: 'Un titre' })
  })
})
