import { describe, expect, it } from '@jest/globals'
import { buildSchema, execute, isObjectType, Kind, parse, validate } from 'graphql'
import type { ExecutionResult, OperationDefinitionNode } from 'graphql'

import { executionOf } from './executionOf.ts'

const schema = buildSchema(`
  scalar JSON
  type Query { article(id: Int = 1, where: Where): Article, articles(limit: Int): [Article!], named: [Named!]! }
  input Where { title: String, and: [Where!] }
  union Named = Article | Topic
  type Topic { name: String! }
  type Article { title(language: String): String, kind: Kind, must: String!, related(limit: Int): [Article!], parent: Article, topic: Topic! }
  enum Kind { brief long }
`)

/** Whether the fields that were answered last were answered by compiled code. */
let isCompiled = false

const note = <Value>(value: Value): Value => {
  isCompiled = /graphql-jit/.test(String(new Error().stack))
  return value
}

const article = (id: number): Record<string, unknown> => ({ __typename: 'Article', id, kind: 'brief' })

const RESOLVERS: Record<string, Record<string, (parent: never, args: Record<string, unknown>) => unknown>> = {
  Article: {
    must: ({ id }: { id: number }) => (id % 2 === 0 ? null : 'there'),
    parent: async ({ id }: { id: number }) => (id > 3 ? null : article(id + 1)),
    related: ({ id }: { id: number }, { limit = 2 }) =>
      Array.from({ length: Number(limit) }, async (_, index) => Promise.resolve(article(id + index + 1))),
    title: ({ id }: { id: number }, args) => {
      if (id === 5) throw new Error('Number 5 has no title.')
      return `${id} ${JSON.stringify(args)}`
    },
    topic: ({ id }: { id: number }) => (id === 3 ? null : { __typename: 'Topic', name: `Topic ${id}` }),
  },
  Query: {
    article: (_, { id, where }) => note({ ...article(Number(id)), where }),
    articles: async (_, { limit = 3 }) =>
      note(Array.from({ length: Number(limit) }, (_each, index) => article(index + 1))),
    named: () => note([article(1), { __typename: 'Topic', name: 'Industry' }]),
  },
}

for (const [name, resolvers] of Object.entries(RESOLVERS)) {
  const type = schema.getType(name)
  if (!isObjectType(type)) throw new Error(name)
  for (const [field, resolve] of Object.entries(resolvers))
    Object.assign(type.getFields()[field] ?? {}, { resolve: resolve as never })
}

const prepare = (query: string) => {
  const document = parse(query)
  expect(validate(schema, document)).toEqual([])
  const operation = document.definitions.find(({ kind }) => kind === Kind.OPERATION_DEFINITION)
  return { ...executionOf({ document, operation: operation as OperationDefinitionNode }, schema), document }
}

/** An answer, without which errors it has: graphql-jit goes on where graphql-js has given up. Payload answers what has some. */
const essence = (answer: ExecutionResult | undefined): unknown => ({
  data: JSON.parse(JSON.stringify(answer?.data ?? null)),
  isWrong: answer?.errors !== undefined,
})

/** Asks several times, each time with all values, and returns how often compiled code answered. */
const compareWithGraphQLjs = async (query: string, values: Record<string, unknown>[]): Promise<number> => {
  const { document, execute: ask } = prepare(query)
  let compiled = 0
  for (let time = 0; time < 3; time++)
    for (const variableValues of values) {
      const expected = await execute({ document, rootValue: {}, schema, variableValues })
      const answer = await ask({}, variableValues)
      if (isCompiled) compiled++
      expect(essence(answer)).toEqual(essence(expected))
    }
  return compiled
}

const BOTH = [{ x: true }, { x: false }]
const EACH = BOTH.flatMap(({ x }) => [
  { x, y: true },
  { x, y: false },
])

const T = 'fragment T on Article { title }'

