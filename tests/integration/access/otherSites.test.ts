import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'

import { startPayload } from '../../helpers/startPayload.ts'
import type { TestNewsroom } from '../../helpers/startPayload.ts'

const ADDRESS = 'https://cms.example'
const ACCOUNT = { email: 'premiere@example.com', name: 'Première', password: 'un mot de passe' }

let newsroom: TestNewsroom
let setCookie = ''

beforeAll(async () => {
  process.env.SERVER_URL = ADDRESS
  newsroom = await startPayload()
  await newsroom.payload.create({ collection: 'users', data: { ...ACCOUNT, role: 'admin' } })
  const { headers } = await newsroom.rest({
    body: ACCOUNT,
    headers: { Origin: ADDRESS },
    method: 'POST',
    path: '/users/login',
  })
  setCookie = headers.get('Set-Cookie') ?? ''
})

afterAll(async () => {
  delete process.env.SERVER_URL
  await newsroom.stop()
})

const whoAmI = async (headers: Record<string, string>) => {
  const { body } = await newsroom.rest({
    headers: { Cookie: setCookie.split(';')[0] ?? '', ...headers },
    path: '/users/me',
  })
  return (body as { user: { email: string } | null }).user?.email
}

describe('an editor’s cookie, on a server reached over https', () => {
  it('travels over https only, out of reach of scripts', () => {
    expect(setCookie).toMatch(/Secure/i)
    expect(setCookie).toMatch(/HttpOnly/i)
    expect(setCookie).toMatch(/SameSite=Lax/i)
  })

  it('counts on the server’s own pages', async () => {
    expect(await whoAmI({ Origin: ADDRESS })).toBe(ACCOUNT.email)
  })

  it('does not count on another site’s', async () => {
    expect(await whoAmI({ Origin: 'https://attacker.example' })).toBeUndefined()
  })
})
