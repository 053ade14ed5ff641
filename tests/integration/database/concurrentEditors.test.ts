import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'

import { signIn } from '../../helpers/signIn.ts'
import { startPayload } from '../../helpers/startPayload.ts'
import type { TestNewsroom } from '../../helpers/startPayload.ts'

const EDITORS = 20
const DURATION_IN_MS = 10_000
const SENTENCE =
  'Someone else saved this document at the same moment: your change was not saved. Reload the page and try again.'

type Answer = { body: { doc?: { id: string }; errors?: { message: string }[] }; status: number }

let newsroom: TestNewsroom

beforeAll(async () => {
  newsroom = await startPayload()
})

afterAll(() => newsroom.stop())

describe('twenty editors who write at once for ten seconds, while jobs run', () => {
  it(
    'get no error but an honest conflict, and find every change that was acknowledged',
    async () => {
      const { payload, rest } = newsroom
      const shared = String(
        (
          await payload.create({
            collection: 'articles',
            data: { _status: 'published', kind: 'brief', title: 'À plusieurs' },
          })
        ).id,
      )
      const organisation = String(
        (
          await payload.create({
            collection: 'organisations',
            data: { _status: 'published', name: 'Un parc', type: 'park' },
          })
        ).id,
      )
      const editors = await Promise.all(Array.from({ length: EDITORS }, () => signIn(payload, 'editor')))
      const end = Date.now() + DURATION_IN_MS
      const unexpected: string[] = []
      const acknowledged = new Map<string, string>()
      const sharedTitles = new Set<string>()
      let saves = 0

      const note = ({ body, status }: Answer, what: string): boolean => {
        if (status === 200 || status === 201) saves += 1
        else if (status !== 409 || body.errors?.[0]?.message !== SENTENCE)
          unexpected.push(`${what}: ${status} ${JSON.stringify(body)}`)
        return status === 200 || status === 201
      }

      const edit = async ({ headers }: (typeof editors)[number], editor: number) => {
        const send = (
          method: 'PATCH' | 'POST',
          path: string,
          data: Record<string, unknown>,
          query = {},
        ): Promise<Answer> =>
          rest({ body: data, headers: { ...headers, 'Accept-Language': 'en' }, method, path, query })
        for (let round = 0; Date.now() < end; round += 1) {
          const title = `Éditeur ${editor}, tour ${round}`
          const created = await send('POST', '/articles', { kind: 'brief', organisations: [organisation], title })
          const id = created.body.doc?.id
          if (!note(created, 'create') || !id) continue
          acknowledged.set(id, title)
          if (
            note(
              await send('PATCH', `/articles/${id}`, { title: `${title}, brouillon` }, { autosave: true, draft: true }),
              'autosave',
            )
          )
            acknowledged.set(id, `${title}, brouillon`)
          if (
            note(await send('PATCH', `/articles/${id}`, { _status: 'published', title: `${title}, publié` }), 'publish')
          )
            acknowledged.set(id, `${title}, publié`)
          if (round % 3 === 0 && note(await send('PATCH', `/articles/${shared}`, { title }), 'shared'))
            sharedTitles.add(title)
        }
      }

      const runJobs = async () => {
        while (Date.now() < end) {
          const { id } = await payload.create({
            collection: 'articles',
            data: { _status: 'published', kind: 'brief', title: 'Expiré' },
          })
          await payload.db.updateOne({ collection: 'articles', data: { expiresAt: new Date(0).toISOString() }, id })
          await payload.jobs.queue({ input: {}, task: 'expireArticles' })
          const { docs } = await payload.find({ collection: 'users', limit: 1, where: { role: { equals: 'editor' } } })
          const user = docs[0] && { relationTo: 'users' as const, value: docs[0].id }
          await payload.jobs.queue({
            input: { doc: { relationTo: 'articles', value: id }, type: 'unpublish', user },
            task: 'schedulePublish',
          })
          await payload.jobs.run({ silent: true })
        }
      }

      await Promise.all([...editors.map(edit), runJobs()])
      await payload.jobs.queue({ input: {}, task: 'expireArticles' })
      await payload.jobs.run({ limit: 1000, silent: true })

      expect(unexpected).toEqual([])
      expect(saves).toBeGreaterThan(EDITORS * 3)
      const found = new Map<string, string>()
      for (let page = 1, more = true; more; page += 1) {
        const { docs, hasNextPage } = await payload.find({
          collection: 'articles',
          depth: 0,
          draft: true,
          limit: 500,
          page,
          sort: 'id',
        })
        for (const { id, title } of docs) found.set(String(id), title)
        more = hasNextPage
      }
      const lost = [...acknowledged].filter(([id, title]) => found.get(id) !== title)
      expect(lost).toEqual([])
      expect(sharedTitles).toContain(found.get(shared))
      expect(
        (
          await payload.count({
            collection: 'articles',
            where: { _status: { equals: 'published' }, title: { equals: 'Expiré' } },
          })
        ).totalDocs,
      ).toBe(0)
    },
    DURATION_IN_MS + 60_000,
  )
})
