import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'

import type { Who } from '../../helpers/startNewsroom.ts'
import {
  articleOf,
  ask,
  held,
  idsOf,
  make,
  media,
  newsroom,
  pageOf,
  readPage,
  rowOf,
  site,
  start,
  stop,
  take,
} from './pictureSite.ts'
import type { Row } from './pictureSite.ts'

beforeAll(start)
afterAll(stop)

/** Begins to make drafts whose first picture is on its way until `release`. */
const begin = async (who: Who, row: Row, name: string) => {
  const made = make(who, row)
  while (!held.has(`/${name}`)) await Promise.race([made, new Promise(setImmediate)])
  return { made, release: () => held.get(`/${name}`)?.() }
}
const decide = async (row: Row, key: string, decision: unknown, name?: string) =>
  expect((await ask('editor', `/${row.id}/decisions`, { decisions: [{ decision, key, name }] })).status).toBe(200)

const withPicture = async (who: Who, name: string): Promise<Row> => {
  const row = await readPage(who, pageOf(name, `<img src="${site.at}/${name}.png" alt="Une image">`))
  await take(who, row, ['0.0'])
  site.asked = []
  return row
}
const refused = async (who: Who, row: Row): Promise<unknown> => {
  const error = await make(who, row).catch((reason: unknown) => reason)
  expect(site.asked).toEqual([])
  return error
}

describe('what is decided while pictures are fetched', () => {
  it('counts: names, what is rejected, and pictures that are taken or left meanwhile', async () => {
    const row = await readPage(
      'editor',
      pageOf(
        'Marbrier',
        `<img src="${site.at}/attend-1.png" alt="Elle est laissée">`,
        `<img src="${site.at}/ensuite.png" alt="Elle est reprise">`,
      ),
    )
    await take('editor', row, ['0.0'])
    const before = (await media()).length
    const { made, release } = await begin('editor', row, 'attend-1.png')
    await decide(row, 'articles.0', { action: 'create' }, 'Un autre titre')
    for (const { collection, key } of row.proposals)
      if (collection === 'organisations') await decide(row, key, { action: 'reject' })
    expect((await ask('editor', `/${row.id}/pictures`, { leave: ['0.0'], take: ['0.1'] })).status).toBe(200)
    release()
    const { created, pictures } = await made

    const article = await articleOf(created)
    expect([article.title, article.organisations ?? []]).toEqual(['Un autre titre', []])
    expect(created?.map(({ collection }) => collection)).not.toContain('organisations')
    expect(pictures).toEqual([{ key: '0.1', media: article.mainImage }])
    // What was fetched and is no longer wanted is not kept.
    expect((await media()).length).toBe(before + 1)
    expect(idsOf(created)).toEqual([article.mainImage])
  })

  it('is refused when all of it is rejected, and nothing that was fetched is kept', async () => {
    const row = await readPage('editor', pageOf('Nacelle', `<img src="${site.at}/attend-2.png" alt="Pour rien">`))
    await take('editor', row, ['0.0'])
    const before = (await media()).length
    const { made, release } = await begin('editor', row, 'attend-2.png')
    for (const { key } of row.proposals) await decide(row, key, { action: 'reject' })
    release()

    await expect(made).rejects.toMatchObject({ status: 400 })
    expect((await media()).length).toBe(before)
    expect((await rowOf('editor', row.id)).state).toBe('review')
  })
})

describe('what several people decide', () => {
  it('what two people decide at one instant is all kept, and each picture is taken or left by itself', async () => {
    const row = await readPage(
      'editor',
      pageOf(
        'Tonnelier',
        ...Array.from({ length: 6 }, (_, index) => `<img src="${site.at}/douve${index}.png" alt="Une douve">`),
      ),
    )
    const few = row.proposals.slice(0, 6)
    const answers = await Promise.all([
      ...few.map(async ({ key }) =>
        ask('editor', `/${row.id}/decisions`, { decisions: [{ decision: { action: 'reject' }, key }] }),
      ),
      ...[5, 0, 3].map(async (index) => ask('admin', `/${row.id}/pictures`, { take: [`0.${index}`] })),
    ])
    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 200))
    await ask('editor', `/${row.id}/pictures`, { leave: ['0.3'] })

    const { pictures, proposals } = await rowOf('editor', row.id)
    expect(proposals.slice(0, 6).map(({ decision }) => decision.action)).toEqual(few.map(() => 'reject'))
    // In the order of the document, whose first one is the lead picture.
    expect(pictures).toEqual([{ key: '0.0' }, { key: '0.5' }])
  })
})

describe('what refuses drafts', () => {
  it('says so before a picture is fetched: nothing is accepted', async () => {
    const row = await withPicture('author', 'Ocrier')
    const decisions = row.proposals.map(({ key }) => ({ decision: { action: 'reject' }, key }))
    await ask('author', `/${row.id}/decisions`, { decisions })
    expect(await refused('author', row)).toMatchObject({ status: 400 })
  })

  it('says so before a picture is fetched: an article that is not theirs to change is named', async () => {
    const theirs = await newsroom.draftOf('editor', { title: 'Le papier d’une collègue' })
    const row = await withPicture('author', 'Papetier')
    const decision = { action: 'update', record: theirs, recordName: 'Le papier d’une collègue' }
    await ask('author', `/${row.id}/decisions`, { decisions: [{ decision, key: 'articles.0' }] })
    expect(await refused('author', row)).toMatchObject({
      message: expect.stringContaining('Le papier d’une collègue'),
      status: 403,
    })
  })

  it('says so before a picture is fetched: records that a project lets authors make none of', async () => {
    const row = await withPicture('author', 'Quincaillier')
    const { access } = newsroom.payload.collections.organisations.config
    const { create } = access
    access.create = () => false
    try {
      expect(await refused('author', row)).toMatchObject({
        message: expect.stringContaining('Quincaillier'),
        status: 403,
      })
    } finally {
      access.create = create
    }
    expect((await make('author', row)).pictures?.[0]?.failure).toBeUndefined()
  })
})
