import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals'

import { signIn } from '../helpers/signIn.ts'
import { startPayload } from '../helpers/startPayload.ts'
import type { TestNewsroom } from '../helpers/startPayload.ts'

type Errors = { errors: { message: string; name?: string; stack?: string }[]; stack?: string }

const SENTENCES = {
  en: 'Someone else saved this document at the same moment: your change was not saved. Reload the page and try again.',
  fr: 'Quelqu’un d’autre a enregistré ce document au même moment\u00A0: votre modification n’a pas été enregistrée. Rechargez la page et recommencez.',
}

let newsroom: TestNewsroom
let editor: Record<string, string>
let article: string

beforeAll(async () => {
  newsroom = await startPayload()
  editor = (await signIn(newsroom.payload, 'editor')).headers
})

beforeEach(async () => {
  const { id } = await newsroom.payload.create({
    collection: 'articles',
    data: { _status: 'published', kind: 'brief', title: 'Avant' },
  })
  article = String(id)
})

afterAll(() => newsroom.stop())

const readTitle = async (): Promise<unknown> =>
  (await newsroom.payload.findByID({ collection: 'articles', id: article })).title

/** Another editor's save that has written the article and not yet committed, while `act` runs; it is committed afterwards. */
const duringAnotherSave = async <Answer>(act: () => Promise<Answer>): Promise<Answer> => {
  const { db } = newsroom.payload
  const transactionID = await db.beginTransaction()
  if (!transactionID) {
    throw new Error('The test server has no transactions.')
  }
  await newsroom.payload.update({
    collection: 'articles',
    data: { title: 'La première' },
    id: article,
    req: { transactionID },
  })
  try {
    return await act()
  } finally {
    await db.commitTransaction(transactionID)
  }
}

const patch = (title: string, headers: Record<string, string> = {}) =>
  newsroom.rest<Errors>({
    body: { title },
    headers: { ...editor, ...headers },
    method: 'PATCH',
    path: `/articles/${article}`,
  })

const sendBulk = (other: string) =>
  newsroom.rest<Errors>({
    body: { kicker: 'Dunkerque' },
    headers: { ...editor, 'Accept-Language': 'en' },
    method: 'PATCH',
    path: '/articles',
    query: { where: JSON.stringify({ id: { in: [article, other] } }) },
  })

const rethrow = (error: unknown): never => {
  throw error
}

