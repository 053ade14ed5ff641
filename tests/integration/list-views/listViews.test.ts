import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'

import type { ListView } from '../../../src/list-views/endpoints.ts'
import { startNewsroom } from '../../helpers/startNewsroom.ts'
import type { StaffedNewsroom, Who } from '../../helpers/startNewsroom.ts'

let newsroom: StaffedNewsroom

beforeAll(async () => {
  newsroom = await startNewsroom()
})

afterAll(() => newsroom?.stop())

const QUERY = 'where[or][0][and][0][_status][equals]=draft&sort=-updatedAt&page=3&locale=en'

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
    expect(await namesFor('author')).toEqual(['Brouillons de tous', 'Mes brouillons'])
    expect(await namesFor('translator')).toEqual(['Brouillons de tous'])
    expect(await namesFor('editor', 'events')).toEqual(['Événements'])
    const [shared, own] = await views('author')
    expect(shared).toMatchObject({ by: 'Test editor', isShared: true, mayRemove: false })
    expect(own).not.toHaveProperty('by')
  })

  it('keep filters and order, and neither the page nor the language somebody was in', async () => {
    const [view] = await views('translator')
    expect(new URLSearchParams(view?.query).get('where[or][0][and][0][_status][equals]')).toBe('draft')
    expect(new URLSearchParams(view?.query).get('sort')).toBe('-updatedAt')
    expect(view?.query).not.toMatch(/page|locale/)
  })

  it('are written anew under the same name', async () => {
    expect((await keep('author', { name: 'Mes brouillons', query: 'sort=title' })).status).toBe(200)
    const own = (await views('author')).filter(({ name }) => name === 'Mes brouillons')
    expect(own.map(({ query }) => query)).toEqual(['sort=title'])
  })

  it('are removed by who made them, shared ones by editors too, and nobody learns whether another’s is there', async () => {
    const [shared, own] = await views('author')
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
  ])('are refused %s', async (_, body, status) => {
    expect((await keep('author', body)).status).toBe(status)
  })

  it('are fifty a person and list', async () => {
    for (let number = 0; number < 50; number += 1)
      expect((await keep('colleague', { name: `Vue ${number}` })).status).toBe(200)
    expect((await keep('colleague', { name: 'Une de trop' })).status).toBe(400)
    expect((await keep('colleague', { name: 'Vue 7', query: 'sort=title' })).status).toBe(200)
    expect(await namesFor('colleague')).toHaveLength(50)
  })
})
