import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'

import { apiClient } from '../../helpers/apiClient.ts'
import type { RestRequest } from '../../helpers/createRest.ts'
import { signIn } from '../../helpers/signIn.ts'
import type { SignedIn } from '../../helpers/signIn.ts'
import { startPayload } from '../../helpers/startPayload.ts'
import type { TestNewsroom } from '../../helpers/startPayload.ts'

const ROLES = ['admin', 'editor', 'author', 'translator'] as const

let newsroom: TestNewsroom
const staff = {} as Record<(typeof ROLES)[number], SignedIn>
const keys = {} as Record<'preview' | 'site', Record<string, string>>

beforeAll(async () => {
  newsroom = await startPayload()
})

afterAll(() => newsroom.stop())

const send = (headers: Record<string, string>, request: RestRequest) => newsroom.rest({ ...request, headers })

const strangers = () =>
  [
    ['a stranger', {}],
    ['a site', keys.site],
    ['a preview site', keys.preview],
  ] as const

const register = () =>
  send(
    {},
    {
      body: { email: 'premiere@example.com', name: 'Première', password: 'un mot de passe', role: 'author' },
      method: 'POST',
      path: '/users/first-register',
    },
  )

const admins = async () =>
  (await newsroom.payload.find({ collection: 'users', where: { role: { equals: 'admin' } } })).docs

const renameNewsroom = (headers: Record<string, string>) =>
  send(headers, { body: { name: 'La gazette' }, method: 'POST', path: '/globals/newsroom' })

const runJobs = (headers: Record<string, string>) => send(headers, { path: '/payload-jobs/run' })

describe('the first account', () => {
  it('is an administrator’s, whatever role it asks for, and there is no second one', async () => {
    expect(
      (
        await send(
          {},
          { body: { email: 'x@example.com', name: 'X', password: 'un mot de passe' }, method: 'POST', path: '/users' },
        )
      ).status,
    ).toBe(403)
    const { body, status } = await register()
    expect(status).toBe(200)
    expect(body).toMatchObject({ user: { email: 'premiere@example.com', role: 'admin' } })
    expect((await register()).status).toBe(403)
    expect((await newsroom.payload.count({ collection: 'users' })).totalDocs).toBe(1)
  })

  it('signs in with its password, and with no other', async () => {
    const login = (password: string) =>
      send({}, { body: { email: 'premiere@example.com', password }, method: 'POST', path: '/users/login' })
    expect((await login('un autre')).status).toBe(401)
    const { body, status } = await login('un mot de passe')
    expect(status).toBe(200)
    expect((await send({ Authorization: `JWT ${String(body.token)}` }, { path: '/users/me' })).body).toMatchObject({
      user: { email: 'premiere@example.com' },
    })
  })
})

