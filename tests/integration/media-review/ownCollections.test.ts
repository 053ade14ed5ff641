import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { createLocalReq } from 'payload'
import type { CollectionConfig } from 'payload'

import { findMedia } from '../../../src/media-review/findMedia.ts'
import { findLeading } from '../../../src/where-used/findLeading.ts'
import type { TestNewsroom } from '../../helpers/startPayload.ts'
import { startProject } from '../../helpers/startProject.ts'
import { picture, uploadsElsewhere } from '../../helpers/uploads.ts'

/** What a project has beside the newsroom's content. */
const dossiers: CollectionConfig = {
  fields: [
    { localized: true, name: 'cover', relationTo: 'media', type: 'upload' },
    {
      blocks: [{ fields: [{ name: 'image', relationTo: 'media', type: 'upload' }], slug: 'banner' }],
      name: 'layout',
      type: 'blocks',
    },
    {
      fields: [{ hasMany: true, name: 'files', relationTo: ['media', 'articles'], type: 'relationship' }],
      name: 'annex',
      type: 'group',
    },
  ],
  slug: 'dossiers',
}

let newsroom: TestNewsroom
let uploads: { remove: () => Promise<void> }

beforeAll(async () => {
  newsroom = await startProject(
    {},
    { collections: [dossiers], localization: { defaultLocale: 'fr', locales: ['fr', 'nl'] } },
  )
  uploads = await uploadsElsewhere(newsroom.payload)
})

afterAll(async () => {
  await newsroom?.stop()
  await uploads?.remove()
})

const upload = async (): Promise<string> => {
  const data = Buffer.from(await picture())
  const file = { data, mimetype: 'image/png', name: 'quai.png', size: data.length }
  return String((await newsroom.payload.create({ collection: 'media', data: { alt: 'Un quai' }, file })).id)
}

describe('a file that a project’s own collection shows', () => {
  it.each([
    ['in another language', (id: string) => ({ cover: id }), 'nl'],
    ['in a block', (id: string) => ({ layout: [{ blockType: 'banner', image: id }] }), 'fr'],
    ['among others', (id: string) => ({ annex: { files: [{ relationTo: 'media', value: id }] } }), 'fr'],
  ] as const)('%s is used', async (_, dataOf, locale) => {
    const { payload } = newsroom
    const [shown, alone] = [await upload(), await upload()]
    await payload.create({ collection: 'dossiers' as never, data: dataOf(shown) as never, locale })
    const { docs } = await payload.find({ collection: 'users', limit: 1 })
    const user =
      docs[0] ??
      (await payload.create({
        collection: 'users',
        data: { email: 'admin@example.com', name: 'Admin', password: 'a password for tests only', role: 'admin' },
      }))
    const req = await createLocalReq({ user: { ...user, collection: 'users' } }, payload)
    const { groups } = await findMedia(req, { list: 'unused', page: 1 })
    const unused = groups.flat().map(({ id }) => id)
    expect(unused).toContain(alone)
    expect(unused).not.toContain(shown)
    expect(await findLeading(req, { collection: 'media', id: shown })).toMatchObject([{ collection: 'dossiers' }])
  })
})
