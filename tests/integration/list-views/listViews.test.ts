import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'

import type { ListView } from '../../../src/list-views/endpoints.ts'
import { startNewsroom } from '../../helpers/startNewsroom.ts'
import type { StaffedNewsroom, Who } from '../../helpers/startNewsroom.ts'

let newsroom: StaffedNewsroom

beforeAll(async () => {
  newsroom = await startNewsroom()
})

afterAll(() => newsroom?.stop())

const QUERY = 'where[or][0][and][0][_status][equals]=draft&sort=-title&page=3&locale=en'

const keep = (who: Who, body: Record<string, unknown>) =>
  newsroom.send(who, { body: { list: 'articles', query: QUERY, ...body }, method: 'POST', path: '/views' })

const views = async (who: Who, list = 'articles'): Promise<ListView[]> => {
  const { body, status } = await newsroom.send(who, { path: '/views', query: { list } })
  expect(status).toBe(200)
  return (body as unknown as { views: ListView[] }).views
}

const namesFor = async (who: Who, list?: string) => (await views(who, list)).map(({ name }) => name)

const remove = async (who: Who, id: string | undefined) =>
  (await newsroom.send(who, { body: {}, method: 'POST', path: `/views/${id}/remove` })).status

describe('the views of a list', () => {
  it('are for members of the newsroom alone', async () => {
    const answers = await Promise.all([
      newsroom.rest({ path: '/views', query: { list: 'articles' } }),
      newsroom.rest({ body: { list: 'articles', name: 'A', query: QUERY }, method: 'POST', path: '/views' }),
      newsroom.rest({ body: {}, method: 'POST', path: '/views/652f1f77bcf86cd799439011/remove' }),
    ])
    expect(answers.map(({ status }) => status)).toEqual([401, 401, 401])
    expect((await newsroom.send('admin', { path: '/list-views' })).status).toBe(403)
  })

  it('are one’s own until they are shared, and of one list', async () => {
    expect((await keep('author', { name: 'Mes brouillons' })).status).toBe(200)
    expect((await keep('editor', { isShared: true, name: 'Brouillons de tous' })).status).toBe(200)
    expect((await keep('editor', { list: 'events', name: 'Événements' })).status).toBe(200)
    expect(await namesFor('author')).toEqual(['Mes brouillons', 'Brouillons de tous'])
    expect(await namesFor('translator')).toEqual(['Brouillons de tous'])
    expect(await namesFor('editor', 'events')).toEqual(['Événements'])
    const [own, shared] = await views('author')
    expect(shared).toMatchObject({ by: 'Test editor', isShared: true, mayRemove: false })
    expect(own).not.toHaveProperty('by')
  })

  it('keep filters and order, and neither the page nor the language somebody was in', async () => {
    const [view] = await views('translator')
    expect(new URLSearchParams(view?.query).get('where[or][0][and][0][_status][equals]')).toBe('draft')
    expect(new URLSearchParams(view?.query).get('sort')).toBe('-title')
    expect(view?.query).not.toMatch(/page|locale/)
  })

  it('are written anew under the same name', async () => {
    expect((await keep('author', { name: 'Mes brouillons', query: 'sort=title' })).status).toBe(200)
    const own = (await views('author')).filter(({ name }) => name === 'Mes brouillons')
    expect(own.map(({ query }) => query)).toEqual(['sort=title'])
  })

  it('are removed by who made them, shared ones by editors too, and nobody learns whether another’s is there', async () => {
    const [own, shared] = await views('author')
    expect(await remove('colleague', own?.id)).toBe(404)
    expect(await remove('editor', own?.id)).toBe(404)
    expect(await remove('author', shared?.id)).toBe(404)
    expect(await remove('author', 'nothing')).toBe(404)
    expect(await remove('author', own?.id)).toBe(200)
    expect(await remove('admin', shared?.id)).toBe(200)
    expect(await namesFor('author')).toEqual([])
  })

  it.each([
    ['without a name', { name: '  ' }, 400],
    ['with a name that is a text', { name: 'a'.repeat(81) }, 400],
    ['of no list', { list: 'users', name: 'A' }, 404],
    ['of a list that is an object', { list: { $ne: '' }, name: 'A' }, 404],
    ['that shows what the list shows anyway', { name: 'A', query: 'page=2' }, 400],
    ['that is as long as a text', { name: 'A', query: `search=${'a'.repeat(4001)}` }, 400],
    ['that is no address', { name: 'A', query: { where: {} } }, 400],
    ['with a filter on what there is not', { name: 'A', query: 'where[or][0][and][0][nothing][equals]=1' }, 400],
    ['with a filter on what nobody reads', { name: 'A', query: 'where[createdBy.hash][exists]=true' }, 400],
    ['with a filter that is no condition', { name: 'A', query: 'where[title][$where]=sleep(9)' }, 400],
    ['with an unseen name', { name: '\u200B\u202E ' }, 400],
  ])('are refused %s', async (_, body, status) => {
    expect((await keep('author', body)).status).toBe(status)
  })

  it('keep the columns that are seen, and leave out those that are none, which would break the list of others', async () => {
    const columnsOf = async (columns: string): Promise<null | string> => {
      expect((await keep('editor', { name: 'Colonnes', query: `sort=title&columns=${columns}` })).status).toBe(200)
      const view = (await views('editor')).find(({ name }) => name === 'Colonnes')
      return new URLSearchParams(view?.query).get('columns')
    }
    expect(await columnsOf('["title","-kicker","updatedAt"]')).toBe('["title","updatedAt"]')
    for (const broken of ['[', '{"a":1}', '[1]', 'title', '[]']) expect(await columnsOf(broken)).toBeNull()
    const [view] = await views('editor')
    expect(await remove('editor', view?.id)).toBe(200)
  })

  it('have their name on one line, without signs that turn it round', async () => {
    expect((await keep('editor', { name: ' E\u0301te\u0301 \n\u202E2026\t🏭 ' })).status).toBe(200)
    const [view] = await views('editor')
    expect(view?.name).toBe('Été 2026 🏭')
    expect(await remove('editor', view?.id)).toBe(200)
  })

  it('are one of each name, also where two are kept at the same instant', async () => {
    const answers = await Promise.all(Array.from({ length: 6 }, () => keep('editor', { name: 'Ensemble' })))
    expect(answers.map(({ status }) => status)).toEqual(Array(6).fill(200))
    const all = await views('editor')
    expect(all.map(({ name }) => name)).toEqual(['Ensemble'])
    expect(await remove('editor', all[0]?.id)).toBe(200)
  })

  it('of one’s own come first, however many others share theirs', async () => {
    const { payload } = newsroom
    for (let number = 0; number < 300; number += 1)
      await payload.db.create({
        collection: 'list-views',
        data: {
          isShared: true,
          list: 'events',
          name: `A ${number}`,
          person: `users:652f1f77bcf86cd79943901${number % 7}`,
          query: 'sort=name',
        },
      })
    expect((await keep('author', { list: 'events', name: 'Zèbre' })).status).toBe(200)
    const names = await namesFor('author', 'events')
    expect(names[0]).toBe('Zèbre')
    expect(names).toHaveLength(101)
    expect(names.slice(1, 4)).toEqual(names.slice(1, 4).toSorted(new Intl.Collator('fr', { numeric: true }).compare))
  })

  it('are fifty a person and list', async () => {
    for (let number = 0; number < 50; number += 1)
      expect((await keep('colleague', { name: `Vue ${number}` })).status).toBe(200)
    expect((await keep('colleague', { name: 'Une de trop' })).status).toBe(400)
    expect((await keep('colleague', { name: 'Vue 7', query: 'sort=title' })).status).toBe(200)
    expect(await namesFor('colleague')).toHaveLength(50)
  })
})