describe('accounts', () => {
  beforeAll(async () => {
    for (const role of ROLES) staff[role] = await signIn(newsroom.payload, role)
    keys.site = await apiClient(newsroom.payload, { readDrafts: false })
    keys.preview = await apiClient(newsroom.payload, { readDrafts: true })
  })

  it.each(['editor', 'author', 'translator'] as const)('a role is not taken: %s', async (role) => {
    const { headers, id } = staff[role]
    await send(headers, { body: { name: 'Moi', role: 'admin' }, method: 'PATCH', path: `/users/${id}` })
    await newsroom.graphql({ headers, query: `mutation { updateUser(id: "${id}", data: { role: admin }) { id } }` })
    await send(headers, {
      body: { role: 'admin' },
      method: 'PATCH',
      path: '/users',
      query: { 'where[id][exists]': true },
    })
    expect(await newsroom.payload.findByID({ collection: 'users', id })).toMatchObject({ name: 'Moi', role })
    expect(
      (await newsroom.payload.count({ collection: 'users', where: { role: { equals: 'admin' } } })).totalDocs,
    ).toBe(2)
  })

  it('of others are the admin’s to change', async () => {
    const other = await signIn(newsroom.payload, 'author')
    const rename = (role: (typeof ROLES)[number]) =>
      send(staff[role].headers, { body: { email: `${role}@example.org` }, method: 'PATCH', path: `/users/${other.id}` })
    for (const role of ['editor', 'author', 'translator'] as const) expect((await rename(role)).status).toBe(403)
    expect((await rename('admin')).status).toBe(200)
  })

  it('keep one administrator', async () => {
    const query = { 'where[role][equals]': 'admin' }
    for (const request of [{ method: 'DELETE' }, { body: { role: 'editor' }, method: 'PATCH' }] as const) {
      expect((await send(staff.admin.headers, { ...request, path: '/users', query })).status).toBe(400)
      expect((await admins()).length).toBeGreaterThan(0)
      staff.admin = await signIn(newsroom.payload, 'admin')
    }
    const others = (await admins()).filter(({ id }) => id !== staff.admin.id)
    for (const { id } of others)
      expect((await send(staff.admin.headers, { method: 'DELETE', path: `/users/${id}` })).status).toBe(200)
    const own = `/users/${staff.admin.id}`
    const refusal = await send(
      { ...staff.admin.headers, 'Accept-Language': 'fr' },
      { body: { role: 'editor' }, method: 'PATCH', path: own },
    )
    expect(refusal).toMatchObject({
      body: {
        errors: [
          { message: 'C’est le dernier compte d’administration\u00A0: donnez d’abord ce rôle à quelqu’un d’autre.' },
        ],
      },
      status: 400,
    })
    expect((await send(staff.admin.headers, { method: 'DELETE', path: own })).status).toBe(400)
    expect((await admins()).map(({ id }) => id)).toEqual([staff.admin.id])
  })

  it('of the newsroom are unknown to strangers and websites', async () => {
    for (const [, headers] of strangers()) {
      const answers = [
        await send(headers, { path: '/users' }),
        await send(headers, { path: `/users/${staff.editor.id}` }),
        await send(headers, { path: '/users/count' }),
        await send(headers, { path: '/articles', query: { 'where[createdBy.email][contains]': '@' } }),
        await send(headers, { path: '/articles', query: { sort: 'createdBy.email' } }),
      ]
      for (const { body, status } of answers) {
        expect(status).toBeGreaterThanOrEqual(400)
        expect(JSON.stringify(body)).not.toContain('@example')
      }
      expect((await send(headers, { path: '/users/me' })).body.user).toBeNull()
    }
  })

  it('are unlocked by an admin only', async () => {
    const email = 'verrou@example.com'
    const locked = await newsroom.payload.db.create({
      collection: 'users',
      data: {
        email,
        lockUntil: new Date(Date.now() + 3_600_000).toISOString(),
        loginAttempts: 5,
        name: 'Verrou',
        role: 'author',
      },
    })
    const unlock = (headers: Record<string, string>) =>
      send(headers, { body: { email }, method: 'POST', path: '/users/unlock' })
    const isLocked = async () =>
      Boolean(
        (await newsroom.payload.findByID({ collection: 'users', id: locked.id, showHiddenFields: true })).lockUntil,
      )
    for (const [, headers] of strangers()) expect((await unlock(headers)).status).toBe(403)
    for (const role of ['editor', 'author', 'translator'] as const)
      expect((await unlock(staff[role].headers)).status).toBe(403)
    expect(await isLocked()).toBe(true)
    expect((await unlock(staff.admin.headers)).status).toBe(200)
    expect(await isLocked()).toBe(false)
  })

  it('show no password, session or token to anyone', async () => {
    for (const path of ['/users', '/users/me', '/api-clients']) {
      const { body } = await send(staff.admin.headers, {
        path,
        query: { depth: 2, 'select[hash]': true, 'select[resetPasswordToken]': true, showHiddenFields: true },
      })
      expect(JSON.stringify(body)).not.toMatch(/"(hash|salt|resetPasswordToken|apiKey|apiKeyIndex)":"/)
    }
  })
})

describe('API keys', () => {
  it('are shown to nobody, by no door', async () => {
    const { docs } = await newsroom.payload.find({ collection: 'api-clients', limit: 1 })
    const id = String(docs[0]?.id)
    const callers = [{}, keys.site, keys.preview, ...ROLES.map((role) => staff[role].headers)]
    for (const headers of callers) {
      for (const path of [
        `/api-clients/${id}`,
        `/api-clients/${id}/reveal-api-key`,
        `/api-clients/reveal-api-key/${id}`,
        `/api-clients/${id}/api-key`,
      ]) {
        for (const method of ['GET', 'POST'] as const) {
          const { body } = await send(headers, { method, path })
          expect(JSON.stringify(body)).not.toMatch(/"(apiKey|apiKeyIndex)":"/)
        }
      }
    }
  })

  it('open nothing once their client is deleted, or has none any more', async () => {
    const key = await apiClient(newsroom.payload, { readDrafts: true })
    const [client] = (await newsroom.payload.find({ collection: 'api-clients', limit: 1, sort: '-createdAt' })).docs
    await newsroom.payload.create({ collection: 'articles', data: { kind: 'brief', title: 'Brouillon' } })
    const drafts = async () => {
      const { body, status } = await send(key, { path: '/articles', query: { 'where[_status][equals]': 'draft' } })
      return [status, body.totalDocs]
    }
    expect(await drafts()).toEqual([200, 1])
    await newsroom.payload.update({ collection: 'api-clients', data: { enableAPIKey: false }, id: String(client?.id) })
    expect(await drafts()).toEqual([401, undefined])
  })
})

describe('what the newsroom keeps for its machinery', () => {
  it('the newsroom itself: everybody reads it, an admin changes it', async () => {
    for (const [, headers] of strangers()) {
      expect((await send(headers, { path: '/globals/newsroom' })).status).toBe(200)
      expect((await renameNewsroom(headers)).status).toBe(403)
    }
    for (const role of ['editor', 'author', 'translator'] as const)
      expect((await renameNewsroom(staff[role].headers)).status).toBe(403)
    expect((await renameNewsroom(staff.admin.headers)).status).toBe(200)
  })

  it('jobs: an admin runs them over the API, nobody else, and nobody reads or writes them', async () => {
    for (const headers of [
      {},
      keys.site,
      keys.preview,
      staff.author.headers,
      staff.translator.headers,
      staff.editor.headers,
    ])
      expect((await runJobs(headers)).status).toBe(401)
    expect((await runJobs(staff.admin.headers)).status).toBe(200)
    const stats = { body: { stats: {} }, method: 'POST', path: '/globals/payload-jobs-stats' } as const
    for (const headers of [{}, keys.site, staff.author.headers, staff.admin.headers])
      expect((await send(headers, stats)).status).toBe(403)
  })

  it('locks and preferences: those who use the admin panel, each their own preferences', async () => {
    const save = (headers: Record<string, string>, value: string) =>
      send(headers, {
        body: { value: { columns: [value] } },
        method: 'POST',
        path: '/payload-preferences/collection-articles',
      })
    const load = async (headers: Record<string, string>) =>
      (await send(headers, { path: '/payload-preferences/collection-articles' })).body
    for (const [, headers] of strangers()) {
      expect((await save(headers, 'x')).status).toBeGreaterThanOrEqual(401)
      expect((await send(headers, { path: '/payload-locked-documents' })).status).toBe(403)
      expect((await send(headers, { path: '/payload-preferences' })).status).toBe(403)
    }
    expect((await save(staff.author.headers, 'titre')).status).toBe(200)
    expect((await save(staff.editor.headers, 'date')).status).toBe(200)
    expect(await load(staff.author.headers)).toMatchObject({ value: { columns: ['titre'] } })
    expect((await send(staff.author.headers, { path: '/payload-preferences' })).body).toMatchObject({ totalDocs: 1 })
    expect((await send(staff.author.headers, { path: '/payload-locked-documents' })).status).toBe(200)
  })

  it('migrations: nobody', async () => {
    for (const headers of [{}, keys.site, staff.admin.headers])
      expect((await send(headers, { path: '/payload-migrations' })).status).toBe(404)
  })
})
