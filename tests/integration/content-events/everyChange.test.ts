import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'

import { type Log, startLog } from './startLog.ts'

let log: Log

beforeAll(async () => {
  log = await startLog()
})

afterAll(() => log.stop())

const EVERY_LANGUAGE = 'fr,en,nl'

describe('what rings', () => {
  it('a first publication, once, however often it is saved after that', async () => {
    const id = await log.draft()
    expect(await log.ringing(() => log.update(id, { _status: 'published' }))).toEqual([
      `article.published ${EVERY_LANGUAGE}`,
    ])
    expect(await log.ringing(() => log.update(id, { _status: 'published' }))).toEqual([])
  })

  it('a document that is created published', async () => {
    expect(await log.ringing(() => log.published())).toEqual([`article.published ${EVERY_LANGUAGE}`])
  })

  it('a change of what is published, in the languages that show it', async () => {
    const id = await log.published({ title: 'Usine' })
    await log.update(id, { _status: 'published', title: 'Plant' }, { locale: 'en' })
    expect(
      await log.ringing(() => log.update(id, { _status: 'published', title: 'Factory' }, { locale: 'en' })),
    ).toEqual(['article.updated en'])
    // Nobody translated it into Dutch: readers of Dutch see the French.
    expect(await log.ringing(() => log.update(id, { _status: 'published', title: 'Usines' }))).toEqual([
      'article.updated fr,nl',
    ])
    expect(await log.ringing(() => log.update(id, { _status: 'published', kind: 'story' }))).toEqual([
      `article.updated ${EVERY_LANGUAGE}`,
    ])
  })

  it('an unpublication, also while a newer draft is pending', async () => {
    const [plain, withDraft] = [await log.published(), await log.published()]
    await log.update(withDraft, { title: 'Plus tard' }, { draft: true })
    expect(await log.ringing(() => log.update(plain, { _status: 'draft' }))).toEqual([
      `article.unpublished ${EVERY_LANGUAGE}`,
    ])
    expect(await log.ringing(() => log.update(withDraft, { _status: 'draft' }))).toEqual([
      `article.unpublished ${EVERY_LANGUAGE}`,
    ])
  })

  it('an older version that is put back, once it is published', async () => {
    const id = await log.published({ title: 'Première' })
    await log.update(id, { _status: 'published', title: 'Deuxième' })
    const { docs } = await log.payload.findVersions({
      collection: 'articles',
      where: { parent: { equals: id }, 'version.title': { equals: 'Première' } },
    })
    expect(
      await log.ringing(() => log.payload.restoreVersion({ collection: 'articles', id: docs[0]?.id ?? '' })),
    ).toEqual([])
    expect(await log.ringing(() => log.update(id, { _status: 'published' }))).toEqual([
      `article.updated ${EVERY_LANGUAGE}`,
    ])
  })

  it('one language that is published alone', async () => {
    const id = await log.published({ title: 'Port' })
    await log.update(id, { _status: 'published', title: 'Harbour' }, { locale: 'en' })
    await log.update(id, { title: 'Ports' }, { draft: true })
    expect(
      await log.ringing(() =>
        log.update(id, { _status: 'published', title: 'Harbours' }, { locale: 'en', publishSpecificLocale: 'en' }),
      ),
    ).toEqual(['article.updated en'])
  })

  it('each document of a bulk edit, in a single request', async () => {
    const ids = [await log.published(), await log.published(), await log.draft()]
    const edit = () =>
      log.payload.update({ collection: 'articles', data: { kicker: 'Travaux' }, where: { id: { in: ids } } })
    expect(await log.ringing(edit)).toEqual([`article.updated ${EVERY_LANGUAGE}`, `article.updated ${EVERY_LANGUAGE}`])
  })

  it('a publication that was planned', async () => {
    const id = await log.draft()
    const { id: user } = await log.payload.create({
      collection: 'users',
      data: { email: 'plan@example.com', name: 'Planning', password: 'a password for tests', role: 'editor' },
    })
    const input = {
      doc: { relationTo: 'articles' as const, value: id },
      locale: 'all',
      type: 'publish' as const,
      user: { relationTo: 'users', value: user },
    }
    await log.payload.jobs.queue({ input: input as never, task: 'schedulePublish' })
    expect(await log.eventsOf(() => log.payload.jobs.run({ limit: 10, silent: true }))).toMatchObject([
      { document: id, type: 'article.published', user: { collection: 'users', id: user } },
    ])
  })

  it('the picture that becomes public with an article, and later its credit', async () => {
    const { id: image } = await log.payload.create({
      collection: 'media',
      data: { alt: 'Une grue' },
      file: {
        data: Buffer.from('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7', 'base64'),
        mimetype: 'image/gif',
        name: 'grue.gif',
        size: 42,
      },
    })
    const id = await log.draft({ mainImage: image })
    expect(await log.ringing(() => log.update(id, { _status: 'published' }))).toEqual([
      `article.published ${EVERY_LANGUAGE}`,
      `media.published ${EVERY_LANGUAGE}`,
    ])
    const [event, ...others] = await log.eventsOf(() =>
      log.payload.update({ collection: 'media', data: { credit: 'Beffroi' }, id: image }),
    )
    expect(others).toEqual([])
    expect(event?.type).toBe('media.updated')
    expect(event?.affected.documents.map((document) => document.id)).toEqual([image, id])
    expect(await log.ringing(() => log.payload.delete({ collection: 'media', id: image }))).toEqual([
      `media.deleted ${EVERY_LANGUAGE}`,
    ])
  })

  it('a topic, which has no drafts, and the settings of the newsroom', async () => {
    expect(await log.ringing(() => log.payload.create({ collection: 'topics', data: { name: 'Énergie' } }))).toEqual([
      `topic.published ${EVERY_LANGUAGE}`,
    ])
    const events = await log.eventsOf(() =>
      log.payload.updateGlobal({ data: { name: 'La Gazette' }, slug: 'newsroom' }),
    )
    expect(events).toMatchObject([
      { affected: { complete: false, tags: ['newsroom', 'all'] }, type: 'newsroom.updated' },
    ])
    expect(
      await log.ringing(() => log.payload.updateGlobal({ data: { name: 'La Gazette' }, slug: 'newsroom' })),
    ).toEqual([])
  })
})

