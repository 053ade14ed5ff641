import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals'
import { jwtVerify, SignJWT } from 'jose'

import { apiClient } from '../../helpers/apiClient.ts'
import { signIn } from '../../helpers/signIn.ts'
import type { SignedIn } from '../../helpers/signIn.ts'
import { startPreviews } from './startPreviews.ts'
import type { Previews } from './startPreviews.ts'

let previews: Previews
let id: string
let token: string

beforeAll(async () => {
  previews = await startPreviews()
  id = await previews.draftOf('author', { title: 'Secret' })
  token = await previews.tokenFor(previews.staff.editor.headers, id)
})

afterAll(async () => previews.stop())

/** What a token is refused with, without what differs from one answer to the next. */
const refusalOf = async (wrong: string) => {
  const { headers, status, text } = await previews.read(wrong)
  return { headers: [...headers].filter(([name]) => !['date'].includes(name)), status, text }
}

const changed = (part: number, change: (claims: Record<string, unknown>) => void): string => {
  const parts = token.split('.')
  const claims = JSON.parse(Buffer.from(parts[part] ?? '', 'base64url').toString()) as Record<string, unknown>
  change(claims)
  parts[part] = Buffer.from(JSON.stringify(claims)).toString('base64url')
  return parts.join('.')
}

const signedWith = async (secret: string, audience: string, typ = 'beffroi-preview+jwt'): Promise<string> => {
  const { of } = JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString()) as { of: object }
  return new SignJWT({ of })
    .setProtectedHeader({ alg: 'HS256', typ })
    .setAudience(audience)
    .setExpirationTime('5 minutes')
    .sign(new TextEncoder().encode(secret))
}

const WRONG: [name: string, make: () => Promise<string> | string][] = [
  ['nothing', () => ''],
  ['nonsense', () => 'nonsense'],
  ['three parts of nonsense', () => 'a.b.c'],
  ['a very long one', () => 'x'.repeat(7000)],
  ['one with another end', () => `${token.slice(0, -2)}${token.endsWith('AA') ? 'BB' : 'AA'}`],
  [
    'one for another document',
    () => changed(1, (claims) => Object.assign(claims.of as object, { document: '66f000000000000000000000' })),
  ],
  [
    'one for another collection',
    () => changed(1, (claims) => Object.assign(claims.of as object, { collection: 'people' })),
  ],
  ['one for another language', () => changed(1, (claims) => Object.assign(claims.of as object, { locale: 'en' }))],
  [
    'one of another editor',
    () => changed(1, (claims) => Object.assign(claims.of as object, { user: previews.staff.admin.id })),
  ],
  ['one that ends later', () => changed(1, (claims) => Object.assign(claims, { exp: 4_000_000_000 }))],
  [
    'one that is not signed',
    () =>
      `${changed(0, (header) => Object.assign(header, { alg: 'none' }))
        .split('.')
        .slice(0, 2)
        .join('.')}.`,
  ],
  ['one signed with Payload’s own secret', () => signedWith(previews.payload.secret, 'beffroi:preview')],
  ['a session', () => previews.staff.editor.headers.Authorization.replace('JWT ', '')],
  ['an API key', async () => (await apiClient(previews.payload, { readDrafts: true })).Authorization],
  [
    'the key of one',
    async () => (await apiClient(previews.payload, { readDrafts: true })).Authorization.split(' ').at(-1) ?? '',
  ],
]

const timeOf = async (wrong: string): Promise<number> => {
  const since = performance.now()
  await previews.read(wrong)
  return performance.now() - since
}

describe('a wrong token is answered as if there were no preview', () => {
  it.each(WRONG)('%s', async (_, make) => {
    const wrong = await make()
    expect(await refusalOf(wrong)).toEqual(await refusalOf('another'))
    expect((await previews.query(wrong, '{ Newsroom { name } }')).status).toBe(404)
  })

  it('after the same time, whatever is wrong with it', async () => {
    expect(await timeOf('')).toBeGreaterThan(95)
    expect(await timeOf(changed(1, (claims) => Object.assign(claims, { exp: 4_000_000_000 })))).toBeGreaterThan(95)
  })
})

