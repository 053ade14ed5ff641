import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'

import { startNewsroom } from '../../helpers/startNewsroom.ts'
import type { StaffedNewsroom } from '../../helpers/startNewsroom.ts'

let newsroom: StaffedNewsroom

beforeAll(async () => {
  newsroom = await startNewsroom()
})

afterAll(() => newsroom.stop())

const BOTH = { en: 'In English', fr: 'En français' }

const LOCALES = ['all', '*', 'xx', 'FR']

const headers = { 'Accept-Language': 'en' }

const REFUSED = [
  400,
  expect.stringMatching(/^(locale: a write is in one language|“locale”: there is no “\w+”).*fr, en, nl(?!, all)/),
]

const answerOf = async (answer: ReturnType<StaffedNewsroom['send']>) => {
  const { body, status } = await answer
  return [status, (body as { errors?: { message: string }[] }).errors?.[0]?.message]
}

describe.each(LOCALES)('a write in locale=%s is refused and says so', (locale) => {
  it.each([
    ['articles', { kind: 'brief', title: BOTH }],
    ['topics', { name: BOTH }],
    ['media', { alt: BOTH }],
    ['organisations', { activity: BOTH, name: 'Une usine', type: 'company' }],
  ])('over REST: %s', async (slug, data) => {
    expect(
      await answerOf(
        newsroom.send('admin', { body: data, headers, method: 'POST', path: `/${slug}`, query: { locale } }),
      ),
    ).toEqual(REFUSED)
    expect(
      await answerOf(
        newsroom.send('admin', {
          body: data,
          headers,
          method: 'PATCH',
          path: `/${slug}`,
          query: { locale, where: JSON.stringify({ id: { exists: true } }) },
        }),
      ),
    ).toEqual(REFUSED)
  })

  it('a document, a draft of it, and the newsroom itself', async () => {
    const id = await newsroom.published({ title: 'Avant' })
    expect(
      await answerOf(
        newsroom.send('editor', {
          body: { title: BOTH },
          headers,
          method: 'PATCH',
          path: `/articles/${id}`,
          query: { locale },
        }),
      ),
    ).toEqual(REFUSED)
    expect(
      await answerOf(
        newsroom.send('editor', {
          body: { title: BOTH },
          headers,
          method: 'PATCH',
          path: `/articles/${id}`,
          query: { draft: true, locale },
        }),
      ),
    ).toEqual(REFUSED)
    expect(
      await answerOf(
        newsroom.send('admin', {
          body: { name: BOTH },
          headers,
          method: 'POST',
          path: '/globals/newsroom',
          query: { locale },
        }),
      ),
    ).toEqual(REFUSED)
    expect((await newsroom.rest({ path: `/articles/${id}` })).body.title).toBe('Avant')
  })

  it('in the Local API', async () => {
    const { payload } = newsroom
    await expect(
      payload.create({ collection: 'articles', data: { kind: 'brief', title: 'Un titre' }, locale: locale as 'fr' }),
    ).rejects.toThrow('locale')
    await expect(
      payload.updateGlobal({ data: { name: 'Un nom' }, locale: locale as 'fr', slug: 'newsroom' }),
    ).rejects.toThrow('locale')
  })
})

it('reading in all languages works as before', async () => {
  const id = await newsroom.published({ title: 'Lu' })
  expect((await newsroom.rest({ path: `/articles/${id}`, query: { locale: 'all' } })).body.title).toEqual({ fr: 'Lu' })
})
