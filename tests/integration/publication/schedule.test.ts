import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { schedulePublishHandler } from '@payloadcms/ui/utilities/schedulePublishHandler'
import { createLocalReq } from 'payload'

import { newsroomZone } from '../../../src/admin/dates/newsroomZone.ts'
import { readSchedules } from '../../../src/dashboard/findScheduled.ts'
import { signIn } from '../../helpers/signIn.ts'
import { startNewsroom } from '../../helpers/startNewsroom.ts'
import type { StaffedNewsroom, Who } from '../../helpers/startNewsroom.ts'

let newsroom: StaffedNewsroom

beforeAll(async () => {
  newsroom = await startNewsroom({ isThroughBothDoors: true })
})

afterAll(() => newsroom.stop())

type Wish = { date?: Date; deleteID?: string; type?: 'publish' | 'unpublish' }

/** What the admin panel's button calls on the server; the date is past, so that the next run meets it. */
const schedule = async (
  who: Who,
  id: string,
  { date = new Date(Date.now() - 1000), deleteID, type = 'publish' }: Wish = {},
) => {
  const user = await newsroom.payload.findByID({ collection: 'users', depth: 0, id: newsroom.staff[who].id })
  const req = await createLocalReq({ user: { ...user, collection: 'users' } }, newsroom.payload)
  // The handler uses nothing else of what the panel passes to every server function.
  const args = { date, deleteID, doc: { relationTo: 'articles', value: id }, req, type } as Parameters<
    typeof schedulePublishHandler
  >[0]
  return schedulePublishHandler(args)
}

const runJobs = () => newsroom.payload.jobs.run({ limit: 100, silent: true })

const statusOf = async (id: string) => (await newsroom.stored(id))?._status

const visible = async (id: string): Promise<boolean> =>
  (await newsroom.rest({ path: `/articles/${id}` })).status === 200

/** Jobs for a document that have neither run nor failed. */
const waiting = async (id: string) => {
  const { docs } = await newsroom.payload.find({
    collection: 'payload-jobs',
    where: { hasError: { not_equals: true }, 'input.doc.value': { equals: id } },
  })
  return docs
}

const inHours = (hours: number): Date => new Date(Date.now() + hours * 3_600_000)

it('the desk of a newsroom whose settings were never saved has a clock', async () => {
  expect(await newsroomZone(newsroom.payload)).toBe('Europe/Paris')
})

describe('a publication that is scheduled', () => {
  it('happens when its time has come, with what the newest draft says', async () => {
    const id = await newsroom.draftOf('author')
    await newsroom.asEditor(id, { title: 'La version du soir' }, { draft: true })
    await schedule('editor', id)
    expect(await visible(id)).toBe(false)
    await runJobs()
    expect((await newsroom.rest({ path: `/articles/${id}` })).body).toMatchObject({
      _status: 'published',
      title: 'La version du soir',
    })
  })

  it('waits for its time', async () => {
    const id = await newsroom.draftOf('author')
    await schedule('editor', id, { date: new Date(Date.now() + 3_600_000) })
    await runJobs()
    expect(await visible(id)).toBe(false)
    expect(await waiting(id)).toHaveLength(1)
  })

  it('takes a document offline when that was scheduled', async () => {
    const id = await newsroom.published()
    await schedule('editor', id, { type: 'unpublish' })
    await runJobs()
    expect(await visible(id)).toBe(false)
  })

  it('takes a document offline though a draft of it is not complete, and the draft stays', async () => {
    const id = await newsroom.published()
    await newsroom.asEditor(id, { kicker: 'En cours', title: '' }, { draft: true })
    await schedule('editor', id, { type: 'unpublish' })
    await runJobs()
    expect(await visible(id)).toBe(false)
    expect(await newsroom.latest(id)).toMatchObject({ kicker: 'En cours' })
  })

  it('does not happen under embargo', async () => {
    const id = await newsroom.draftOf('author')
    await schedule('editor', id)
    await newsroom.asEditor(id, { embargo: new Date(Date.now() + 3_600_000).toISOString() }, { draft: true })
    await runJobs()
    expect(await visible(id)).toBe(false)
    expect(await waiting(id)).toEqual([])
  })

  it('is refused when it is made for a time before the embargo ends, or when the article will have expired', async () => {
    const held = await newsroom.draftOf('author')
    await newsroom.asEditor(
      held,
      { embargo: inHours(2).toISOString(), expiresAt: inHours(4).toISOString() },
      { draft: true },
    )
    const ask = async (date: Date, language: string) => {
      const { body, status } = await newsroom.send('editor', {
        body: { date: date.toISOString(), type: 'publish' },
        headers: { 'Accept-Language': language },
        method: 'POST',
        path: `/articles/${held}/schedules`,
      })
      return [status, (body.errors as { message: string }[] | undefined)?.[0]?.message]
    }
    expect(await ask(inHours(1), 'fr')).toEqual([
      400,
      expect.stringMatching(/^Sous embargo jusqu’au .+planifiez la publication après/),
    ])
    expect(await ask(inHours(1), 'en')).toEqual([
      400,
      expect.stringMatching(/^Under embargo until .+schedule the publication after/),
    ])
    expect(await ask(inHours(5), 'fr')).toEqual([
      400,
      expect.stringMatching(/^Cet article expire le .+avant cette date/),
    ])
    expect(await ask(inHours(5), 'en')).toEqual([
      400,
      expect.stringMatching(/^This article expires on .+before that date/),
    ])
    expect(await schedule('editor', held, { date: inHours(1) })).toHaveProperty('error')
    expect(await waiting(held)).toEqual([])
    expect(await schedule('editor', held, { date: inHours(3) })).not.toHaveProperty('error')
  })

  it('does not happen to a document that is in the trash by then, or incomplete', async () => {
    const [inTrash, incomplete] = [await newsroom.draftOf('author'), await newsroom.draftOf('author')]
    await newsroom.asEditor(inTrash, { deletedAt: new Date().toISOString() })
    await newsroom.asEditor(incomplete, { title: '' }, { draft: true })
    await schedule('editor', inTrash)
    await schedule('editor', incomplete)
    await runJobs()
    expect([await statusOf(inTrash), await statusOf(incomplete)]).toEqual(['draft', 'draft'])
  })

  it('goes with its document', async () => {
    const id = await newsroom.draftOf('author')
    await schedule('editor', id, { date: new Date(Date.now() + 3_600_000) })
    expect((await newsroom.send('author', { method: 'DELETE', path: `/articles/${id}` })).status).toBe(200)
    expect(await waiting(id)).toEqual([])
  })
})

