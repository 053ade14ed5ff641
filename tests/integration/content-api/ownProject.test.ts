import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'

import { startDoors } from '../../helpers/startDoors.ts'
import type { Doors } from '../../helpers/startDoors.ts'
import type { TestNewsroom } from '../../helpers/startPayload.ts'
import { startProject } from '../../helpers/startProject.ts'

let newsroom: TestNewsroom
let doors: Doors

const PARTNER = 'partner-1'

beforeAll(async () => {
  newsroom = await startProject(
    {
      newsroom: {
        globalOverride: ({ defaultGlobal }) => ({
          ...defaultGlobal,
          access: { ...defaultGlobal.access, read: ({ req }) => Boolean(req.user) },
        }),
      },
    },
    {
      collections: [
        {
          auth: {
            disableLocalStrategy: true,
            strategies: [
              {
                authenticate: async ({ headers }) =>
                  headers.get('x-partner') === PARTNER
                    ? { user: { collection: 'partners', id: PARTNER } as never }
                    : { user: null },
                name: 'partner',
              },
            ],
          },
          fields: [],
          slug: 'partners',
        },
      ],
      graphQL: { disable: true },
    },
  )
  doors = await startDoors(newsroom.payload)
})

afterAll(async () => {
  await doors.stop()
  await newsroom.stop()
})

const get = async (path: string, headers: Record<string, string> = {}): Promise<Response> =>
  fetch(`${doors.url}/api${path}`, { headers })

describe('a project with rules of its own', () => {
  it('shows its settings to those whom its own rule lets read them', async () => {
    await newsroom.payload.updateGlobal({ data: { name: 'La Rédaction' }, slug: 'newsroom' })
    expect((await get('/globals/newsroom')).status).toBe(403)
    expect((await get('/globals/newsroom', { 'x-partner': PARTNER })).status).toBe(200)
  })

  it('knows its own accounts by its own headers, and strangers by their absence', async () => {
    const before = doors.askedPayload()
    await get('/articles', { 'x-partner': PARTNER })
    expect(doors.askedPayload()).toBe(before + 1)
    await get('/articles')
    expect(doors.askedPayload()).toBe(before + 1)
  })

  it('has no GraphQL where it wants none', async () => {
    const query = encodeURIComponent('{ Articles { docs { title } } }')
    for (const path of ['/graphql', '/content/graphql']) expect((await get(`${path}?query=${query}`)).status).toBe(404)
  })
})