describe('what does not ring', () => {
  it('drafts, autosaves, and what happens to a document that nobody saw', async () => {
    const never = await log.draft()
    const id = await log.published()
    expect(await log.ringing(() => log.update(never, { title: 'Encore' }, { draft: true }))).toEqual([])
    expect(await log.ringing(() => log.update(id, { title: 'Plus tard' }, { autosave: true, draft: true }))).toEqual([])
    expect(await log.ringing(() => log.payload.delete({ collection: 'articles', id: never }))).toEqual([])
  })

  it('a change that is rolled back', async () => {
    const id = await log.draft()
    const work = async () => {
      const transactionID = await log.payload.db.beginTransaction()
      if (!transactionID) throw new Error('The test server has no transactions.')
      await log.update(id, { _status: 'published' }, { req: { transactionID } })
      await log.payload.db.rollbackTransaction(transactionID)
    }
    expect(await log.ringing(work)).toEqual([])
    expect(await log.ringing(() => log.update(id, { _status: 'published' }))).toEqual([
      `article.published ${EVERY_LANGUAGE}`,
    ])
  })

  it('accounts', async () => {
    expect(await log.ringing(() => log.payload.create({ collection: 'api-clients', data: { name: 'Site' } }))).toEqual(
      [],
    )
  })
})

describe('what the caller selects', () => {
  it('changes nothing of the event', async () => {
    const id = await log.draft({ slug: 'choix' })
    const events = await log.eventsOf(() => log.update(id, { _status: 'published' }, { select: { title: true } }))
    expect(events).toMatchObject([{ slug: { after: 'choix', before: null }, type: 'article.published' }])
  })
})