const inAnHour = () => new Date(Date.now() + 3_600_000)

/** As the panel's window and as any client do: a sentence and a status. */
const ask = (who: Who, id: string, body: Record<string, unknown>) =>
  newsroom.send(who, { body, method: 'POST', path: `/articles/${id}/schedules` })

describe('a schedule is judged when it is queued', () => {
  it.each(['author', 'translator'] as const)('%s may not queue one, however often', async (who) => {
    const id = await newsroom.draftOf('author')
    const answers = await Promise.all(Array.from({ length: 30 }, () => schedule(who, id)))
    expect(answers.every((answer) => (answer as { error?: string }).error !== undefined)).toBe(true)
    expect(await ask(who, id, { date: inAnHour().toISOString(), type: 'publish' })).toMatchObject({ status: 403 })
    expect(await waiting(id)).toEqual([])
  })

  it('nor may they in the name of an editor', async () => {
    const id = await newsroom.draftOf('author')
    const translator = await newsroom.payload.findByID({
      collection: 'users',
      depth: 0,
      id: newsroom.staff.translator.id,
    })
    const req = await createLocalReq({ user: { ...translator, collection: 'users' } }, newsroom.payload)
    const input = {
      doc: { relationTo: 'articles', value: id },
      type: 'publish',
      user: { relationTo: 'users', value: newsroom.staff.editor.id },
    }
    await expect(
      newsroom.payload.jobs.queue({ input: input as never, req, task: 'schedulePublish' }),
    ).rejects.toMatchObject({ status: 403 })
    expect(await waiting(id)).toEqual([])
  })

  it('unpublishing what is not public is refused, unless it will be by then', async () => {
    const id = await newsroom.draftOf('author')
    expect(await schedule('editor', id, { date: inAnHour(), type: 'unpublish' })).toHaveProperty('error')
    const { body, status } = await ask('editor', id, { date: inAnHour().toISOString(), type: 'unpublish' })
    expect([status, (body.errors as { message: string }[])[0]?.message]).toEqual([
      409,
      expect.stringContaining('rien à dépublier'),
    ])
    await schedule('editor', id, { date: new Date(Date.now() + 1_800_000) })
    expect(await schedule('editor', id, { date: inAnHour(), type: 'unpublish' })).not.toHaveProperty('error')
    expect((await waiting(id)).map(({ input }) => (input as { type: string }).type).toSorted()).toEqual([
      'publish',
      'unpublish',
    ])
  })

  it('a document has a bounded number of them, and deleting one leaves no empty one behind', async () => {
    const id = await newsroom.published()
    for (let number = 0; number < 20; number++) await schedule('editor', id, { date: inAnHour() })
    expect(await schedule('editor', id, { date: inAnHour() })).toHaveProperty('error')
    const [job] = await waiting(id)
    const total = async () => (await newsroom.payload.count({ collection: 'payload-jobs' })).totalDocs
    const before = await total()
    const user = await newsroom.payload.findByID({ collection: 'users', depth: 0, id: newsroom.staff.editor.id })
    const req = await createLocalReq({ user: { ...user, collection: 'users' } }, newsroom.payload)
    await schedulePublishHandler({ deleteID: String(job?.id), req } as Parameters<typeof schedulePublishHandler>[0])
    expect(await total()).toBe(before - 1)
  })

  it.each([
    ['no date', { type: 'publish' }],
    ['a date that is none', { date: '31/02/2027', type: 'publish' }],
    ['a year of five digits', { date: '+020226-01-01T00:00:00.000Z', type: 'publish' }],
    ['another verb', { date: '2030-01-01T00:00:00.000Z', type: 'delete' }],
  ])('%s is refused', async (_, body) => {
    const id = await newsroom.draftOf('author')
    expect((await ask('editor', id, body)).status).toBe(400)
    expect(await waiting(id)).toEqual([])
  })

  it('a stranger is asked to sign in', async () => {
    const id = await newsroom.published()
    expect(
      (
        await newsroom.rest({
          body: { date: inAnHour().toISOString() },
          method: 'POST',
          path: `/articles/${id}/schedules`,
        })
      ).status,
    ).toBe(401)
  })
})

