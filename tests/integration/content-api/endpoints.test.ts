import { afterAll, beforeAll, expect, it } from '@jest/globals'

import { startNewsroom } from '../../helpers/startNewsroom.ts'
import type { StaffedNewsroom } from '../../helpers/startNewsroom.ts'

let newsroom: StaffedNewsroom

const create = async (title: string, status: 'draft' | 'published') =>
  newsroom.payload.create({ collection: 'articles', data: { _status: status, kind: 'brief', title } })

beforeAll(async () => {
  newsroom = await startNewsroom()
  await create('Ouverte', 'published')
  await create('Fermée', 'draft')
})

afterAll(() => newsroom.stop())

/** What is answered below `/api/content`, where Payload answers the same. */
const both = async (path: string, headers: Record<string, string> = {}) => {
  const [ours, payloads] = [
    await newsroom.rest({ headers, path: `/content${path}` }),
    await newsroom.rest({ headers, path }),
  ]
  expect(ours).toMatchObject({ body: payloads.body, status: payloads.status })
  return ours
}

it('answers a stranger as Payload does, from the first request on, what is refused too', async () => {
  const { docs } = await newsroom.payload.find({ collection: 'articles', where: { title: { equals: 'Ouverte' } } })
  const id = docs[0]?.id ?? ''
  for (let round = 0; round < 3; round++) {
    expect((await both('/articles')).body).toMatchObject({ docs: [{ title: 'Ouverte' }], totalDocs: 1 })
    expect((await both('/articles/count')).body).toEqual({ totalDocs: 1 })
    expect((await both(`/articles/${id}`)).body).toMatchObject({ title: 'Ouverte' })
    expect((await both('/articles?limit=0')).status).toBe(400)
    expect((await both('/articles?where[createdBy][exists]=true')).status).toBe(400)
    expect((await both('/users')).status).toBe(403)
    expect((await both('/nothing')).status).toBe(404)
  }
})

it('answers the newsroom with its drafts, as Payload does', async () => {
  const { body } = await both('/articles?sort=title', newsroom.staff.editor.headers)
  expect(body).toMatchObject({ docs: [{ title: 'Fermée' }, { title: 'Ouverte' }] })
})
