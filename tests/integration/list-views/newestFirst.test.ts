import { afterAll, beforeAll, expect, it } from '@jest/globals'

import { startNewsroom } from '../../helpers/startNewsroom.ts'
import type { StaffedNewsroom } from '../../helpers/startNewsroom.ts'

let newsroom: StaffedNewsroom

const titles = async (query: Record<string, boolean | string>): Promise<unknown[]> => {
  const { body } = await newsroom.send('editor', { path: '/articles', query: { depth: '0', ...query } })
  return (body.docs as { title: string }[]).map(({ title }) => title)
}

beforeAll(async () => {
  newsroom = await startNewsroom()
  await newsroom.published({ publishedAt: '2026-11-20T08:00:00.000Z', title: 'Novembre' })
  await newsroom.published({ publishedAt: '2026-10-20T08:00:00.000Z', title: 'Octobre' })
  await newsroom.draftOf('editor', { title: 'En cours' })
})

afterAll(() => newsroom?.stop())

it('a list with drafts begins with what was changed last, and drafts are not behind all that was ever published', async () => {
  expect(await titles({ draft: true })).toEqual(['En cours', 'Octobre', 'Novembre'])
  // The panel names the sort of a collection whose own is a word.
  expect(newsroom.payload.collections.articles.config.defaultSort).toEqual(['-publishedAt'])
})

it('a list for readers begins with what was published last', async () => {
  expect(await titles({ 'where[_status][equals]': 'published' })).toEqual(['Novembre', 'Octobre'])
})
