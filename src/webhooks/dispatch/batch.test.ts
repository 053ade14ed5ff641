import { describe, expect, it } from '@jest/globals'

import type { Affected, ContentEvent } from '../../content-events/ContentEvent.ts'
import type { Message } from '../DeliveryRow.ts'
import { addEvent, contentChanged, emptyBatch } from './batch.ts'

const NOW = Date.parse('2026-11-22T10:00:00.000Z')

const event = (sequence: number, affected: Partial<Affected> = {}): ContentEvent => ({
  affected: { complete: true, documents: [], paths: [], tags: [], ...affected },
  change: 'updated',
  collection: 'articles',
  document: `a${sequence}`,
  id: `e${sequence}`,
  locales: ['fr'],
  occurredAt: '2026-11-22T09:59:59.000Z',
  sequence,
  slug: { after: 'lens', before: 'lens' },
  title: 'Un titre',
  type: 'article.updated',
  user: { collection: 'users', id: 'u1' },
})

const messageOf = (...events: ContentEvent[]): Message => {
  const batch = emptyBatch()
  for (const one of events) addEvent(batch, one, NOW)
  return contentChanged(batch, NOW)
}

const renamed = (slug: string | null) => ({ documents: [{ collection: 'articles', id: 'd0', slug }] })

const documents = (count: number, from = 0) =>
  Array.from({ length: count }, (_, index) => ({ collection: 'articles', id: `d${from + index}`, slug: 's' }))

describe('the message of several changes', () => {
  it('tells them oldest first, and neither who made them nor what they are called', () => {
    expect(messageOf(event(1), event(2)).data.events).toEqual([
      {
        collection: 'articles',
        document: 'a1',
        id: 'e1',
        locales: ['fr'],
        occurredAt: '2026-11-22T09:59:59.000Z',
        sequence: 1,
        slug: { after: 'lens', before: 'lens' },
        type: 'article.updated',
      },
      {
        collection: 'articles',
        document: 'a2',
        id: 'e2',
        locales: ['fr'],
        occurredAt: '2026-11-22T09:59:59.000Z',
        sequence: 2,
        slug: { after: 'lens', before: 'lens' },
        type: 'article.updated',
      },
    ])
  })

  it('names once what each of them touches', () => {
    const first = event(1, { documents: documents(2), paths: ['/', '/a'], tags: ['articles', 'articles:a'] })
    const second = event(2, { documents: documents(2, 1), paths: ['/', '/b'], tags: ['articles', 'articles:b'] })
    expect(messageOf(first, second).data.affected).toEqual({
      complete: true,
      documents: documents(3),
      paths: ['/', '/a', '/b'],
      tags: ['articles', 'articles:a', 'articles:b'],
    })
  })

  it('gives a document the address of its last change', () => {
    expect(messageOf(event(1, renamed('before')), event(2, renamed('after'))).data.affected.documents).toEqual([
      { collection: 'articles', id: 'd0', slug: 'after' },
    ])
  })

  it('still names a document that was deleted afterwards, by its last address', () => {
    expect(messageOf(event(1, renamed('lens')), event(2, renamed(null))).data.affected.documents).toEqual([
      { collection: 'articles', id: 'd0', slug: 'lens' },
    ])
  })

  it('is incomplete when one of the changes is', () => {
    const affected = messageOf(event(1, { complete: false, tags: ['all'] }), event(2, { tags: ['articles'] })).data
      .affected
    expect(affected.complete).toBe(false)
    expect(affected.tags).toContain('all')
  })

  it('says that everything is touched when more than 1,000 documents are', () => {
    const exact = messageOf(
      event(1, { documents: documents(600) }),
      event(2, { documents: documents(400, 600), tags: ['articles'] }),
    )
    expect(exact.data.affected).toMatchObject({ complete: true, tags: ['articles'] })
    const {
      complete,
      documents: named,
      tags,
    } = messageOf(event(1, { documents: documents(600) }), event(2, { documents: documents(401, 600) })).data.affected
    expect(complete).toBe(false)
    expect(named).toHaveLength(1000)
    expect(tags).toContain('all')
  })

  it('says that everything is touched, in its 500 events only, when it would be over a megabyte', () => {
    const long = 'x'.repeat(1000)
    const events = Array.from({ length: 500 }, (_, index) =>
      event(index + 1, { paths: [`/${index}/${long}`, `/${index}/again/${long}`, `/${index}/more/${long}`] }),
    )
    const { data } = messageOf(...events)
    expect(data.affected).toEqual({ complete: false, documents: [], paths: [], tags: ['all'] })
    expect(data.events).toHaveLength(500)
  })

  it('says that everything is touched when it stands for more changes than it can name', () => {
    const { data } = messageOf(...Array.from({ length: 501 }, (_, index) => event(index + 1, { tags: ['articles'] })))
    expect(data.affected.tags).toEqual(['all'])
    expect(data.events.at(-1)?.sequence).toBe(500)
  })
})
