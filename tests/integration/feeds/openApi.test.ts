import { afterAll, beforeAll, expect, it } from '@jest/globals'
import { createConfig, lintFromString } from '@redocly/openapi-core'

import { startDoors } from '../../helpers/startDoors.ts'
import type { Doors } from '../../helpers/startDoors.ts'
import { startPayload } from '../../helpers/startPayload.ts'
import type { TestNewsroom } from '../../helpers/startPayload.ts'

type Description = {
  components: { schemas: Record<string, { properties?: Record<string, unknown> }> }
  paths: Record<string, { get: { parameters: { name: string }[] } }>
}

let newsroom: TestNewsroom
let doors: Doors
let text: string

beforeAll(async () => {
  newsroom = await startPayload()
  doors = await startDoors(newsroom.payload)
  text = await (await fetch(`${doors.url}/api/openapi.json`)).text()
})

afterAll(async () => {
  await doors?.stop()
  await newsroom?.stop()
})

it('is what the rules of OpenAPI 3.1 allow', async () => {
  const config = await createConfig({ extends: ['minimal'] })
  const problems = await lintFromString({ config, source: text })
  expect(problems.map(({ location, message }) => [message, location[0]?.pointer])).toEqual([])
})

it('names what may be read and how it may be narrowed, and nothing that only the newsroom sees', () => {
  const { components, paths } = JSON.parse(text) as Description
  expect(Object.keys(paths)).toEqual(
    expect.arrayContaining([
      '/articles',
      '/articles/{id}',
      '/globals/newsroom',
      '/feeds/rss.xml',
      '/linked-data/{collection}/{slug}',
    ]),
  )
  expect(paths['/feeds/rss.xml']?.get.parameters.map(({ name }) => name)).toContain('topic')
  const article = Object.keys(components.schemas.articles?.properties ?? {})
  expect(article).toEqual(expect.arrayContaining(['bodyHtml', 'formerSlugs', 'id', 'title', 'updatedAt']))
  for (const name of ['createdBy', 'updatedBy', '_status', 'deletedAt']) expect(article).not.toContain(name)
  expect(Object.keys(paths).filter((path) => /users|api-clients|webhook|payload-/.test(path))).toEqual([])
  expect(Object.keys(components.schemas)).not.toContain('users')
})
