import { afterAll, beforeAll, expect, it } from '@jest/globals'

import { newsroomZone } from '../../src/admin/dates/newsroomZone.ts'
import { startPayload, type TestNewsroom } from '../helpers/startPayload.ts'

let newsroom: TestNewsroom

beforeAll(async () => {
  newsroom = await startPayload()
})

afterAll(async () => newsroom.stop())

it('the newsroom’s clock is that of Paris until its settings are saved, and then the one they say', async () => {
  const { payload } = newsroom
  expect(await newsroomZone(payload)).toBe('Europe/Paris')
  await payload.updateGlobal({ data: { timeZone: 'America/Martinique' }, slug: 'newsroom' })
  expect(await newsroomZone(payload)).toBe('America/Martinique')
})
