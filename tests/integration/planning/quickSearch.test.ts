import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'

import type { Destinations, HitGroup } from '../../../src/quick-search/find.ts'
import { apiClient } from '../../helpers/apiClient.ts'
import { startNewsroom } from '../../helpers/startNewsroom.ts'
import type { StaffedNewsroom, Who } from '../../helpers/startNewsroom.ts'

let newsroom: StaffedNewsroom

beforeAll(async () => {
  newsroom = await startNewsroom()
})

afterAll(async () => newsroom.stop())

const search = async (who: Who, q: string): Promise<string[]> => {
  const { body, status } = await newsroom.send(who, { path: '/quick-search', query: { q } })
  expect(status).toBe(200)
  return (body.groups as HitGroup[]).flatMap(({ hits }) => hits.map(({ title }) => title))
}

const destinations = async (who: Who): Promise<Destinations> => {
  const { body } = await newsroom.send(who, { path: '/quick-search' })
  return body as Destinations
}

const words = ({ create, open }: Destinations): string[] => [...create, ...open].map(({ id }) => id)

describe('the quick search', () => {
  it('finds documents of every kind, drafts and what is planned, with accents forgiven', async () => {
    await newsroom.draftOf('author', { title: 'Le réseau de chaleur de Liévin' })
    await newsroom.published({ title: 'Réseaux d’eau' })
    await newsroom.payload.create({
      collection: 'organisations',
      data: { acronym: 'RCL', name: 'Réseau Chaleur', type: 'company' } as never,
    })
    await newsroom.payload.create({
      collection: 'planning-items',
      data: { date: '2031-01-01T12:00:00.000Z', kind: 'brief', title: 'Réseau à prévoir' },
    })
    expect((await search('author', 'reseau')).toSorted()).toEqual([
      'Le réseau de chaleur de Liévin',
      'Réseau Chaleur',
      'Réseau à prévoir',
      'Réseaux d’eau',
    ])
    expect(await search('editor', 'lievin reseau')).toEqual(['Le réseau de chaleur de Liévin'])
    expect(await search('editor', 'rcl')).toEqual(['Réseau Chaleur'])
    expect(await search('editor', '.*')).toEqual([])
  })

  it('offers what the person may open and begin, and nothing else', async () => {
    expect(words(await destinations('admin'))).toEqual(expect.arrayContaining(['create:users', 'open:webhooks']))
    const author = words(await destinations('author'))
    expect(author).toEqual(expect.arrayContaining(['create:articles', 'open:topics']))
    for (const id of ['create:users', 'open:users', 'open:webhooks', 'open:api-clients', 'create:topics'])
      expect(author).not.toContain(id)
    expect(words(await destinations('translator'))).not.toContain('create:articles')
    // Accounts are found by administrators alone, whatever others may read of them.
    expect(await search('author', 'Test editor')).toEqual([])
  })

  it('answers members of the newsroom alone, and no search without an end', async () => {
    for (const headers of [{}, await apiClient(newsroom.payload, { readDrafts: true })])
      expect([401, 403]).toContain(
        (await newsroom.rest({ headers, path: '/quick-search', query: { q: 'reseau' } })).status,
      )
    expect((await newsroom.send('editor', { path: '/quick-search', query: { q: 'a'.repeat(101) } })).status).toBe(400)
    const many = await Promise.all(
      Array.from({ length: 12 }, async () =>
        newsroom.send('editor', { path: '/quick-search', query: { q: 'reseau' } }),
      ),
    )
    const statuses = new Set(many.map(({ status }) => status))
    expect([...statuses].toSorted()).toEqual([200, 429])
  })
})
