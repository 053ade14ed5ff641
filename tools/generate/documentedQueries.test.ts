import { readFileSync } from 'node:fs'
import path from 'node:path'

import { describe, expect, it } from '@jest/globals'
import { buildSchema, parse, validate } from 'graphql'

const root = path.join(import.meta.dirname, '../..')
const read = (file: string) => readFileSync(path.join(root, file), 'utf8')
const queries = [...read('docs/api.md').matchAll(/```graphql\n([\s\S]*?)```/g)].map((match) => match[1] ?? '')

describe('The queries that docs/api.md shows', () => {
  const schema = buildSchema(read('generated/schema.graphql'), { assumeValidSDL: true })

  it('are there', () => {
    expect(queries.length).toBeGreaterThanOrEqual(3)
  })

  it.each(queries.map((query) => [/query (\w+)/.exec(query)?.[1], query]))('%s can be pasted', (_, query) => {
    expect(validate(schema, parse(query ?? '')).map(({ message }) => message)).toEqual([])
  })
})
