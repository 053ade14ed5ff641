import { afterAll, beforeAll, expect, it } from '@jest/globals'

import { signIn, type SignedIn } from '../../helpers/signIn.ts'
import { startPayload, type TestNewsroom } from '../../helpers/startPayload.ts'

let newsroom: TestNewsroom
let admin: SignedIn
let author: SignedIn

beforeAll(async () => {
  newsroom = await startPayload()
  admin = await signIn(newsroom.payload, 'admin')
  author = await signIn(newsroom.payload, 'author')
  await newsroom.payload.update({ collection: 'users', data: { name: 'Camille Dupont' }, id: author.id })
})

afterAll(async () => newsroom.stop())

const BAD = [
  'onze lettr.',
  'Password1234!',
  'motdepasse2026',
  'azertyuiop123',
  'aaaaaaaaaaaaaa',
  '123456789012',
  'les roses de Dupont',
  'Beffroi-2026-!',
]

type Answer = { body: unknown; status: number }

const resetToken = async (): Promise<string> => {
  const { email } = await newsroom.payload.findByID({ collection: 'users', id: author.id })
  return newsroom.payload.forgotPassword({ collection: 'users', data: { email }, disableEmail: true })
}

const asAnswer = ({ body }: { body: { errors?: { extensions?: { statusCode?: number } }[] } }): Answer => ({
  body,
  status: body.errors?.[0]?.extensions?.statusCode ?? 200,
})

const person = (password: string) => ({
  email: `${Math.random()}@example.com`,
  name: 'Camille Dupont',
  password,
  role: 'author',
})

const DOORS: [string, (password: string) => Promise<Answer>][] = [
  [
    'a new account',
    (password) => newsroom.rest({ body: person(password), headers: admin.headers, method: 'POST', path: '/users' }),
  ],
  [
    'a new account over GraphQL',
    async (password) =>
      asAnswer(
        await newsroom.graphql({
          headers: admin.headers,
          query: 'mutation ($data: mutationUserInput!) { createUser(data: $data) { id } }',
          variables: { data: person(password) },
        }),
      ),
  ],
  [
    'one’s own change',
    (password) =>
      newsroom.rest({ body: { password }, headers: author.headers, method: 'PATCH', path: `/users/${author.id}` }),
  ],
  [
    'an admin’s change',
    (password) =>
      newsroom.rest({ body: { password }, headers: admin.headers, method: 'PATCH', path: `/users/${author.id}` }),
  ],
  [
    'a change of several',
    (password) =>
      newsroom
        .rest({
          body: { password },
          headers: admin.headers,
          method: 'PATCH',
          path: '/users',
          query: { 'where[id][equals]': author.id },
        })
        .then(({ body, status }) => ({ body, status: (body.errors as unknown[])?.length ? 400 : status })),
  ],
  [
    'a change over GraphQL',
    async (password) =>
      asAnswer(
        await newsroom.graphql({
          headers: author.headers,
          query: 'mutation ($data: mutationUserUpdateInput!, $id: String!) { updateUser(id: $id, data: $data) { id } }',
          variables: { data: { password }, id: author.id },
        }),
      ),
  ],
  [
    'after a forgotten one',
    async (password) =>
      newsroom.rest({ body: { password, token: await resetToken() }, method: 'POST', path: '/users/reset-password' }),
  ],
  [
    'after a forgotten one, over GraphQL',
    async (password) =>
      asAnswer(
        await newsroom.graphql({
          query: `mutation { resetPasswordUser(token: "${await resetToken()}", password: ${JSON.stringify(password)}) { token } }`,
        }),
      ),
  ],
]

const hash = async () =>
  (
    await newsroom.payload.db.findOne<{ hash?: string; id: string }>({
      collection: 'users',
      where: { id: { equals: author.id } },
    })
  )?.hash

it.each(DOORS)('a bad password is refused: %s', async (_name, set) => {
  const before = await hash()
  for (const password of BAD) {
    const { body, status } = await set(password)
    expect([password, status]).toEqual([password, 400])
    expect(JSON.stringify(body)).toMatch(/mot de passe/)
  }
  expect(await hash()).toBe(before)
})

it('the answer names the field', async () => {
  const { body } = await newsroom.rest({
    body: person('court'),
    headers: { ...admin.headers, 'Accept-Language': 'en' },
    method: 'POST',
    path: '/users',
  })
  expect(body).toMatchObject({
    errors: [
      {
        data: {
          errors: [
            { message: 'A password has at least twelve characters: a few unrelated words will do.', path: 'password' },
          ],
        },
      },
    ],
  })
})

it('who may not set a password is not told whether it contains a name', async () => {
  const stranger = await newsroom.rest({
    body: { password: 'les roses de Dupont' },
    method: 'PATCH',
    path: `/users/${author.id}`,
  })
  const other = await newsroom.rest({
    body: { password: 'les roses du jardin' },
    method: 'PATCH',
    path: `/users/${author.id}`,
  })
  expect([stranger.status, stranger.body]).toEqual([other.status, other.body])
})

it('a good one is taken and opens', async () => {
  // A change of one's own ends one's sessions.
  const doors = DOORS.filter(([name]) => !name.includes('account') && !name.startsWith('a change over'))
  for (const [name, set] of doors) expect([name, (await set('cheval agrafe pile')).status]).toEqual([name, 200])
  const { email } = await newsroom.payload.findByID({ collection: 'users', id: author.id })
  expect(
    (await newsroom.rest({ body: { email, password: 'cheval agrafe pile' }, method: 'POST', path: '/users/login' }))
      .status,
  ).toBe(200)
})
