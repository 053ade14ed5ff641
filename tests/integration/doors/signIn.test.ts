import type { IncomingMessage } from 'node:http'
import { performance } from 'node:perf_hooks'

import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals'
import type { EmailAdapter } from 'payload'

import { tellConnection } from '../../../src/access/connection.ts'
import type { TestNewsroom } from '../../helpers/startPayload.ts'
import { startProject } from '../../helpers/startProject.ts'

const PASSWORD = 'cheval agrafe pile'
const EMAIL = 'camille@example.com'

let newsroom: TestNewsroom
let letters: { text?: string; to: string }[] = []
let deliver: () => void = () => undefined
let isSlow = false

/** A mail server that takes its time, if asked. */
const mail: EmailAdapter = () => ({
  defaultFromAddress: 'redaction@example.org',
  defaultFromName: 'Beffroi',
  name: 'test',
  sendEmail: async ({ html, text, to }) => {
    if (isSlow) await new Promise<void>((resolve) => (deliver = resolve))
    letters.push({ text: String(text ?? html), to: String(to) })
  },
})

beforeAll(async () => {
  newsroom = await startProject(
    {},
    { email: mail, localization: { defaultLocale: 'fr', locales: ['fr', 'en'] }, serverURL: 'http://localhost:3000' },
  )
})

beforeEach(async () => {
  letters = []
  await newsroom.payload.db.deleteMany({ collection: 'users', where: {} })
  await newsroom.payload.create({
    collection: 'users',
    data: { email: EMAIL, name: 'Camille', password: PASSWORD, role: 'admin' },
  })
})

afterAll(async () => newsroom.stop())

type Headers = Record<string, string>

const login = async (email: string, password: string, headers: Headers = {}) => {
  const { body, status } = await newsroom.rest<Record<string, unknown>>({
    body: { email, password },
    headers,
    method: 'POST',
    path: '/users/login',
  })
  return { body, status }
}

const loginOverGraphQL = async (email: string, password: string) =>
  (await newsroom.graphql({ query: `mutation { loginUser(email: "${email}", password: "${password}") { token } }` }))
    .body

const lock = async (email = EMAIL) =>
  newsroom.payload.db.updateOne({
    collection: 'users',
    data: { lockUntil: new Date(Date.now() + 600_000).toISOString(), loginAttempts: 5 },
    where: { email: { equals: email } },
  })

const timed = async (work: () => Promise<unknown>): Promise<number> => {
  const start = performance.now()
  await work()
  return performance.now() - start
}

const until = async (condition: () => boolean): Promise<void> => {
  while (!condition()) await new Promise((resolve) => setImmediate(resolve))
}

const from = (remoteAddress: string): Headers => {
  const headers: Headers = { host: 'localhost:3000' }
  tellConnection({ headers, socket: { remoteAddress } } as unknown as IncomingMessage)
  return { ...headers, 'Accept-Language': 'en', Origin: 'http://localhost:3000' }
}

