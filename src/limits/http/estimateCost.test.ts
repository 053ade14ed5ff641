import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

import { describe, expect, it } from '@jest/globals'
import { Kind, parse, print } from 'graphql'

import { ATTACKS } from '../../../bench/flood/attacks.ts'
import { QUERIES } from '../../../bench/delivery/queries.ts'
import { estimateAddress, estimateDocument, MODEST_COST } from './estimateCost.ts'

const costOf = ({ body, path: address = '' }: { body?: unknown; path?: string }): number => {
  const search = address.includes('?') ? address.slice(address.indexOf('?') + 1) : ''
  if (typeof body !== 'string') return estimateAddress(search)
  if (!body.startsWith('{')) return estimateAddress(body)
  const { query, variables } = JSON.parse(body) as { query: string; variables?: Record<string, unknown> }
  return estimateDocument({ query, variables: variables ?? {} })
}

describe('what a website asks', () => {
  it.each(QUERIES.map((query) => [`${query.api} ${query.name}`, query] as const))('is modest: %s', (_, { request }) => {
    expect(costOf(request('a-slug'))).toBeLessThanOrEqual(MODEST_COST)
  })

  it('is modest in the pages of the example', () => {
    const directory = path.join(import.meta.dirname, '../../../examples/website/queries')
    const fragments = readFileSync(path.join(directory, 'fragments.graphql'), 'utf8')
    const operations = readdirSync(directory)
      .filter((file) => /^(?:article|artwork|event|home|newsletter)\.graphql$/.test(file))
      .flatMap((file) => parse(readFileSync(path.join(directory, file), 'utf8')).definitions)
      .filter(({ kind }) => kind === Kind.OPERATION_DEFINITION)
    const costs = operations.map((operation) => [
      print(operation),
      estimateDocument({ query: `${print(operation)}\n${fragments}`, variables: {} }),
    ])
    expect(costs.filter(([, cost]) => Number(cost) > MODEST_COST)).toEqual([])
  })
})

describe('what floods', () => {
  it.each([
    'fragments that end in one that does not exist',
    'fragments within fragments',
    '100 organisations with 30 joins each',
    'pages within pages',
    'introspection',
    '150 conditions through relations',
    'a cluster of 60 members, five deep',
    '100 articles, five deep',
    '50 at once: 100 articles',
  ])('is not modest: %s', (name) => {
    const message = ATTACKS.find((attack) => attack.name === name)?.message
    expect(costOf({ body: message?.body, path: message?.path })).toBeGreaterThan(MODEST_COST)
  })

  it('is not modest where a page, a depth or conditions are hidden', () => {
    expect(
      estimateDocument({
        query:
          'query($n: Int) { Articles(limit: $n) { docs { id title organisations { id name website articles { docs { id } } } } } }',
        variables: { n: 100 },
      }),
    ).toBeGreaterThan(MODEST_COST)
    expect(
      estimateDocument({
        query:
          '{ ...A } fragment A on Query { Articles(limit: 100) { docs { id title kind slug organisations { id name } events { id name } } } }',
        variables: {},
      }),
    ).toBeGreaterThan(MODEST_COST)
    expect(estimateDocument({ query: '{ a { ...A } } fragment A on Article { ...A }', variables: {} })).toBeGreaterThan(
      MODEST_COST,
    )
    expect(estimateAddress('depth=5')).toBeGreaterThan(MODEST_COST)
    expect(estimateAddress('limit=-1000')).toBeGreaterThan(MODEST_COST)
    expect(estimateAddress('where[or][0][a.b][equals]=1&where[or][1][c.d][equals]=1')).toBeGreaterThan(MODEST_COST)
  })
})
