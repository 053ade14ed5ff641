import { describe, expect, it } from '@jest/globals'
import { buildSchema, getIntrospectionQuery, parse } from 'graphql'

import { measureDocument } from './measureDocument.ts'

const schema = buildSchema(`
  type Query { Articles(limit: Int, pagination: Boolean): Articles, Article(id: String!): Article }
  type Articles { docs: [Article!]!, hasNextPage: Boolean! }
  type Article { title: String, organisations: [Organisation!], related(limit: Int = 20): ArticleRelated }
  type ArticleRelated { docs: [Article!]!, hasNextPage: Boolean! }
  type Organisation { name: String, article: Article }
`)

const measure = (query: string, { pageSize, values }: { pageSize?: number; values?: Record<string, unknown> } = {}) =>
  measureDocument({ document: parse(query), largestPage: 1000, pageSize, schema, values })

describe('measureDocument', () => {
  it.each<[string, string, number]>([
    ['a field is one value', '{ Article(id: "1") { title } }', 1 + 1],
    ['a list without a limit is 5 long', '{ Article(id: "1") { organisations { name } } }', 1 + 1 + 5],
    ['a page without a limit is 10 long', '{ Articles { docs { title } } }', 1 + 10 * (1 + 1)],
    ['a page is as long as its limit', '{ Articles(limit: 3) { docs { title } } }', 1 + 3 * (1 + 1)],
    [
      'a join without a limit is as long as its default',
      '{ Article(id: "1") { related { docs { title } } } }',
      1 + 1 + 20 * 2,
    ],
    [
      'pages within pages multiply',
      '{ Articles(limit: 3) { docs { related(limit: 2) { docs { title } } } } }',
      1 + 3 * (1 + 1 + 2 * 2),
    ],
    ['a limit that means all is the largest page', '{ Articles(limit: 0) { docs { title } } }', 1 + 1000 * 2],
    ['no pagination is the largest page', '{ Articles(pagination: false) { docs { title } } }', 1 + 1000 * 2],
    [
      'no pagination with a limit is that limit',
      '{ Articles(limit: 3, pagination: false) { docs { title } } }',
      1 + 3 * 2,
    ],
    [
      'a fragment counts wherever it is spread',
      '{ Article(id: "1") { ...T ...T ... { ...T } } } fragment T on Article { title }',
      1 + 3,
    ],
    ['operations add up', 'query A { Article(id: "1") { title } } query B { Article(id: "2") { title } }', 4],
    ['a field that does not exist is one value', '{ Nothing { title } }', 2],
  ])('%s', (_, query, cost) => {
    expect(measure(query).cost).toBe(cost)
  })

  it.each<[Record<string, unknown> | undefined, number]>([
    [{ n: 2 }, 1 + 2 * 2],
    [undefined, 1 + 7 * 2],
    [{ n: null }, 1 + 1000 * 2],
  ])('takes a limit from the variables %j', (values, cost) => {
    expect(measure('query ($n: Int = 7) { Articles(limit: $n) { docs { title } } }', { values }).cost).toBe(cost)
  })

  it('names the field that asks for more than a page may hold', () => {
    const { excess } = measure('{ Articles(limit: 100) { docs { related(limit: 101) { hasNextPage } } } }', {
      pageSize: 100,
    })
    expect(excess?.asked).toBe('limit: 101')
    expect(excess?.node.name.value).toBe('related')
    expect(measure('{ Articles(limit: 101) { docs { title } } }').excess).toBeUndefined()
  })

  it('takes the depth of the deepest field, and none for introspection', () => {
    expect(measure('{ a: Article(id: "1") { title } Articles { docs { organisations { name } } } }').depth).toBe(4)
    expect(measure(getIntrospectionQuery()).depth).toBe(1)
  })

  it('has no end for fragments that hold themselves', () => {
    expect(
      measure('{ Article(id: "1") { ...A } } fragment A on Article { organisations { article { ...A } } }').depth,
    ).toBe(Infinity)
  })
})