describe('signing in', () => {
  it('answers an unknown address, a wrong password and a locked account alike', async () => {
    const expected = [
      await login('nobody@example.com', PASSWORD),
      await loginOverGraphQL('nobody@example.com', PASSWORD),
    ]
    expect(expected[0]).toMatchObject({ status: 401 })
    expect([await login(EMAIL, 'un autre mot'), await loginOverGraphQL(EMAIL, 'un autre mot')]).toEqual(expected)
    await lock()
    for (const password of [PASSWORD, 'un autre mot'])
      expect([await login(EMAIL, password), await loginOverGraphQL(EMAIL, password)]).toEqual(expected)
  })

  it('takes the same time for all of them', async () => {
    await newsroom.payload.create({
      collection: 'users',
      data: { email: 'closed@example.com', name: 'Alix', password: PASSWORD, role: 'author' },
    })
    await lock('closed@example.com')
    // In turns, so that what else the machine does falls on all of them; the fastest of each says what it takes.
    const times: Record<'closed' | 'unknown' | 'wrong', number[]> = { closed: [], unknown: [], wrong: [] }
    for (const _round of [1, 2, 3]) {
      times.wrong.push(await timed(() => login(EMAIL, 'un autre mot')))
      times.unknown.push(await timed(() => login('nobody@example.com', 'un autre mot')))
      times.closed.push(await timed(() => login('closed@example.com', PASSWORD)))
    }
    const wrong = Math.min(...times.wrong)
    for (const other of [times.unknown, times.closed]) {
      expect(Math.min(...other) / wrong).toBeGreaterThan(0.4)
      expect(Math.min(...other) / wrong).toBeLessThan(2.5)
    }
  })

  it('locks after five wrong passwords, with the same answer each time, and leaves open what is open', async () => {
    const { body } = await login(EMAIL, PASSWORD)
    const headers = { Authorization: `JWT ${String(body.token)}` }
    const answers: unknown[] = []
    for (const _try of [1, 2, 3, 4, 5, 6]) answers.push(await login(EMAIL, 'un autre mot'))
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1)
    expect((await login(EMAIL, PASSWORD)).status).toBe(401)
    expect((await newsroom.rest({ headers, path: '/users/me' })).body).toMatchObject({ user: { email: EMAIL } })
    expect(
      (await newsroom.rest({ body: { kind: 'brief', title: 'Titre' }, headers, method: 'POST', path: '/articles' }))
        .status,
    ).toBe(201)
    expect((await newsroom.rest({ headers, method: 'POST', path: '/users/refresh-token' })).status).toBe(200)
  })

  it('keeps a new session through eight wrong passwords at the same instant', async () => {
    const { body } = await login(EMAIL, PASSWORD)
    const answers = await Promise.all(Array.from({ length: 8 }, async () => login(EMAIL, 'un autre mot')))
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1)
    expect(
      (await newsroom.rest({ headers: { Authorization: `JWT ${String(body.token)}` }, path: '/users/me' })).body,
    ).toMatchObject({ user: { email: EMAIL } })
  })

  it('writes to the owner of a locked account, once a lock, with a way in', async () => {
    await lock()
    for (const _try of [1, 2, 3]) await login(EMAIL, 'un autre mot')
    await until(() => letters.length > 0)
    expect(letters.map(({ to }) => to)).toEqual([EMAIL])
    const token = /http:\/\/localhost:3000\/admin\/reset\/(\w+)/.exec(letters[0]?.text ?? '')?.[1]
    expect(
      (
        await newsroom.rest({
          body: { password: 'pile agrafe cheval', token },
          method: 'POST',
          path: '/users/reset-password',
        })
      ).status,
    ).toBe(200)
    expect((await login(EMAIL, 'pile agrafe cheval')).status).toBe(200)
  })

  it('is slowed down for an address that tries many accounts, and not for others', async () => {
    // Addresses of no other test: the process counts their tries for ten minutes.
    const tries = await Promise.all(
      Array.from({ length: 32 }, async (_, index) =>
        login(`nobody-${index}@example.com`, PASSWORD, from('203.0.113.7')),
      ),
    )
    expect(tries.filter(({ status }) => status === 429)).toHaveLength(2)
    const { body, status } = await login(EMAIL, PASSWORD, from('203.0.113.7'))
    expect([status, JSON.stringify(body)]).toEqual([429, expect.stringMatching(/Too many tries: wait \d+ seconds/)])
    expect((await login(EMAIL, PASSWORD, from('203.0.113.8'))).status).toBe(200)
  })
})

describe('a forgotten password', () => {
  it('is answered alike, and before anything is sent', async () => {
    isSlow = true
    const ask = (email: string) => newsroom.rest({ body: { email }, method: 'POST', path: '/users/forgot-password' })
    const [known, unknown] = [await ask(EMAIL), await ask('nobody@example.com')]
    expect([known.status, known.body]).toEqual([200, unknown.body])
    expect(letters).toEqual([])
    isSlow = false
    await until(() => (deliver(), letters.length > 0))
    expect(letters.map(({ to }) => to)).toEqual([EMAIL])
    expect((await newsroom.graphql({ query: `mutation { forgotPasswordUser(email: "${EMAIL}") }` })).body).toEqual({
      data: { forgotPasswordUser: true },
    })
    expect((await ask('')).status).toBe(400)
  })
})
