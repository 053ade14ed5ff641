import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { CollectionSlug } from 'payload'

import { runSnapshotTask } from '../../../src/cli/snapshot.ts'
import type { SnapshotRow } from '../../../src/content-events/snapshot/publicState.ts'
import { rebuildSnapshot } from '../../../src/content-events/snapshot/rebuildSnapshot.ts'
import { expireDue } from '../../../src/publishing/expiry.ts'
import { picture, showing, uploadsElsewhere } from '../../helpers/uploads.ts'
import { startLog } from './startLog.ts'
import type { Log } from './startLog.ts'

let log: Log
let uploads: Awaited<ReturnType<typeof uploadsElsewhere>>

beforeAll(async () => {
  log = await startLog()
  uploads = await uploadsElsewhere(log.payload)
})

afterAll(async () => {
  await log.stop()
  await uploads.remove()
})

/** What the command says, and whether all is well. */
const run = async (task: 'rebuild' | 'verify'): Promise<{ isWell: boolean; said: string }> => {
  let said = ''
  const output = { isTTY: false, write: (text: Uint8Array | string) => Boolean((said += String(text))) }
  const isWell = await runSnapshotTask({ output, payload: log.payload, task })
  return { isWell, said }
}

const upload = async (alt: string): Promise<string> => {
  const data = Buffer.from(await picture())
  const file = { data, mimetype: 'image/png', name: `${alt}.png`, size: data.length }
  return String((await log.payload.create({ collection: 'media', data: { alt }, file })).id)
}

const create = async (collection: CollectionSlug, data: Record<string, unknown>): Promise<string> =>
  String((await log.payload.create({ collection, data: { _status: 'published', ...data } as never, depth: 0 })).id)

const plan = async (id: string, type: 'publish' | 'unpublish'): Promise<void> => {
  const { docs } = await log.payload.find({ collection: 'users', limit: 1 })
  const user =
    docs[0]?.id ??
    (await create('users', {
      email: 'plan@example.com',
      name: 'Plan',
      password: 'a password for tests',
      role: 'editor',
    }))
  const input = {
    doc: { relationTo: 'articles', value: id },
    locale: 'all',
    type,
    user: { relationTo: 'users', value: user },
  }
  await log.payload.jobs.queue({ input: input as never, task: 'schedulePublish' })
  await log.payload.jobs.run({ limit: 10, silent: true })
}

const trash = async (id: string): Promise<unknown> => log.update(id, { deletedAt: new Date().toISOString() })

/** Each way of changing what the public sees. */
const WAYS: [name: string, change: () => Promise<unknown>][] = [
  ['a document is published', () => log.published()],
  [
    'a draft is written beside it',
    async () => log.update(await log.published(), { title: 'Plus tard' }, { draft: true }),
  ],
  [
    'it is saved by itself while it is written',
    async () => log.update(await log.published(), { title: 'Plus tard' }, { autosave: true, draft: true }),
  ],
  [
    'it is changed in one language',
    async () => log.update(await log.published(), { _status: 'published', title: 'Plant' }, { locale: 'en' }),
  ],
  [
    'one language is published alone',
    async () => {
      const id = await log.published()
      await log.update(id, { _status: 'published', title: 'Harbour' }, { locale: 'en' })
      await log.update(id, { kicker: 'En attente', title: 'Ports' }, { draft: true })
      await log.update(id, { _status: 'published', title: 'Harbours' }, { locale: 'en', publishSpecificLocale: 'en' })
    },
  ],
  [
    'an older version is put back',
    async () => {
      const id = await log.published({ title: 'Première' })
      await log.update(id, { _status: 'published', title: 'Deuxième' })
      const { docs } = await log.payload.findVersions({
        collection: 'articles',
        sort: 'createdAt',
        where: { parent: { equals: id } },
      })
      await log.payload.restoreVersion({ collection: 'articles', id: docs[0]?.id ?? '' })
      await log.update(id, { _status: 'published' })
    },
  ],
  ['it is put in the trash', async () => trash(await log.published())],
  [
    'it comes back from the trash',
    async () => {
      const id = await log.published()
      await trash(id)
      await log.payload.update({ collection: 'articles', data: { deletedAt: null }, id, trash: true })
    },
  ],
  [
    'it is deleted, and what leads to it is not',
    async () => {
      const id = await log.published()
      await log.published({ body: undefined, relatedArticles: [id] })
      await log.payload.delete({ collection: 'articles', id })
    },
  ],
  [
    'several are changed, published and withdrawn at once',
    async () => {
      const where = { id: { in: [await log.published(), await log.published(), await log.draft()] } }
      const edit = async (data: Record<string, unknown>) => log.payload.update({ collection: 'articles', data, where })
      await edit({ kicker: 'Travaux' })
      await edit({ _status: 'published' })
      await edit({ _status: 'draft' })
    },
  ],
  ['a publication that was planned', async () => plan(await log.draft(), 'publish')],
  ['a withdrawal that was planned', async () => plan(await log.published(), 'unpublish')],
  [
    'its expiry date passes',
    async () => {
      const id = await log.published()
      await log.payload.db.updateOne({
        collection: 'articles',
        data: { expiresAt: new Date(Date.now() - 60_000).toISOString() },
        id,
      })
      await expireDue({ isStopped: () => false, payload: log.payload })
    },
  ],
  [
    'pictures become public with it, and private again',
    async () => {
      const id = await log.published({ body: showing(await upload('Une grue')), mainImage: await upload('Un quai') })
      await log.update(id, { _status: 'published', body: null })
      await log.update(id, { _status: 'draft' })
    },
  ],
  [
    'the credit of a public picture changes',
    async () => {
      const image = await upload('Un pont')
      await log.published({ mainImage: image })
      await log.payload.update({ collection: 'media', data: { credit: 'Beffroi', keepPublic: true }, id: image })
      await log.payload.update({ collection: 'media', data: { keepPublic: false }, id: image })
    },
  ],
  [
    'its address changes',
    async () => log.update(await log.published({ slug: 'avant' }), { _status: 'published', slug: 'apres' }),
  ],
  [
    'what it leads to is withdrawn, and published anew',
    async () => {
      const place = await create('places', { name: 'Lens', type: 'commune' })
      await create('events', { name: 'Salon', places: [place], type: 'fair' })
      await log.published({ dateline: place, places: [place] })
      await log.payload.update({ collection: 'places', data: { _status: 'draft' }, id: place })
      await log.payload.update({ collection: 'places', data: { _status: 'published', name: 'Liévin' }, id: place })
    },
  ],
  [
    'a change is rolled back',
    async () => {
      const id = await log.published()
      const transactionID = await log.payload.db.beginTransaction()
      if (!transactionID) throw new Error('The test server has no transactions.')
      await log.update(id, { _status: 'published', title: 'Jamais' }, { req: { transactionID } })
      await log.payload.db.rollbackTransaction(transactionID)
    },
  ],
  [
    'the newsroom’s settings change',
    () => log.payload.updateGlobal({ data: { name: 'La Gazette' }, slug: 'newsroom' }),
  ],
]

