import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals'
import type { CollectionConfig } from 'payload'

import { appointAdmin } from '../../../src/cli/cli.ts'
import type { TestNewsroom } from '../../helpers/startPayload.ts'
import { startProject } from '../../helpers/startProject.ts'

const password = 'a password for tests only'

/** The accounts of a site whose readers sign up by themselves. */
const users: CollectionConfig = { access: { create: () => true }, auth: true, fields: [], slug: 'users' }

let newsroom: TestNewsroom
let owner: { Authorization: string }

const signIn = async (email: string) => {
  const { body } = await newsroom.rest<{ token: string }>({
    body: { email, password },
    method: 'POST',
    path: '/users/login',
  })
  return { Authorization: `JWT ${body.token}` }
}

const remove = async (email: string) =>
  newsroom.rest<{ docs: unknown[] }>({
    headers: owner,
    method: 'DELETE',
    path: '/users',
    query: { 'where[email][equals]': email },
  })

beforeAll(async () => {
  newsroom = await startProject({}, { collections: [users] })
  newsroom.payload.logger.level = 'error'
  // As the project wrote it before it had the plugin.
  const { payload } = newsroom
  await payload.create({
    collection: 'users',
    data: { email: 'owner@example.com', name: '', password, role: 'author' },
  })
  await payload.db.updateOne({
    collection: 'users',
    data: { role: null },
    where: { email: { equals: 'owner@example.com' } },
  })
  owner = await signIn('owner@example.com')
})

afterEach(() => {
  jest.restoreAllMocks()
})

afterAll(async () => newsroom.stop())

describe('a project that had accounts before', () => {
  it('gives them no right in the newsroom', async () => {
    const draft = await newsroom.payload.create({
      collection: 'articles',
      data: { kind: 'story', title: 'Private' },
      draft: true,
    })
    const read = await newsroom.rest({ headers: owner, path: `/articles/${draft.id}` })
    const write = await newsroom.rest({ body: { title: 'Mine' }, headers: owner, method: 'POST', path: '/articles' })

    expect([read.status, write.status]).toEqual([404, 403])
  })

  it('gives whoever signs up no role, even when they ask for one', async () => {
    const { body, status } = await newsroom.rest<{ doc: { role?: string } }>({
      body: { email: 'reader@example.com', password, role: 'admin' },
      method: 'POST',
      path: '/users',
    })

    expect(status).toBe(201)
    expect(body.doc.role ?? null).toBeNull()
  })

  it('tells its owner at the start what to do', async () => {
    const warn = jest.spyOn(newsroom.payload.logger, 'warn').mockReturnValue()
    await newsroom.payload.config.onInit?.(newsroom.payload)

    expect(warn).toHaveBeenCalledWith(expect.stringContaining('npx payload beffroi:admin somebody@example.com'))
  })

  it('has a command that makes one of them an admin, and is content then', async () => {
    const { payload } = newsroom
    await expect(appointAdmin({ email: 'nobody@example.com', payload })).rejects.toThrow(
      '"users" has no account with the address nobody@example.com.',
    )
    await expect(appointAdmin({ email: 'Owner@example.com', payload })).resolves.toContain('is an admin')
    const warn = jest.spyOn(payload.logger, 'warn').mockReturnValue()
    await payload.config.onInit?.(payload)
    const write = await newsroom.rest({
      body: { title: 'Ours' },
      headers: owner,
      method: 'POST',
      path: '/articles',
      query: { draft: true },
    })

    expect(warn).not.toHaveBeenCalled()
    expect(write.status).toBe(201)
  })

  it('lets the accounts without a role go, and keeps its last admin', async () => {
    const reader = await remove('reader@example.com')
    const last = await remove('owner@example.com')

    expect(reader.body.docs).toHaveLength(1)
    expect(last.body.docs).toEqual([])
  })
})