describe('a document that is asked again', () => {
  it.each<[string, string, Record<string, unknown>[]]>([
    ['fields', '{ article { title kind parent { title(language: "fr") } } articles { title topic { name } } }', [{}]],
    ['what fails', '{ articles(limit: 6) { title } }', [{}]],
    ['what must be there and is not', '{ articles(limit: 3) { must topic { name } related { must } } }', [{}]],
    ['a union', '{ named { __typename ... on Article { title } ... on Topic { name } } }', [{}]],
    ['names of its own', '{ a: article(id: 3) { b: title(language: "en") __typename } c: __typename }', [{}]],
    [
      'variables',
      'query ($id: Int = 3, $where: Where, $limit: Int) { article(id: $id, where: $where) { title related(limit: $limit) { title } } }',
      [{}, { id: 1, limit: 1 }, { limit: 0, where: { and: [{ title: 'a' }] } }],
    ],
    [
      'conditions that are decided',
      '{ article { title @skip(if: true) kind @include(if: true) ... @skip(if: true) { parent { title } } } }',
      [{}],
    ],
    ['nothing at all', 'query ($x: Boolean!) { article { title @include(if: $x) } }', BOTH],
    [
      'a condition',
      'query ($x: Boolean!) { article { kind title @include(if: $x) parent @skip(if: $x) { title } } }',
      BOTH,
    ],
    [
      'both conditions',
      'query ($x: Boolean!, $y: Boolean!) { article { kind title @include(if: $x) @skip(if: $y) } }',
      EACH,
    ],
    ['a default', 'query ($x: Boolean = true) { article { kind title @include(if: $x) } }', [{}, ...BOTH]],
    [
      'a fragment in two places',
      `query ($x: Boolean!) { a: article { ...T @include(if: $x) kind } b: article { ...T kind } } ${T}`,
      BOTH,
    ],
    [
      'a fragment twice in one place',
      `query ($x: Boolean!, $y: Boolean!) { article { kind ...T @include(if: $x) ...T @include(if: $y) } } ${T}`,
      EACH,
    ],
    [
      'a fragment below one name',
      `query ($x: Boolean!, $y: Boolean!) { article { ...T @include(if: $x) } article { kind ...T @include(if: $y) } } ${T}`,
      EACH,
    ],
    [
      'a field in two fragments',
      'query ($x: Boolean!, $y: Boolean!) { article { kind ... @include(if: $x) { title } ... @include(if: $y) { title } } }',
      EACH,
    ],
    [
      'a field below two conditions',
      'query ($x: Boolean!, $y: Boolean!) { article @include(if: $x) { ... { title } } article @include(if: $y) { kind } }',
      EACH,
    ],
    [
      'a condition around fragments',
      `query ($x: Boolean!, $y: Boolean!) { article { parent @include(if: $x) { ...T } parent @skip(if: $y) { ... on Article { ...T kind } } } } ${T}`,
      EACH,
    ],
    [
      'a condition within a fragment',
      'query ($x: Boolean!) { a: article { ...F } b: article { kind parent { ...F } } } fragment F on Article { kind title @include(if: $x) parent { title @skip(if: $x) } }',
      BOTH,
    ],
  ])('is answered as it was the first time: %s', async (_, query, values) => {
    const compiled = await compareWithGraphQLjs(query, values)
    expect(compiled).toBeGreaterThanOrEqual(values.length)
    // The first time it is not worth it.
    expect(compiled).toBeLessThan(3 * values.length)
  })

  it('is never compiled for a condition that decides nothing', async () => {
    const query = 'query ($x: Boolean = true) { article { kind title @include(if: $x) } }'
    expect(await compareWithGraphQLjs(query, [{ x: null }])).toBe(0)
  })

  it('is not compiled when it is asked once', async () => {
    await prepare('{ article { title } }').execute({}, {})
    expect(isCompiled).toBe(false)
  })

  it('is compiled for some combinations of its conditions only', async () => {
    const names = ['a', 'b', 'c']
    const query = `query (${names.map((name) => `$${name}: Boolean!`).join(', ')}) { article { kind ${names.map((name) => `${name}: title @include(if: $${name})`).join(' ')} } }`
    const values = Array.from({ length: 8 }, (_, index) =>
      Object.fromEntries(names.map((name, bit) => [name, Boolean(index & (1 << bit))])),
    )
    expect(await compareWithGraphQLjs(query, values)).toBe(2 * 4)
  })

  it('is never compiled when it is so large that compiling it holds others up', async () => {
    const parents = (levels: number): string => (levels === 0 ? '...T' : `...T parent { ${parents(levels - 1)} }`)
    const wide = Array.from({ length: 30 }, (_, index) => `a${index}: article { ${parents(9)} }`).join(' ')
    expect(await compareWithGraphQLjs(`{ ${wide} } fragment T on Article { title kind }`, [{}])).toBe(0)
  })

  it('takes so much the more memory', () => {
    expect(prepare('{ article { title } }').bytes).toBeLessThan(
      prepare('{ articles { title kind parent { title } } }').bytes,
    )
  })

  it('is not executed with values of another type', () => {
    expect(prepare('query ($id: Int) { article(id: $id) { title } }').execute({}, { id: 'a' })).toBeUndefined()
  })
})
