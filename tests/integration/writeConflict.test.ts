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
  // Payload logs each lost race with its stack, as it does every error of the driver.
  newsroom.payload.logger.level = 'silent'
  editor = (await signIn(newsroom.payload, 'editor')).headers
})

beforeEach(async () => {
  const { id } = await newsroom.payload.create({ collection: 'articles', data: { _status: 'published', kind: 'brief', title: 'Avant' } })
  article = String(id)
})

afterAll(() => newsroom.stop())

const readTitle = async (): Promise<unknown> => (await newsroom.payload.findByID({ collection: 'articles', id: article })).title

/** Another editor's save that has written the article and not yet committed, while `act` runs; it is committed afterwards. */
const duringAnotherSave = async <Answer>(act: () => Promise<Answer>): Promise<Answer> => {
  const { db } = newsroom.payload
  const transactionID = await db.beginTransaction()
  if (!transactionID) {
    throw new Error('The test server has no transactions.')
  }
  await newsroom.payload.update({ collection: 'articles', data: { title: 'La première' }, id: article, req: { transactionID } })
  try {
    return await act()
  } finally {
    await db.commitTransaction(transactionID)
  }
}

const patch = (title: string, headers: Record<string, string> = {}) =>
  newsroom.rest<Errors>({ body: { title }, headers: { ...editor, ...headers }, method: 'PATCH', path: `/articles/${article}` })

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
    expect(answer.body.errors?.[0]).toMatchObject({ extensions: { name: 'Conflict', statusCode: 409 }, message: SENTENCES.en })
    expect(JSON.stringify(answer.body)).not.toMatch(/MongoServerError|node_modules/)
    expect(await readTitle()).toBe('La première')
  })

  it('is answered with 409 when it is a deletion', async () => {
    const answer = await duringAnotherSave(() => newsroom.rest({ headers: editor, method: 'DELETE', path: `/articles/${article}` }))
    expect(answer.status).toBe(409)
    expect(await readTitle()).toBe('La première')
  })

  it('is answered with 409 when it is one of a bulk edit, which saves nothing then', async () => {
    const { id } = await newsroom.payload.create({ collection: 'articles', data: { _status: 'published', kind: 'brief', title: 'Une autre' } })
    const answer = await duringAnotherSave(() =>
      newsroom.rest<Errors>({
        body: { kicker: 'Dunkerque' },
        headers: editor,
        method: 'PATCH',
        path: '/articles',
        query: { where: JSON.stringify({ id: { in: [article, id] } }) },
      }),
    )
    expect(answer.status).toBe(409)
    expect(await newsroom.payload.findByID({ collection: 'articles', id })).not.toHaveProperty('kicker', 'Dunkerque')
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
    const answer = await newsroom.rest<Errors>({ headers: editor, method: 'PATCH', body: { title: '' }, path: `/articles/${article}` })
    expect(answer.status).toBe(400)
    expect(answer.body.errors[0]?.name).toBe('ValidationError')
  })
})
