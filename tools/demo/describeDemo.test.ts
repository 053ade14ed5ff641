import { readFile } from 'node:fs/promises'
import path from 'node:path'

import { describe, expect, it } from '@jest/globals'
import { buildSchema, parse, validate } from 'graphql'

import { DEMO_ACCOUNT } from '../demo-content/account.ts'
import { rootDir } from '../rootDir.ts'
import { describeDemo } from './describeDemo.ts'

describe('what the demo tells a newcomer', () => {
  const text = describeDemo({ address: 'http://localhost:3000' })

  it('holds the address of the admin panel and the sign-in', () => {
    expect(text).toContain('http://localhost:3000/admin\n')
    expect(text).toContain(DEMO_ACCOUNT.email)
    expect(text).toContain(DEMO_ACCOUNT.password)
  })

  it('holds a query that the schema answers, and the same for a shell', async () => {
    const query = / {2}A query +(.+)/.exec(text)?.[1] ?? ''
    const body = / -d '(.+)'/.exec(text)?.[1] ?? ''
    const schema = buildSchema(await readFile(path.join(rootDir, 'generated/schema.graphql'), 'utf8'))
    expect(validate(schema, parse(query))).toEqual([])
    expect(JSON.parse(body)).toEqual({ query })
  })
})
