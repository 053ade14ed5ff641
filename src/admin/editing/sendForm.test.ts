import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { FormState } from 'payload'

import { startReceiver } from '../../../tests/helpers/startReceiver.ts'
import type { Receiver } from '../../../tests/helpers/startReceiver.ts'
import { sendForm, takenIn, withoutLocalChanges } from './sendForm.ts'

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

const json = (status: number, body: object) => ({
  body: JSON.stringify(body),
  headers: { 'Content-Type': 'application/json' },
  status,
})

const collision = json(409, { errors: [{ message: 'At the same moment', name: 'Conflict' }] })

describe('a form that is sent', () => {
  let newsroom: Receiver

  const send = async () => {
    const body = new FormData()
    body.set('_payload', JSON.stringify({ title: 'Un titre' }))
    return sendForm(newsroom.url, { body, language: 'fr' })
  }

  beforeAll(async () => {
    newsroom = await startReceiver()
  })

  afterAll(async () => newsroom.stop())

  it('is sent again, as it was, where it met another write in the same instant', async () => {
    newsroom.answer(collision, collision, json(200, { doc: { id: '1' } }))
    expect(await send()).toMatchObject({ document: { id: '1' }, kind: 'saved' })
    expect(newsroom.requests.map(({ body }) => body.includes('Un titre'))).toEqual([true, true, true])
  })

  it('is not sent again where somebody else saved the text first', async () => {
    const before = newsroom.requests.length
    newsroom.answer(json(409, { errors: [{ data: { kept: true }, message: 'Paul saved' }] }))
    expect(await send()).toMatchObject({ conflict: { kept: true }, kind: 'stale' })
    expect(newsroom.requests).toHaveLength(before + 1)
  })

  it('waits for better times where it meets another write again and again', async () => {
    newsroom.answer(collision)
    expect(await send()).toEqual({ kind: 'unreachable' })
  })
})
