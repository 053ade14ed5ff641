import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'

import { startNewsroom } from '../../helpers/startNewsroom.ts'
import type { StaffedNewsroom, Who } from '../../helpers/startNewsroom.ts'

let newsroom: StaffedNewsroom

beforeAll(async () => {
  newsroom = await startNewsroom()
})

afterAll(async () => newsroom?.stop())

const MAPPING = { collection: 'organisations', columns: { Nom: 'name', Sigle: 'acronym' } }

const write = async (who: Who, body: Record<string, unknown>) => {
  const answer = await newsroom.send(who, {
    body: { mapping: MAPPING, name: 'a.csv', ...body },
    method: 'POST',
    path: '/site-import/rows',
  })
  return {
    body: answer.body as unknown as {
      counts: Record<string, object>
      errors?: { message: string }[]
      items: { notes: { sentence: string }[] }[]
      seen: string[]
    },
    status: answer.status,
  }
}

const named = async (name: string) =>
  (await newsroom.payload.find({ collection: 'organisations', draft: true, where: { name: { equals: name } } })).docs

describe('a table that is imported in the panel', () => {
  it('becomes drafts of who imports it, some rows at a time, and none twice', async () => {
    const tried = await write('author', { isDryRun: true, rows: [{ Nom: 'Filature du Pont', Sigle: 'FDP' }] })
    expect(tried.body.counts.organisations).toEqual({ created: 1 })
    expect(await named('Filature du Pont')).toEqual([])

    const first = await write('author', { rows: [{ Nom: 'Filature du Pont', Sigle: 'FDP' }] })
    expect([first.status, first.body.counts.organisations]).toEqual([200, { created: 1 }])
    expect(await named('Filature du Pont')).toMatchObject([
      { _status: 'draft', acronym: 'FDP', createdBy: expect.objectContaining({ id: newsroom.staff.author.id }) },
    ])

    const second = await write('author', { rows: [{ Nom: 'Filature du Pont', Sigle: 'AUTRE' }], seen: first.body.seen })
    expect(second.body.items.map(({ notes }) => notes[0]?.sentence)).toEqual([
      'Le fichier l’a deux fois\u00A0: la première compte.',
    ])
    expect(await named('Filature du Pont')).toMatchObject([{ acronym: 'FDP' }])
  })

  it('is refused to strangers, translators and websites, and where it makes no sense', async () => {
    expect(
      (
        await newsroom.rest({
          body: { mapping: MAPPING, name: 'a', rows: [] },
          method: 'POST',
          path: '/site-import/rows',
        })
      ).status,
    ).toBe(403)
    expect((await newsroom.rest({ body: {}, method: 'POST', path: '/site-import/table' })).status).toBe(403)
    expect((await write('translator', { rows: [] })).status).toBe(403)
    for (const wrong of [
      { rows: 'x' },
      { rows: [{ Nom: 1 }] },
      { rows: Array.from({ length: 51 }, () => ({ Nom: 'a' })) },
      { mapping: { collection: 'users', columns: {} }, rows: [] },
      { mapping: { collection: 'organisations', columns: { a: 'siren' } }, rows: [] },
    ])
      expect([wrong, (await write('editor', wrong)).status]).toEqual([wrong, 400])
  })
})
