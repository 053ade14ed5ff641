import { configToSchema } from '@payloadcms/graphql'
import { afterAll, beforeAll, expect, it } from '@jest/globals'
import type { MongooseAdapter } from '@payloadcms/db-mongodb'

import { createContentApi } from '../../../src/content-api/createContentApi.ts'
import type { ContentApi } from '../../../src/content-api/createContentApi.ts'
import { startPayload } from '../../helpers/startPayload.ts'
import type { TestNewsroom } from '../../helpers/startPayload.ts'

let newsroom: TestNewsroom
let api: ContentApi

const until = async (holds: () => boolean): Promise<void> => {
  while (!holds()) await new Promise((resolve) => setTimeout(resolve, 10))
}

beforeAll(async () => {
  newsroom = await startPayload()
  api = createContentApi(newsroom.payload, { configToSchema: configToSchema as never })
  await until(api.isFresh)
})

afterAll(async () => {
  await api?.close()
  await newsroom?.stop()
})

it('A process whose published snapshot is dropped, as when a backup is put back, goes on answering, and hears of changes again', async () => {
  const { connection } = newsroom.payload.db as unknown as MongooseAdapter
  await connection.collection('published-documents').drop()
  await until(() => !api.isFresh())
  expect((await newsroom.rest({ path: '/articles' })).status).toBe(200)
  await until(api.isFresh)
})
