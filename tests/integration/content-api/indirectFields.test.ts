import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { Config } from 'payload'
import { startDoors } from '../../helpers/startDoors.ts'
import type { Doors } from '../../helpers/startDoors.ts'
import type { TestNewsroom } from '../../helpers/startPayload.ts'
import { startProject } from '../../helpers/startProject.ts'

let newsroom: TestNewsroom
let doors: Doors

beforeAll(async () => {
  newsroom = await startProject(
    {
      collections: {
        articles: {
          fields: [
            { name: 'lead', relationTo: 'organisations', type: 'relationship' },
            { name: 'leadName', type: 'text', virtual: 'lead.name' },
            { blockReferences: ['aside' as never], blocks: [], name: 'asides', type: 'blocks' },
          ],
        },
      },
    },
    {
      blocks: [
        { fields: [{ name: 'about', relationTo: 'organisations', type: 'relationship' }], slug: 'aside' },
      ] as Config['blocks'],
    },
  )
  doors = await startDoors(newsroom.payload)
})

afterAll(async () => {
  await doors.stop()
  await newsroom.stop()
})

type Page = { docs: Record<string, unknown>[] }

const firstArticle = async (): Promise<Record<string, unknown> | undefined> =>
  ((await (await fetch(`${doors.url}/api/articles?depth=1`)).json()) as Page).docs[0]

describe('a project whose fields look elsewhere', () => {
  it('shows what they find as it is now, and to nobody what is withdrawn', async () => {
    const { payload } = newsroom
    const { id } = await payload.create({
      collection: 'organisations',
      data: { _status: 'published', name: 'Avant', type: 'company' },
    })
    await payload.create({
      collection: 'articles',
      data: {
        _status: 'published',
        asides: [{ about: id, blockType: 'aside' }],
        lead: id,
        standfirst: 'Une ville',
        title: 'Une ville',
      } as never,
    })
    expect(await firstArticle()).toMatchObject({ asides: [{ about: { name: 'Avant' } }], leadName: 'Avant' })

    await payload.update({ collection: 'organisations', data: { _status: 'published', name: 'Après' }, id })
    expect(await firstArticle()).toMatchObject({ asides: [{ about: { name: 'Après' } }], leadName: 'Après' })

    await payload.update({ collection: 'organisations', data: { _status: 'draft' }, id })
    expect(JSON.stringify(await firstArticle())).not.toMatch(new RegExp(`Après|Avant|${id}`))
  })
})
