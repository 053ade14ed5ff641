import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { schedulePublishHandler } from '@payloadcms/ui/utilities/schedulePublishHandler'
import { createLocalReq } from 'payload'

import { startNewsroom } from '../access/startNewsroom.ts'
import type { StaffedNewsroom, Who } from '../access/startNewsroom.ts'
import { signIn } from '../../helpers/signIn.ts'

let newsroom: StaffedNewsroom

beforeAll(async () => {
  newsroom = await startNewsroom()
})

afterAll(() => newsroom.stop())

type Wish = { date?: Date; deleteID?: string; type?: 'publish' | 'unpublish' }

/** What the admin panel's button calls on the server; the date is past, so that the next run meets it. */
const schedule = async (who: Who, id: string, { date = new Date(Date.now() - 1000), deleteID, type = 'publish' }: Wish = {}) => {
  const user = await newsroom.payload.findByID({ collection: 'users', depth: 0, id: newsroom.staff[who].id })
  const req = await createLocalReq({ user: { ...user, collection: 'users' } }, newsroom.payload)
  // The handler uses nothing else of what the panel passes to every server function.
  const args = { date, deleteID, doc: { relationTo: 'articles', value: id }, req, type } as Parameters<typeof schedulePublishHandler>[0]
  return schedulePublishHandler(args)
}

const runJobs = () => newsroom.payload.jobs.run({ limit: 100, silent: true })

const statusOf = async (id: string) => (await newsroom.stored(id))?._status

const visible = async (id: string): Promise<boolean> => (await newsroom.rest({ path: `/articles/${id}` })).status === 200

/** Jobs for a document that have neither run nor failed. */
const waiting = async (id: string) => {
  const { docs } = await newsroom.payload.find({ collection: 'payload-jobs', where: { hasError: { not_equals: true }, 'input.doc.value': { equals: id } } })
  return docs
}

describe('a publication that is scheduled', () => {
  it('happens when its time has come, with what the newest draft says', async () => {
    const id = await newsroom.draftOf('author')
    await newsroom.asEditor(id, { title: 'La version du soir' }, { draft: true })
    await schedule('editor', id)
    expect(await visible(id)).toBe(false)
    await runJobs()
    expect((await newsroom.rest({ path: `/articles/${id}` })).body).toMatchObject({ _status: 'published', title: 'La version du soir' })
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
    const id = await newsroom.draftOf('author', { embargo: new Date(Date.now() + 3_600_000).toISOString() })
    await schedule('editor', id)
    await runJobs()
    expect(await visible(id)).toBe(false)
    expect(await waiting(id)).toEqual([])
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