describe('the snapshot is what Payload answers a stranger after', () => {
  it.each(WAYS)('%s', async (_, change) => {
    await change()
    const { isWell, said } = await run('verify')
    expect(said).toMatch(
      /^(?:[1-9]\d* published documents?, none differs from what Payload answers\.|\d+ of \d+ documents)\n/,
    )
    expect(isWell).toBe(true)
  })
})

const rowOf = async (id: string): Promise<SnapshotRow> => {
  const row = await log.payload.db.findOne<SnapshotRow>({
    collection: 'published-documents',
    where: { key: { equals: `articles:${id}` } },
  })
  if (!row) throw new Error(`No row for ${id}.`)
  return row
}
const damage = async (id: string, data: Record<string, unknown>): Promise<unknown> =>
  log.payload.db.updateOne({ collection: 'published-documents', data, id: (await rowOf(id)).id })

describe('the command tells, and repairs,', () => {
  const DAMAGE: [name: string, damage: (id: string) => Promise<unknown>, sentence: RegExp][] = [
    [
      'words that are not those of the document',
      async (id) => damage(id, { content: (await rowOf(id)).content.replace('Intact', 'Faux') }),
      /^articles:\w+, content\.title\.fr: the snapshot has "Faux", and should have "Intact"\.$/m,
    ],
    [
      'a field that is private',
      async (id) => {
        const { content } = await rowOf(id)
        return damage(id, { content: JSON.stringify({ ...(JSON.parse(content) as object), createdBy: 'somebody' }) })
      },
      /^articles:\w+, content\.createdBy: the snapshot has "somebody", and should have nothing\.$/m,
    ],
    [
      'content that cannot be read',
      async (id) => damage(id, { content: '{' }),
      /^articles:\w+, content: the snapshot has "\{", /m,
    ],
    [
      'a document that is missing',
      async (id) =>
        log.payload.db.deleteOne({ collection: 'published-documents', where: { key: { equals: `articles:${id}` } } }),
      /^articles:\w+: it is published, and not in the snapshot\.$/m,
    ],
    [
      'a document that is not public',
      async (id) => log.payload.db.updateOne({ collection: 'articles', data: { _status: 'draft' }, id }),
      /^articles:\w+: it is in the snapshot, and not published\.$/m,
    ],
  ]

  it.each(DAMAGE)('%s', async (_, harm, sentence) => {
    const id = await log.published({ title: 'Intact' })
    await harm(id)
    const { isWell, said } = await run('verify')
    expect(said).toMatch(sentence)
    expect(said).toMatch(/^1 of \d+ published documents differs\. .*rebuild$/m)
    expect(isWell).toBe(false)
    expect(await run('rebuild')).toMatchObject({ isWell: true })
    expect(await run('verify')).toMatchObject({ isWell: true })
  })

  it('refuses to guess what to do', async () => {
    await expect(run('zzz' as 'verify')).rejects.toThrow('npx payload beffroi:snapshot verify')
  })
})

it('the start notices that the model of a collection has changed, and writes its documents anew', async () => {
  const id = await create('topics', { name: 'Énergie' })
  const topics = log.payload.collections.topics.config
  const { flattenedFields } = topics
  const contentOf = async (): Promise<Record<string, unknown>> => {
    const row = await log.payload.db.findOne<SnapshotRow>({
      collection: 'published-documents',
      where: { key: { equals: `topics:${id}` } },
    })
    return JSON.parse(row?.content ?? '{}') as Record<string, unknown>
  }
  expect(await contentOf()).toMatchObject({ name: expect.anything() as unknown })
  topics.flattenedFields = flattenedFields.filter(({ name }) => name !== 'name')
  try {
    expect(await rebuildSnapshot(log.payload)).toBe((await log.payload.count({ collection: 'topics' })).totalDocs)
    expect(await contentOf()).not.toHaveProperty('name')
    expect(await rebuildSnapshot(log.payload)).toBe(0)
  } finally {
    topics.flattenedFields = flattenedFields
  }
  await rebuildSnapshot(log.payload)
})