describe('a token opens nothing but its preview', () => {
  it.each(['JWT', 'Bearer', 'api-clients API-Key', 'Preview'])('as %s', async (scheme) => {
    const headers = { Authorization: `${scheme} ${token}`, 'X-Preview-Token': token }
    expect((await previews.ask(`/articles/${id}`, { headers })).status).not.toBe(200)
    expect((await previews.ask('/users/me', { headers })).text).not.toContain('@example.com')
  })

  it('as a cookie of the panel', async () => {
    const headers = { Cookie: `payload-token=${token}` }
    expect((await previews.ask(`/articles/${id}?draft=true`, { headers })).status).toBe(404)
  })

  it('at any other door', async () => {
    const headers = { 'X-Preview-Token': token }
    for (const path of [
      `/articles/${id}`,
      `/articles/${id}?draft=true`,
      '/articles?draft=true',
      `/content/articles/${id}`,
      '/changes',
      '/feeds/rss.xml',
      `/articles/versions?where[parent][equals]=${id}`,
      '/preview/links',
      `/preview/open?collection=articles&id=${id}`,
    ])
      expect(
        (await previews.ask(`${path}${path.includes('?') ? '&' : '?'}token=${token}`, { headers })).text,
      ).not.toContain('Secret')
    for (const path of ['/graphql', '/content/graphql']) {
      const { text } = await previews.ask(path, { body: { query: `{ Articles { docs { title } } }` }, headers })
      expect(text).not.toContain('Secret')
    }
    expect((await previews.ask('/preview/links', { body: { collection: 'articles', id }, headers })).status).toBe(401)
  })

  it('and is not signed with what signs sessions', async () => {
    await expect(jwtVerify(token, new TextEncoder().encode(previews.payload.secret))).rejects.toThrow('signature')
  })
})

describe('a token ends', () => {
  it('after a quarter of an hour', async () => {
    const now = Date.now()
    const clock = jest.spyOn(Date, 'now')
    try {
      clock.mockReturnValue(now + 14 * 60_000)
      expect((await previews.read(token)).status).toBe(200)
      clock.mockReturnValue(now + 16 * 60_000)
      expect((await previews.read(token)).status).toBe(404)
    } finally {
      clock.mockRestore()
    }
  })

  const ENDS: [name: string, end: (who: SignedIn) => Promise<unknown>][] = [
    [
      'when its editor signs out',
      async (who) => previews.ask('/users/logout', { headers: who.headers, method: 'POST' }),
    ],
    [
      'when its editor signs out everywhere',
      async (who) => previews.ask('/users/logout?allSessions=true', { headers: who.headers, method: 'POST' }),
    ],
    [
      'when its editor has lost every role',
      async ({ id: user }) => previews.payload.db.updateOne({ collection: 'users', data: { role: null }, id: user }),
    ],
    [
      'when its editor’s account is locked',
      async ({ id: user }) =>
        previews.payload.db.updateOne({
          collection: 'users',
          data: { lockUntil: new Date(Date.now() + 60_000).toISOString() },
          id: user,
        }),
    ],
    [
      'when its editor’s account is deleted',
      async ({ id: user }) => previews.payload.delete({ collection: 'users', id: user }),
    ],
    [
      'when an administrator gives its editor another password',
      async ({ id: user }) =>
        previews.payload.update({
          collection: 'users',
          data: { password: 'Un clocher au-dessus des toits' },
          id: user,
        }),
    ],
  ]

  it.each(ENDS)('%s', async (_, end) => {
    const who = await signIn(previews.payload, 'editor')
    const own = await previews.tokenFor(who.headers, id)
    expect((await previews.read(own)).status).toBe(200)
    await end(who)
    expect((await previews.read(own)).status).toBe(404)
  })

  it.each([
    [
      'when its document is put in the trash',
      async (article: string) => previews.asEditor(article, { deletedAt: new Date().toISOString() }),
    ],
    [
      'when its document is deleted',
      async (article: string) => previews.payload.delete({ collection: 'articles', id: article }),
    ],
  ])('%s', async (_, end) => {
    const article = await previews.draftOf('author')
    const own = await previews.tokenFor(previews.staff.editor.headers, article)
    expect((await previews.read(own)).status).toBe(200)
    await end(article)
    expect((await previews.read(own)).status).toBe(404)
  })
})
