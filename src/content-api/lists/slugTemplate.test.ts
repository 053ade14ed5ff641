import { describe, expect, it } from '@jest/globals'
import type { SanitizedCollectionConfig } from 'payload'

import type { ListQuery, PreparedList } from './prepareList.ts'
import { fillTemplate, slugTemplate } from './slugTemplate.ts'

const CONFIG = { flattenedFields: [{ name: 'slug', type: 'text' }] } as unknown as SanitizedCollectionConfig

const query = (where: ListQuery['where']): ListQuery => ({ collection: 'articles', where })

const prepared = (filter: object): PreparedList =>
  ({ args: { collection: 'articles' }, isLasting: true, joins: {}, mongo: { filter, serial: 1, sort: {} } }) as never

describe('a list of what has one slug', () => {
  it('is prepared once for all slugs', () => {
    const [one, other] = ['une-usine', 'un-port'].map((slug) => slugTemplate(query({ slug: { equals: slug } }), CONFIG))
    expect(one?.query).toEqual(other?.query)
    const list = prepared({ $and: [{ slug: one?.query.where?.slug }, { _status: 'published' }] })
    const placeholder = { equals: 'un-port' }
    expect(fillTemplate(list, 'un-port')?.mongo?.filter).toEqual({
      $and: [{ slug: placeholder }, { _status: 'published' }],
    })
  })

  it('is no page of another one’s', () => {
    const list = prepared({ slug: slugTemplate(query({ slug: { equals: 'a' } }), CONFIG)?.query.where?.slug })
    expect(fillTemplate(list, 'a')?.mongo?.serial).not.toBe(fillTemplate(list, 'b')?.mongo?.serial)
  })

  it.each([
    ['a word that Payload reads as something else', { slug: { equals: 'null' } }],
    ['a number', { slug: { equals: '12' } }],
    ['several conditions', { kind: { equals: 'brief' }, slug: { equals: 'a' } }],
    ['another operator', { slug: { not_equals: 'a' } }],
    ['two operators', { slug: { equals: 'a', exists: true } }],
    ['another field', { title: { equals: 'a' } }],
    ['an object', { slug: { equals: { $ne: 'a' } as never } }],
  ])('is prepared by itself with %s', (_, where) => {
    expect(slugTemplate(query(where), CONFIG)).toBeUndefined()
  })

  it('is prepared by itself where the slug does not stand as it is in what the database is asked', () => {
    expect(fillTemplate(prepared({ slug: /^other/ }), 'a')).toBeUndefined()
  })
})
