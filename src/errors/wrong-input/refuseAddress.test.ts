import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

import { afterAll, beforeAll, expect, it } from '@jest/globals'

import { refuseAddress } from './refuseAddress.ts'

const server = createServer((request, response) => {
  if (!refuseAddress(request, response)) response.end('answered')
})

beforeAll(async () => {
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
})

afterAll(() => {
  server.close()
})

it.each([
  ['/api/articles/%E0%A4%A', 400],
  ['/admin/%', 400],
  ['/%zz?sort=title', 400],
  ['/api/articles/%C3%A9t%C3%A9', 200],
  ['/api/articles?where[title][like]=100%', 200],
])('%s is answered with %i', async (path, status) => {
  const answer = await fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}${path}`)
  expect([answer.status, await answer.text()]).toEqual([
    status,
    expect.stringMatching(status === 400 ? /illisible/ : /answered/),
  ])
})
