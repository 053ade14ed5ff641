import { afterAll, beforeAll, expect, it } from '@jest/globals'

import { type Log, startLog } from './startLog.ts'

let log: Log

beforeAll(async () => {
  log = await startLog()
})

afterAll(() => log.stop())

it('a changed address rings with the one that the public knew, whatever drafts said between, and touches both pages', async () => {
  const id = await log.published({ slug: 'avant' })
  await log.update(id, { slug: 'entre' }, { draft: true })
  const events = await log.eventsOf(() => log.update(id, { _status: 'published', slug: 'apres' }))
  expect(events).toMatchObject([{ slug: { after: 'apres', before: 'avant' }, type: 'article.slugChanged' }])
  expect(events[0]?.affected.paths).toEqual(expect.arrayContaining(['/articles/avant', '/articles/apres']))
  expect(events[0]?.affected.tags).toEqual(
    expect.arrayContaining(['articles:avant', 'articles:apres', `articles:${id}`, 'articles', 'feeds', 'sitemap']),
  )
})