describe('a save of a document that someone else is saving', () => {
  it.each(['fr', 'en'] as const)('is answered over REST with 409 and a sentence: %s', async (language) => {
    const answer = await duringAnotherSave(() => patch('La seconde', { 'Accept-Language': language }))
    expect(answer.status).toBe(409)
    expect(answer.body).toEqual({ errors: [{ message: SENTENCES[language], name: 'Conflict' }] })
  })

  it('leaves what the other one wrote, and can be tried again', async () => {
    await duringAnotherSave(() => patch('La seconde'))
    expect(await readTitle()).toBe('La première')
    expect((await patch('La seconde')).status).toBe(200)
    expect(await readTitle()).toBe('La seconde')
  })

  it('is answered over GraphQL with the sentence and the status in its extensions', async () => {
    const answer = await duringAnotherSave(() =>
      newsroom.graphql({
        headers: { ...editor, 'Accept-Language': 'en' },
        query: 'mutation ($id: String!) { updateArticle(id: $id, data: { title: "La seconde" }) { id } }',
        variables: { id: article },
      }),
    )
    expect(answer.body.errors).toHaveLength(1)
    expect(answer.body.errors?.[0]).toMatchObject({
      extensions: { name: 'Conflict', statusCode: 409 },
      message: SENTENCES.en,
    })
    expect(JSON.stringify(answer.body)).not.toMatch(/MongoServerError|node_modules/)
    expect(await readTitle()).toBe('La première')
  })

  it('is answered with 409 when it is a deletion', async () => {
    const answer = await duringAnotherSave(() =>
      newsroom.rest({ headers: editor, method: 'DELETE', path: `/articles/${article}` }),
    )
    expect(answer.status).toBe(409)
    expect(await readTitle()).toBe('La première')
  })

  describe('as one of a bulk edit', () => {
    let other: string

    beforeEach(async () => {
      const { id } = await newsroom.payload.create({
        collection: 'articles',
        data: { _status: 'published', kind: 'brief', title: 'Une autre' },
      })
      other = String(id)
    })

    /** How many documents and versions hold what the bulk edit wrote. */
    const countSaved = async (): Promise<number> => {
      const saved = [
        await newsroom.payload.count({
          collection: 'articles',
          where: { and: [{ id: { equals: other } }, { kicker: { equals: 'Dunkerque' } }] },
        }),
        await newsroom.payload.countVersions({
          collection: 'articles',
          where: { 'version.kicker': { equals: 'Dunkerque' } },
        }),
      ]
      return saved.reduce((sum, { totalDocs }) => sum + totalDocs, 0)
    }

    const conflict = { body: { errors: [{ message: SENTENCES.en, name: 'Conflict' }] }, status: 409 }

    it('is answered with 409, and nothing of it is saved', async () => {
      expect(await duringAnotherSave(() => sendBulk(other))).toMatchObject(conflict)
      expect(await countSaved()).toBe(0)
    })

    /** While `act` runs, a hook of the other document reads until the race is lost, and then does `then`. */
    const whileHookReads = async <Answer>(
      then: (error: unknown) => void,
      act: () => Promise<Answer>,
    ): Promise<Answer> => {
      const { hooks } = newsroom.payload.collections.articles.config
      const kept = hooks.beforeChange
      hooks.beforeChange = [
        ...kept,
        async ({ data, originalDoc, req }) => {
          if (originalDoc?.id !== other) return data
          try {
            // On a slow machine the other document is still at its hooks when the first has lost; the number ends a test that would go on for ever.
            for (let reads = 0; reads < 5_000; reads += 1)
              await req.payload.find({ collection: 'topics', limit: 1, req })
          } catch (error) {
            then(error)
          }
          return data
        },
      ]
      try {
        return await act()
      } finally {
        hooks.beforeChange = kept
      }
    }

    it('is answered so when a hook of another document sees the race first, and Payload ends the transaction', async () => {
      expect(await duringAnotherSave(() => whileHookReads(rethrow, () => sendBulk(other)))).toMatchObject(conflict)
      expect(await countSaved()).toBe(0)
    })

    it('saves nothing outside the transaction when such a hook goes on', async () => {
      const errors: unknown[] = []
      // Which of the two documents meets the race first is chance: until it is the hook's.
      for (let attempts = 0; errors.length === 0 && attempts < 20; attempts += 1) {
        const bulk = async () =>
          whileHookReads(
            (error) => errors.push(error),
            () => sendBulk(other),
          )
        expect(await duringAnotherSave(bulk)).toMatchObject(conflict)
        expect(await countSaved()).toBe(0)
      }
      expect(errors).toHaveLength(1)
    })
  })
})

describe('editors who save one document at the same instant', () => {
  it('are all told the truth', async () => {
    const titles = ['Un', 'Deux', 'Trois', 'Quatre', 'Cinq']
    const answers = await Promise.all(titles.map(async (title) => ({ status: (await patch(title)).status, title })))
    const saved = answers.filter(({ status }) => status === 200).map(({ title }) => title)
    expect(answers.filter(({ status }) => status !== 200 && status !== 409)).toEqual([])
    expect(saved).toContain(await readTitle())
  })
})

describe('any other error', () => {
  it('keeps its own answer', async () => {
    const answer = await newsroom.rest<Errors>({
      body: { title: '' },
      headers: editor,
      method: 'PATCH',
      path: `/articles/${article}`,
    })
    expect(answer.status).toBe(400)
    expect(answer.body.errors[0]?.name).toBe('ValidationError')
  })
})
