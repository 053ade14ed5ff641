import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'

import { type Log, startLog } from './startLog.ts'

let log: Log

beforeAll(async () => {
  log = await startLog()
})

afterAll(() => log.stop())

const EVERY_LANGUAGE = 'fr,en,nl'

let number = 0
const create = async (data: Record<string, unknown>): Promise<string> => {
  number += 1
  const { id } = await log.payload.create({ collection: 'articles', data: { kind: 'brief', title: `Brève ${number}`, ...data } })
  return id
}
const draft = async (data: Record<string, unknown> = {}): Promise<string> => create({ _status: 'draft', ...data })
const published = async (data: Record<string, unknown> = {}): Promise<string> => create({ _status: 'published', ...data })
const update = async (id: string, data: Record<string, unknown>, options: Record<string, unknown> = {}) => log.payload.update({ collection: 'articles', data, id, ...options })

describe('what rings', () => {
  it('a first publication, once, however often it is saved after that', async () => {
    const id = await draft()
    expect(await log.ringing(() => update(id, { _status: 'published' }))).toEqual([`article.published ${EVERY_LANGUAGE}`])
    expect(await log.ringing(() => update(id, { _status: 'published' }))).toEqual([])
  })

  it('a document that is created published', async () => {
    expect(await log.ringing(() => published())).toEqual([`article.published ${EVERY_LANGUAGE}`])
  })

  it('a change of what is published, in the languages that show it', async () => {
    const id = await published({ title: 'Usine' })
    await update(id, { _status: 'published', title: 'Plant' }, { locale: 'en' })
    expect(await log.ringing(() => update(id, { _status: 'published', title: 'Factory' }, { locale: 'en' }))).toEqual(['article.updated en'])
    // Nobody translated it into Dutch: readers of Dutch see the French.
    expect(await log.ringing(() => update(id, { _status: 'published', title: 'Usines' }))).toEqual(['article.updated fr,nl'])
    expect(await log.ringing(() => update(id, { _status: 'published', kind: 'story' }))).toEqual([`article.updated ${EVERY_LANGUAGE}`])
  })

  it('an unpublication, also while a newer draft is pending', async () => {
    const [plain, withDraft] = [await published(), await published()]
    await update(withDraft, { title: 'Plus tard' }, { draft: true })
    expect(await log.ringing(() => update(plain, { _status: 'draft' }))).toEqual([`article.unpublished ${EVERY_LANGUAGE}`])
    expect(await log.ringing(() => update(withDraft, { _status: 'draft' }))).toEqual([`article.unpublished ${EVERY_LANGUAGE}`])
  })

  it('a changed address, with the one the public knew, whatever drafts said between', async () => {
    const id = await published({ slug: 'avant' })
    await update(id, { slug: 'entre' }, { draft: true })
    const events = await log.eventsOf(() => update(id, { _status: 'published', slug: 'apres' }))
    expect(events).toMatchObject([{ slug: { after: 'apres', before: 'avant' }, type: 'article.slugChanged' }])
    expect(events[0]?.affected.paths).toEqual(expect.arrayContaining(['/articles/avant', '/articles/apres']))
    expect(events[0]?.affected.tags).toEqual(expect.arrayContaining(['articles:avant', 'articles:apres', `articles:${id}`, 'articles', 'feeds', 'sitemap']))
  })

  it('the trash, what comes back out of it, and what is deleted', async () => {
    const id = await published()
    const trash = { trash: true }
    expect(await log.ringing(() => update(id, { deletedAt: new Date().toISOString() }, trash))).toEqual([`article.unpublished ${EVERY_LANGUAGE}`])
    expect(await log.ringing(() => update(id, { deletedAt: null }, trash))).toEqual([`article.published ${EVERY_LANGUAGE}`])
    expect(await log.ringing(() => log.payload.delete({ collection: 'articles', id }))).toEqual([`article.deleted ${EVERY_LANGUAGE}`])
  })

  it('an older version that is put back', async () => {
    const id = await published({ title: 'Première' })
    await update(id, { _status: 'published', title: 'Deuxième' })
    const { docs } = await log.payload.findVersions({ collection: 'articles', where: { parent: { equals: id }, 'version.title': { equals: 'Première' } } })
    expect(await log.ringing(() => log.payload.restoreVersion({ collection: 'articles', id: docs[0]?.id ?? '' }))).toEqual([`article.updated ${EVERY_LANGUAGE}`])
  })

  it('one language that is published alone', async () => {
    const id = await published({ title: 'Port' })
    await update(id, { _status: 'published', title: 'Harbour' }, { locale: 'en' })
    await update(id, { title: 'Ports' }, { draft: true })
    expect(await log.ringing(() => update(id, { _status: 'published', title: 'Harbours' }, { locale: 'en', publishSpecificLocale: 'en' }))).toEqual(['article.updated en'])
  })

  it('each document of a bulk edit, in a single request', async () => {
    const ids = [await published(), await published(), await draft()]
    const edit = () => log.payload.update({ collection: 'articles', data: { kicker: 'Travaux' }, where: { id: { in: ids } } })
    expect(await log.ringing(edit)).toEqual([`article.updated ${EVERY_LANGUAGE}`, `article.updated ${EVERY_LANGUAGE}`])
  })

  it('a publication that was planned', async () => {
    const id = await draft()
    const { id: user } = await log.payload.create({ collection: 'users', data: { email: 'plan@example.com', name: 'Planning', password: 'a password for tests', role: 'editor' } })
    const input = { doc: { relationTo: 'articles' as const, value: id }, locale: 'all', type: 'publish' as const, user: { relationTo: 'users', value: user } }
    await log.payload.jobs.queue({ input: input as never, task: 'schedulePublish' })
    expect(await log.eventsOf(() => log.payload.jobs.run({ limit: 10, silent: true }))).toMatchObject([{ document: id, type: 'article.published', user: { collection: 'users', id: user } }])
  })

  it('the picture that becomes public with an article, and later its credit', async () => {
    const { id: image } = await log.payload.create({
      collection: 'media',
      data: { alt: 'Une grue' },
      file: { data: Buffer.from('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7', 'base64'), mimetype: 'image/gif', name: 'grue.gif', size: 42 },
    })
    const id = await draft({ mainImage: image })
    expect(await log.ringing(() => update(id, { _status: 'published' }))).toEqual([`article.published ${EVERY_LANGUAGE}`, `media.published ${EVERY_LANGUAGE}`])
    const [event, ...others] = await log.eventsOf(() => log.payload.update({ collection: 'media', data: { credit: 'Beffroi' }, id: image }))
    expect(others).toEqual([])
    expect(event?.type).toBe('media.updated')
    expect(event?.affected.documents.map((document) => document.id)).toEqual([image, id])
    expect(await log.ringing(() => log.payload.delete({ collection: 'media', id: image }))).toEqual([`media.deleted ${EVERY_LANGUAGE}`])
  })

  it('a topic, which has no drafts, and the settings of the newsroom', async () => {
    expect(await log.ringing(() => log.payload.create({ collection: 'topics', data: { name: 'Énergie' } }))).toEqual([`topic.published ${EVERY_LANGUAGE}`])
    const events = await log.eventsOf(() => log.payload.updateGlobal({ data: { name: 'La Gazette' }, slug: 'newsroom' }))
    expect(events).toMatchObject([{ affected: { complete: false, tags: ['newsroom', 'all'] }, type: 'newsroom.updated' }])
    expect(await log.ringing(() => log.payload.updateGlobal({ data: { name: 'La Gazette' }, slug: 'newsroom' }))).toEqual([])
  })
})