it('what goes offline never waits behind publications', async () => {
  const drafts = await Promise.all(Array.from({ length: 40 }, () => newsroom.draftOf('author')))
  for (const id of drafts) await schedule('editor', id)
  const withdrawn = await newsroom.published()
  const expired = await newsroom.published()
  await newsroom.payload.db.updateOne({
    collection: 'articles',
    data: { expiresAt: new Date(Date.now() - 1000).toISOString() },
    id: expired,
  })
  await schedule('editor', withdrawn, { type: 'unpublish' })
  const run = runJobs()
  while ((await visible(withdrawn)) || (await visible(expired)));
  const publishedBefore = (
    await newsroom.payload.count({
      collection: 'articles',
      where: { and: [{ id: { in: drafts } }, { _status: { equals: 'published' } }] },
    })
  ).totalDocs
  await run
  expect(publishedBefore).toBeLessThan(drafts.length)
  expect(
    (
      await newsroom.payload.count({
        collection: 'articles',
        where: { and: [{ id: { in: drafts } }, { _status: { equals: 'published' } }] },
      })
    ).totalDocs,
  ).toBe(drafts.length)
})

describe('scheduling gives nobody a right', () => {
  it.each(['author', 'translator'] as const)('to publish: %s', async (who) => {
    const id = await newsroom.draftOf('author')
    await schedule(who, id)
    await runJobs()
    expect(await visible(id)).toBe(false)
    expect(await statusOf(id)).toBe('draft')
  })

  it.each([
    ['published', () => newsroom.published()],
    ['published with a pending draft', () => newsroom.publishedWithDraft()],
  ])('to take offline what is %s', async (_, prepare) => {
    const id = await prepare()
    const before = await newsroom.publicState(id)
    await schedule('author', id, { type: 'unpublish' })
    await schedule('author', id)
    await runJobs()
    expect(await newsroom.publicState(id)).toEqual(before)
  })

  it.each([
    ['deleted', (id: string) => newsroom.payload.delete({ collection: 'users', id })],
    ['demoted', (id: string) => newsroom.payload.update({ collection: 'users', data: { role: 'author' }, id })],
  ])('that they have lost: an editor who is %s before the time comes', async (_, dismiss) => {
    const id = await newsroom.draftOf('author')
    await schedule('editor', id)
    await dismiss(newsroom.staff.editor.id)
    newsroom.staff.editor = await signIn(newsroom.payload, 'editor')
    await runJobs()
    expect(await statusOf(id)).toBe('draft')
    const { late } = await readSchedules({ now: new Date(), payload: newsroom.payload })
    expect(late.filter(({ document }) => document === id)).toMatchObject([
      { hasFailed: true, hasLostRight: true, type: 'publish' },
    ])
  })

  it('to cancel what an editor scheduled', async () => {
    const id = await newsroom.draftOf('author')
    await schedule('editor', id, { date: new Date(Date.now() + 3_600_000) })
    const [job] = await waiting(id)
    await schedule('author', id, { deleteID: String(job?.id) })
    expect((await waiting(id)).map((one) => one.id)).toContain(job?.id)
    await schedule('editor', id, { date: new Date(Date.now() + 3_600_000), deleteID: String(job?.id) })
    expect((await waiting(id)).map((one) => one.id)).not.toContain(job?.id)
  })
})
