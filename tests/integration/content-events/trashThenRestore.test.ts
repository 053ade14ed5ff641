import { afterAll, beforeAll, expect, it } from '@jest/globals'

import { type Log, startLog } from './startLog.ts'

let log: Log

beforeAll(async () => {
  log = await startLog()
})

afterAll(() => log.stop())

it('a document in the trash is unpublished, out of it published, deleted from it nothing, and deleted while public deleted', async () => {
  const id = await log.published()
  const everyLanguage = 'fr,en,nl'
  const trash = (deletedAt: null | string) => log.update(id, { deletedAt }, { trash: true })
  expect(await log.ringing(() => trash(new Date().toISOString()))).toEqual([`article.unpublished ${everyLanguage}`])
  expect(await log.ringing(() => trash(null))).toEqual([`article.published ${everyLanguage}`])
  expect(await log.ringing(() => log.payload.delete({ collection: 'articles', id }))).toEqual([
    `article.deleted ${everyLanguage}`,
  ])

  const other = await log.published()
  await log.update(other, { deletedAt: new Date().toISOString() }, { trash: true })
  expect(await log.ringing(() => log.payload.delete({ collection: 'articles', id: other, trash: true }))).toEqual([])
})
