import { afterAll, beforeAll, expect, it } from '@jest/globals'

import { throughBothDoors } from '../../helpers/bothDoors.ts'
import { apiClient } from '../../helpers/apiClient.ts'
import { signIn } from '../../helpers/signIn.ts'
import { startPayload, type TestNewsroom } from '../../helpers/startPayload.ts'

let newsroom: TestNewsroom
const callers: [string, Record<string, string>][] = []
let quiet: string
let pending: string
let hidden: string[]
let organisation: string

beforeAll(async () => {
  newsroom = throughBothDoors(await startPayload())
  const { payload } = newsroom
  callers.push(['a stranger', {}], ['a site', await apiClient(payload, { readDrafts: false })])
  organisation = (
    await payload.create({
      collection: 'organisations',
      data: { _status: 'published', name: 'Visible', type: 'company' },
    })
  ).id
  await payload.update({ collection: 'organisations', data: { name: 'Retouchée' }, draft: true, id: organisation })
  const publish = async (title: string) =>
    (
      await payload.create({
        collection: 'articles',
        data: { _status: 'published', kind: 'brief', organisations: [organisation], title },
      })
    ).id
  ;[quiet, pending] = [await publish('Tranquille'), await publish('En attente')]
  await payload.update({ collection: 'articles', data: { title: 'Retouche' }, draft: true, id: pending })
  const draft = (await payload.create({ collection: 'articles', data: { kind: 'brief', title: 'Brouillon' } })).id
  const trashed = await publish('Jeté')
  await payload.update({ collection: 'articles', data: { deletedAt: new Date().toISOString() }, id: trashed })
  hidden = [draft, trashed, quiet.replace(/.$/, (last) => (last === '0' ? '1' : '0')), 'zzz']
})

afterAll(async () => newsroom.stop())

const ids = () => ({ organisation, pending, quiet })

/** The same question with and without `draft`. */
const questions = ({
  organisation: company,
  pending: id,
  quiet: other,
}: ReturnType<typeof ids>): [string, Record<string, string | number | boolean>][] => [
  ['/articles', { sort: 'title' }],
  ['/articles', { 'where[title][equals]': 'Retouche' }],
  ['/articles/count', { 'where[title][equals]': 'En attente' }],
  [`/articles/${id}`, { depth: 2 }],
  [`/articles/${other}`, { depth: 2 }],
  [`/organisations/${company}`, { 'joins[articles][count]': true, 'joins[articles][sort]': 'title' }],
  ['/topics', {}],
  ['/globals/newsroom', {}],
]

it.each([0, 1])('draft=true changes no answer over REST', async (caller) => {
  const [, headers] = callers[caller] ?? []
  for (const [path, query] of questions(ids())) {
    const expected = await newsroom.rest({ headers, path, query })
    expect(expected.status).toBe(200)
    const { body, status } = await newsroom.rest({ headers, path, query: { ...query, draft: true } })
    expect([path, status, body]).toEqual([path, 200, expected.body])
    expect((await newsroom.rest({ headers, path, query: { ...query, draft: 1 } })).status).toBe(400)
  }
})

it.each([0, 1])('draft: true changes no answer over GraphQL', async (caller) => {
  const [, headers] = callers[caller] ?? []
  const ask = async (draft: boolean) => {
    const arg = `draft: ${draft}`
    const query = `{
      Articles(${arg}, sort: "title") { totalDocs docs { id title updatedAt organisations(${arg}) { name updatedAt } } }
      found: Articles(${arg}, where: { title: { equals: "Retouche" } }) { totalDocs }
      countArticles(${arg}) { totalDocs }
      Article(id: "${pending}", ${arg}) { title updatedAt organisations { name } }
      Organisation(id: "${organisation}", ${arg}) { name articles(sort: "title", count: true) { totalDocs docs { title } } }
    }`
    return (await newsroom.graphql({ headers, query })).body
  }
  const expected = await ask(false)
  expect(expected.errors).toBeUndefined()
  expect(JSON.stringify(expected)).not.toMatch(/Retouch/)
  expect(await ask(true)).toEqual(expected)
})

it('what one may do with a document is not told of a draft, of what is in the trash, or of what is not there', async () => {
  for (const [name, headers] of callers) {
    const answers = new Set<string>()
    for (const id of hidden) {
      for (const body of [undefined, { _status: 'published' }, { title: 'x' }]) {
        const { body: answer, status } = await newsroom.rest({
          body,
          headers,
          method: 'POST',
          path: `/articles/access/${id}`,
        })
        answers.add(JSON.stringify([status, answer]))
      }
    }
    expect([name, answers.size, [...answers][0]]).toEqual([name, 1, expect.stringContaining('404')])
    const overGraphQL = new Set<string>()
    for (const id of hidden)
      overGraphQL.add(
        JSON.stringify(
          (await newsroom.graphql({ headers, query: `{ docAccessArticle(id: "${id}") { read { permission } } }` }))
            .body,
        ),
      )
    expect(overGraphQL.size).toBe(1)
    expect((await newsroom.rest({ headers, method: 'POST', path: `/articles/access/${pending}` })).body).toMatchObject({
      read: { permission: true },
    })
  }
})

it('the staff is told what it may do with a draft and with what is in the trash', async () => {
  const { headers } = await signIn(newsroom.payload, 'editor')
  for (const id of hidden.slice(0, 2)) {
    expect((await newsroom.rest({ headers, method: 'POST', path: `/articles/access/${id}` })).body).toMatchObject({
      update: true,
    })
    expect(
      (await newsroom.graphql({ headers, query: `{ docAccessArticle(id: "${id}") { __typename } }` })).body.errors,
    ).toBeUndefined()
  }
})

it('whoever reads drafts reads them with draft=true', async () => {
  for (const headers of [
    await apiClient(newsroom.payload, { readDrafts: true }),
    (await signIn(newsroom.payload, 'translator')).headers,
  ]) {
    expect(
      (
        await newsroom.rest({
          headers: headers as Record<string, string>,
          path: `/articles/${pending}`,
          query: { draft: true },
        })
      ).body,
    ).toMatchObject({ title: 'Retouche' })
  }
})
