import { describe, expect, it } from '@jest/globals'
import { buildSchema, getIntrospectionQuery, parse } from 'graphql'
import type { ExecutionArgs } from 'graphql'

import { sanitizeLimitsOptions } from '../options.ts'
import { refuseDocument } from './refuseDocument.ts'
import { countPairs, hasTooManyTokens } from './tokens.ts'

const schema = buildSchema(`
  type Query { Articles(limit: Int, where: String): Articles, Article(id: String!): Article }
  type Articles { docs: [Article!]!, hasNextPage: Boolean! }
  type Article { title: String, related(limit: Int = 20, where: String): Articles, sibling: Article }
`)

const times = (count: number, make: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => make(index)).join(' ')

const refuse = refuseDocument(sanitizeLimitsOptions())

/** What a document is refused for, and whether the rules that follow see anything of it. */
const codeOf = (query: string): string => {
  const args: ExecutionArgs = { document: parse(query), schema }
  const errors: string[] = []
  for (const rule of refuse(args))
    rule({
      reportError: (error: { extensions: { code?: unknown } }) => errors.push(String(error.extensions.code)),
    } as never)
  if (errors.length > 0 && args.document.definitions.length > 0)
    throw new Error('The rules that follow see a refused document.')
  return errors[0] ?? 'passes'
}

const fragments = (levels: number, body: (index: number) => string) =>
  times(levels, (index) => `fragment F${index} on Article { ${body(index)} }`)

const twice = (index: number): string => `...F${index + 1} ...F${index + 1}`

describe('a document that costs more than it looks', () => {
  it.each<[string, string, string]>([
    [
      'fragments that end in one that does not exist',
      `{ Article(id: "1") { ...F0 } } ${fragments(40, twice)}`,
      'UNKNOWN_NAMES',
    ],
    [
      'fragments that end in a field that does not exist',
      `{ Article(id: "1") { ...F0 } } ${fragments(40, twice)} fragment F40 on Article { nothing }`,
      'UNKNOWN_NAMES',
    ],
    [
      'fragments on types that do not exist',
      `{ Article(id: "1") { ...F0 } } ${fragments(40, twice).replaceAll('Article', 'Nothing')} fragment F40 on Nothing { title }`,
      'UNKNOWN_NAMES',
    ],
    [
      'fragments that nobody spreads',
      `{ Article(id: "1") { title } } ${fragments(40, twice)} fragment F40 on Article { title }`,
      'SELECTIONS',
    ],
    [
      'fragments within inline fragments',
      `{ Article(id: "1") { ...F0 } } ${fragments(40, (index) => `... on Article { ${twice(index)} } ... { ${twice(index)} }`)} fragment F40 on Article { __typename }`,
      'COST',
    ],
    ['fields under one name', `{ Article(id: "1") { ${times(2000, () => 'title')} } }`, 'PAIRS'],
    [
      'fields under one name in each other',
      `{ ${times(60, () => `Article(id: "1") { ${times(20, () => 'title')} }`)} }`,
      'PAIRS',
    ],
    [
      'fields under one name with long arguments',
      `{ ${times(40, () => `Articles(where: ${JSON.stringify(Array.from({ length: 60 }, () => 1))}) { hasNextPage }`)} }`,
      'PAIRS',
    ],
    ['directives', `{ Article(id: "1") { title ${times(1000, () => '@include(if: true)')} } }`, 'passes'],
    [
      'more directives',
      `{ Article(id: "1") { ...T ...T ...T ...T ...T ...T ...T ...T } } fragment T on Article { title ${times(1000, () => '@include(if: true)')} }`,
      'SELECTIONS',
    ],
    [
      'joins of joins',
      '{ Articles(limit: 100) { docs { related(limit: 30) { docs { related(limit: 1) { hasNextPage } } } } } }',
      'QUERIES',
    ],
    ['many operations', times(101, (index) => `query Q${index} { Article(id: "1") { title } }`), 'FRAGMENTS'],
    ['names nobody knows', `{ ${times(11, (index) => `nothing${index}`)} }`, 'UNKNOWN_NAMES'],
  ])('is measured in no time: %s', (_, query, code) => {
    expect(codeOf(query)).toBe(code)
  })

  it('is refused before it is parsed when it is too long', () => {
    expect(hasTooManyTokens(times(20_000, () => 'a'))).toBe(true)
    expect(hasTooManyTokens('#'.repeat(900_000))).toBe(true)
    expect(hasTooManyTokens(getIntrospectionQuery())).toBe(false)
  })

  it('compares what stands in one place of the answer', () => {
    expect(countPairs(parse('{ a { x } b { x } }'))).toBe(0)
    expect(countPairs(parse('{ a { x } a { x } ...F } fragment F on T { a { x } }'))).toBe(3 + 3)
  })
})

describe('a document that asks for the schema', () => {
  it.each<[string, string, string]>([
    ['as tools do', getIntrospectionQuery(), 'passes'],
    ['as tools do, again', getIntrospectionQuery(), 'passes'],
    ['a type', '{ __type(name: "Article") { fields { name args { name } } } __typename }', 'passes'],
    ['twice', '{ __schema { types { name } } again: __schema { types { name } } }', 'INTROSPECTION'],
    ['with aliases', `{ __schema { ${times(20, (index) => `a${index}: types { name }`)} } }`, 'INTROSPECTION'],
    ['beside articles', '{ __schema { types { name } } Articles { hasNextPage } }', 'INTROSPECTION'],
    ['fields of types of fields', '{ __type(name: "Query") { fields { type { fields { name } } } } }', 'INTROSPECTION'],
    [
      'through a fragment',
      '{ ...S } fragment S on Query { __schema { types { fields { type { fields { name } } } } } }',
      'INTROSPECTION',
    ],
  ])('%s', (_, query, code) => {
    expect(codeOf(query)).toBe(code)
  })
})