describe('what does not ring', () => {
  it('drafts, autosaves, and what happens to a document that nobody saw', async () => {
    const never = await draft()
    const id = await published()
    expect(await log.ringing(() => update(never, { title: 'Encore' }, { draft: true }))).toEqual([])
    expect(await log.ringing(() => update(id, { title: 'Plus tard' }, { autosave: true, draft: true }))).toEqual([])
    expect(await log.ringing(() => log.payload.delete({ collection: 'articles', id: never }))).toEqual([])
  })

  it('a change that is rolled back', async () => {
    const id = await draft()
    const work = async () => {
      const transactionID = await log.payload.db.beginTransaction()
      if (!transactionID) throw new Error('The test server has no transactions.')
      await update(id, { _status: 'published' }, { req: { transactionID } })
      await log.payload.db.rollbackTransaction(transactionID)
    }
    expect(await log.ringing(work)).toEqual([])
    expect(await log.ringing(() => update(id, { _status: 'published' }))).toEqual([`article.published ${EVERY_LANGUAGE}`])
  })

  it('accounts', async () => {
    expect(await log.ringing(() => log.payload.create({ collection: 'api-clients', data: { name: 'Site' } }))).toEqual([])
  })
})

describe('what the caller selects', () => {
  it('changes nothing of the event', async () => {
    const id = await draft({ slug: 'choix' })
    const events = await log.eventsOf(() => update(id, { _status: 'published' }, { select: { title: true } }))
    expect(events).toMatchObject([{ slug: { after: 'choix', before: null }, type: 'article.published' }])
  })
})
