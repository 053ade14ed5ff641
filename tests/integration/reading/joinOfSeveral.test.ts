import { afterAll, beforeAll, expect, it } from '@jest/globals'
import type { MongooseAdapter } from '@payloadcms/db-mongodb'
import { Types } from 'mongoose'
import { buildConfig } from 'payload'
import type { CollectionConfig, CollectionSlug } from 'payload'

import { database } from '../../../newsroom/database/database.ts'
import { newsroomEditor } from '../../../src/fields/rich-text/newsroomEditor.ts'
import { beffroiPlugin } from '../../../src/plugin.ts'
import { startPayload } from '../../helpers/startPayload.ts'
import type { TestNewsroom } from '../../helpers/startPayload.ts'

const DAY = new Date('2024-06-01T10:00:00.000Z')

const kept = (slug: string): CollectionConfig => ({
  slug,
  access: { read: () => true },
  fields: [
    { name: 'shelf', type: 'relationship', relationTo: 'shelves' as CollectionSlug },
    { name: 'title', type: 'text' },
  ],
})

const shelves: CollectionConfig = {
  slug: 'shelves',
  access: { read: () => true },
  fields: [
    { name: 'kept', type: 'join', collection: ['books' as CollectionSlug, 'maps' as CollectionSlug], on: 'shelf' },
  ],
}

let newsroom: TestNewsroom
const shelf = new Types.ObjectId()

beforeAll(async () => {
  newsroom = await startPayload({
    loadConfig: async () =>
      buildConfig({
        collections: [shelves, kept('books'), kept('maps')],
        db: database({ migrations: [], uri: process.env.DATABASE_URI ?? '' }),
        editor: newsroomEditor(),
        plugins: [beffroiPlugin()],
        secret: 'a secret for tests only',
        telemetry: false,
      }),
  })
  const { collections } = newsroom.payload.db as unknown as MongooseAdapter
  await collections.shelves?.collection.insertOne({ _id: shelf, createdAt: DAY, updatedAt: DAY })
  for (const slug of ['books', 'maps'])
    await collections[slug]?.collection.insertMany(
      Array.from({ length: 15 }, () => ({ createdAt: DAY, shelf, title: 'Même titre', updatedAt: DAY })),
    )
})

afterAll(() => newsroom.stop())

type Page = { docs: { value: string }[]; hasNextPage: boolean }

it.each([10, 7])('a join with several collections gives each document once, in pages of %i', async (limit) => {
  const seen: string[] = []
  const pages = Math.ceil(30 / limit)
  for (let page = 1; page <= pages; page++) {
    const { body } = await newsroom.rest<{ kept: Page }>({
      path: `/shelves/${shelf}`,
      query: { depth: 0, 'joins[kept][limit]': limit, 'joins[kept][page]': page, 'joins[kept][sort]': 'title' },
    })
    expect([page, body.kept.hasNextPage]).toEqual([page, page < pages])
    seen.push(...body.kept.docs.map(({ value }) => value))
  }
  expect([seen.length, new Set(seen).size]).toEqual([30, 30])
})
