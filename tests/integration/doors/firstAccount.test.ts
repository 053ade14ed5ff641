import type { IncomingMessage } from 'node:http'

import { afterAll, afterEach, beforeAll, expect, it } from '@jest/globals'

import { tellConnection } from '../../../src/access/connection.ts'
import { firstAccountToken } from '../../../src/access/firstAccount.ts'
import type { ApiAnswer } from '../../helpers/ApiAnswer.ts'
import { startPayload } from '../../helpers/startPayload.ts'
import type { TestNewsroom } from '../../helpers/startPayload.ts'

let newsroom: TestNewsroom

beforeAll(async () => {
  newsroom = await startPayload()
})

afterEach(async () => {
  await newsroom.payload.db.deleteMany({ collection: 'users', where: {} })
  newsroom.payload.config.serverURL = ''
})

afterAll(async () => newsroom.stop())

type Headers = Record<string, string>

/** The headers of a request as the newsroom's server hands it on. */
const from = (remoteAddress: string, sent: Headers = {}, httpVersion = '1.1'): Headers => {
  const headers: Headers = { host: 'localhost:3000', ...sent }
  tellConnection({ headers, httpVersion, socket: { remoteAddress } } as unknown as IncomingMessage)
  return headers
}

const register = async (
  headers: Headers,
  query: Record<string, string> = {},
): Promise<ApiAnswer<Record<string, unknown>>> =>
  newsroom.rest({
    body: { email: `${Math.random()}@example.com`, name: 'Première', password: 'un mot de passe' },
    headers,
    method: 'POST',
    path: '/users/first-register',
    query,
  })

const users = async () => (await newsroom.payload.find({ collection: 'users' })).docs

it('is made by one of twelve who try at once, and by none of those who try after', async () => {
  const answers = await Promise.all(Array.from({ length: 12 }, async () => register({})))
  expect(answers.map(({ status }) => status).toSorted((one, other) => one - other)).toEqual([
    200,
    ...Array.from({ length: 11 }, () => 403),
  ])
  expect((await users()).map(({ role }) => role)).toEqual(['admin'])
  expect((await register({})).status).toBe(403)
})

it('is made by whoever comes next when the first one’s was refused', async () => {
  const refused = await newsroom.rest({
    body: { email: 'a@example.com', name: 'A', password: 'court' },
    method: 'POST',
    path: '/users/first-register',
  })
  expect(refused.status).toBe(400)
  expect((await register({})).status).toBe(200)
})

const REMOTE: [string, () => Headers][] = [
  ['from another machine', () => from('192.0.2.7')],
  ['from the same network', () => from('10.0.0.7')],
  ['from another machine, which says it is this one', () => from('192.0.2.7', { 'x-forwarded-for': '127.0.0.1' })],
  [
    'from another machine, which forges what the server says',
    () => ({ host: 'localhost', 'x-beffroi-connection': '1 local 127.0.0.1' }),
  ],
  ['through a proxy on this machine', () => from('127.0.0.1', { 'x-forwarded-for': '192.0.2.7' })],
  ['through a proxy that says only where it is', () => from('127.0.0.1', { via: '1.1 proxy' })],
  ...['cf-connecting-ip', 'forwarded', 'x-client-ip', 'x-forwarded-server', 'x-real-ip'].map(
    (name): [string, () => Headers] => [
      `through a proxy that adds ${name}`,
      () => from('127.0.0.1', { [name]: '192.0.2.7' }),
    ],
  ),
  ['through nginx as it is installed, which adds nothing', () => from('127.0.0.1', { host: '127.0.0.1:3000' }, '1.0')],
  [
    'through a proxy that adds nothing, from a page of another address',
    () => from('127.0.0.1', { host: '127.0.0.1:3000', referer: 'https://redaction.example.org/admin' }),
  ],
  ['through a proxy that keeps the host', () => from('::1', { host: 'redaction.example.org' })],
  ['through another server than the newsroom’s', () => ({ host: 'localhost:3000', 'x-forwarded-for': '127.0.0.1' })],
]

it.each(REMOTE)('needs the token %s', async (_name, headers) => {
  const { body, status } = await register({ ...headers(), 'Accept-Language': 'en' })
  expect(status).toBe(403)
  expect(JSON.stringify(body)).toContain('the address that the server printed')
  expect((await register(headers(), { token: 'f'.repeat(32) })).status).toBe(403)
  expect((await register(headers(), { token: '' })).status).toBe(403)
  expect(await users()).toEqual([])
})

it('needs the token where people reach the newsroom at another address, since what is near is a proxy then', async () => {
  newsroom.payload.config.serverURL = 'https://redaction.example.org'
  expect((await register(from('127.0.0.1'))).status).toBe(403)
})

it('is made with the token, from the page that was opened with it or by a program', async () => {
  const token = firstAccountToken(newsroom.payload)
  expect(token).toMatch(/^[0-9a-f]{32}$/)
  expect(
    (await register(from('192.0.2.7', { referer: `http://localhost:3000/admin/create-first-user?token=${token}` })))
      .status,
  ).toBe(200)
  await newsroom.payload.db.deleteMany({ collection: 'users', where: {} })
  expect((await register(from('192.0.2.7'), { token })).status).toBe(200)
  expect((await register(from('192.0.2.7'), { token })).status).toBe(403)
})

it.each(['127.0.0.1', '::1', '::ffff:127.0.0.1'])('needs none at the machine itself: %s', async (address) => {
  expect((await register(from(address, { referer: 'http://localhost:3000/admin/create-first-user' }))).status).toBe(200)
})
