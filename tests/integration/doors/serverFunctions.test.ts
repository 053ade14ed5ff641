import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals'
import { createLocalReq, getAccessResults } from 'payload'
import type { PayloadRequest, SanitizedPermissions, ServerFunction } from 'payload'

import { STAFF_ROLES } from '../../../src/access/roles.ts'
import type { StaffRole } from '../../../src/access/roles.ts'
import { guardServerFunctions } from '../../../src/access/serverFunctions.ts'
import { signIn } from '../../helpers/signIn.ts'
import { startPayload } from '../../helpers/startPayload.ts'
import type { TestNewsroom } from '../../helpers/startPayload.ts'

type Asked = { args: Record<string, unknown>; name: string; serverFunctions?: Record<string, ServerFunction> }
type Who = StaffRole | 'preview' | 'stranger'

let newsroom: TestNewsroom
let articles: Record<'anyone' | 'author', string>
const requests = {} as Record<Who, { permissions: SanitizedPermissions; req: PayloadRequest }>
let called: Asked[] = []

const requestOf = async (user?: PayloadRequest['user']) => {
  const req = await createLocalReq(user ? { user } : {}, newsroom.payload)
  return { permissions: await getAccessResults({ req }), req }
}

beforeAll(async () => {
  newsroom = await startPayload()
  const { payload } = newsroom
  const ids = {} as Record<StaffRole, string>
  for (const role of STAFF_ROLES) {
    ids[role] = (await signIn(payload, role)).id
    requests[role] = await requestOf({
      ...(await payload.findByID({ collection: 'users', id: ids[role] })),
      collection: 'users',
    })
  }
  requests.stranger = await requestOf()
  requests.preview = await requestOf({
    ...(await payload.create({ collection: 'api-clients', data: { name: 'Aperçu', readDrafts: true } })),
    collection: 'api-clients',
  })
  const make = async (createdBy: string) => {
    const { id } = await payload.create({ collection: 'articles', data: { kind: 'brief', title: 'Brouillon' } })
    await payload.db.updateOne({ collection: 'articles', data: { createdBy }, id })
    return id
  }
  articles = { anyone: await make(ids.editor), author: await make(ids.author) }
})

beforeEach(() => {
  called = []
})

afterAll(async () => newsroom.stop())

/** Payload's own handler, as far as a function is looked up and called with the request; it needs Next.js to do more. */
const handleAs = (who: Who) => async (asked: Asked) => {
  const own =
    asked.serverFunctions && Object.hasOwn(asked.serverFunctions, asked.name)
      ? asked.serverFunctions[asked.name]
      : undefined
  if (own) return own({ ...asked.args, ...requests[who] } as never)
  called.push(asked)
  return 'called'
}

const ask = async (who: Who, name: unknown, args: unknown = {}, serverFunctions?: Record<string, ServerFunction>) =>
  guardServerFunctions(handleAs(who))({ args, name, ...(serverFunctions && { serverFunctions }) } as Asked)

const CALLS: [string, Record<string, unknown>][] = [
  ['copy-data-from-locale', { collectionSlug: 'articles', docID: '1', fromLocale: 'fr', toLocale: 'en' }],
  ['form-state', { collectionSlug: 'articles', schemaPath: 'articles' }],
  ['get-default-layout', {}],
  ['get-folder-results-component-and-data', { collectionsToDisplay: ['articles'] }],
  ['get-upcoming-scheduled-publish', { collectionSlug: 'articles', id: '1' }],
  ['render-document', { collectionSlug: 'articles', docID: '1' }],
  ['render-document-slots', { collectionSlug: 'articles' }],
  ['render-field', { schemaPath: 'collection.articles.body' }],
  ['render-list', { collectionSlug: 'articles' }],
  ['render-widget', { widgetSlug: 'collections' }],
  ['schedule-publish', { doc: { relationTo: 'articles', value: '1' }, type: 'publish' }],
  ['slugify', { collectionSlug: 'articles', path: 'slug', valueToSlugify: 'Un titre' }],
  ['table-state', { collectionSlug: 'articles', data: { docs: [] } }],
]

const about = (slug: string): [string, Record<string, unknown>][] => [
  ...CALLS.filter(([, args]) => 'collectionSlug' in args).map(([name, args]): [string, Record<string, unknown>] => [
    name,
    { ...args, collectionSlug: slug },
  ]),
  [
    'table-state',
    { collectionSlug: ['articles', slug], parent: { collectionSlug: 'articles', id: '1', joinPath: 'x' } },
  ],
  ['table-state', { collectionSlug: 'articles', parent: { collectionSlug: slug, id: '1', joinPath: 'x' } }],
  ['get-folder-results-component-and-data', { collectionsToDisplay: ['articles', slug] }],
  ['render-field', { schemaPath: `collection.${slug}.name` }],
  ['schedule-publish', { doc: { relationTo: slug, value: '1' }, type: 'publish' }],
]

const NAMES = [
  ...Object.getOwnPropertyNames(Object.prototype),
  'prototype',
  'nothing',
  '',
  null,
  7,
  ['form-state'],
  { toString: 'form-state' },
]

const LOCK = { returnLockStatus: true, updateLastEdited: true }

/** Whether a form's state may lock what it is of. */
const locks = async (who: Who, args: Record<string, unknown>) => {
  called = []
  await ask(who, 'form-state', { ...args, ...LOCK })
  return called.map(({ args }) => [args.returnLockStatus, args.updateLastEdited])
}

const tellsOfLock = async (who: Who, id: string) =>
  guardServerFunctions(async (asked: Asked) =>
    (await handleAs(who)(asked)) === 'called' ? { state: {} } : handleAs(who)(asked),
  )({ args: { collectionSlug: 'articles', id, ...LOCK }, name: 'form-state' })

describe('a server function', () => {
  it('is one of a list, for everybody', async () => {
    for (const who of ['admin', 'stranger'] as const) {
      for (const name of NAMES) expect([name, JSON.stringify(await ask(who, name))]).toEqual([name, '{}'])
      expect(JSON.stringify(await ask(who, 'toString', {}, { mine: () => 'x' }))).toBe('{}')
    }
    expect(called).toEqual([])
  })

  it('of the project itself is called', async () => {
    expect(await ask('admin', 'mine', {}, { mine: () => 'x' })).toBe('x')
  })

  it.each(['stranger', 'preview'] as const)('gives nothing to: %s', async (who) => {
    for (const [name, args] of CALLS)
      expect([name, JSON.stringify((await ask(who, name, args)) ?? {})]).toEqual([name, '{}'])
    expect(called).toEqual([])
  })

  it.each(STAFF_ROLES)('serves the panel of: %s', async (who) => {
    for (const [name, args] of CALLS) expect([name, await ask(who, name, args)]).toEqual([name, 'called'])
  })

  it.each(['editor', 'author', 'translator'] as const)(
    'says nothing of webhooks, clients and machinery to: %s',
    async (who) => {
      const hidden = [
        'webhooks',
        'api-clients',
        'content-events',
        'event-consumers',
        'leases',
        'preview-links',
        'reviews',
        'review-steps',
        'review-comments',
        'review-notices',
        'mailings',
        'translation-states',
        'open-documents',
        'document-links',
        'document-addresses',
        'link-checks',
        'list-views',
        'bulk-changes',
        'bulk-change-items',
        'picture-fingerprints',
        'former-files',
        'import-files',
        'imported-items',
        'merges',
        'payload-jobs',
        'constructor',
        '__proto__',
        'nothing',
        ...(who === 'editor' ? [] : ['webhook-deliveries']),
      ]
      for (const slug of hidden) {
        for (const [name, args] of about(slug))
          expect([name, slug, JSON.stringify((await ask(who, name, args)) ?? {})]).toEqual([name, slug, '{}'])
      }
      expect(called).toEqual([])
    },
  )

  it('shows webhooks and clients to an admin', async () => {
    for (const slug of ['webhooks', 'api-clients'])
      for (const [name, args] of about(slug)) expect(await ask('admin', name, args)).toBe('called')
  })

  it('locks settings for who may edit them, and a document for nobody: its form says itself when it is held', async () => {
    expect([
      await locks('admin', { globalSlug: 'newsroom' }),
      await locks('author', { globalSlug: 'newsroom' }),
    ]).toEqual([[[true, true]], [[false, false]]])
    for (const who of STAFF_ROLES)
      expect([who, await locks(who, { collectionSlug: 'articles', id: articles.author })]).toEqual([
        who,
        [[false, false]],
      ])
  })

  it('tells who may edit a document of who does', async () => {
    const { payload } = newsroom
    expect(await tellsOfLock('author', articles.author)).toEqual({ state: {} })
    const value = requests.editor.req.user?.id
    for (const id of Object.values(articles))
      await payload.create({
        collection: 'payload-locked-documents',
        data: { document: { relationTo: 'articles', value: id }, user: { relationTo: 'users', value } } as never,
      })
    expect(await tellsOfLock('author', articles.author)).toMatchObject({
      lockedState: { isLocked: true, user: { id: value } },
      state: {},
    })
    expect(await tellsOfLock('author', articles.anyone)).toEqual({ state: {} })
  })
})

describe('before there is an account', () => {
  it('a stranger gets the form of the first one and nothing else', async () => {
    await newsroom.payload.db.deleteMany({ collection: 'users', where: {} })
    expect(
      await ask('stranger', 'form-state', {
        collectionSlug: 'users',
        id: '1',
        operation: 'create',
        returnLockStatus: true,
        schemaPath: 'users',
      }),
    ).toBe('called')
    expect(called[0]?.args).toEqual({ collectionSlug: 'users', operation: 'create', schemaPath: 'users' })
    called = []
    for (const [name, args] of [
      ...CALLS,
      ...about('users'),
      ['form-state', { collectionSlug: 'users', schemaPath: 'articles' }] as const,
    ]) {
      if (name === 'form-state' && args.collectionSlug === 'users' && args.schemaPath === undefined) continue
      if (name === 'form-state' && args.schemaPath === 'users') continue
      expect([name, JSON.stringify((await ask('stranger', name, args)) ?? {})]).toEqual([name, '{}'])
    }
    expect(called).toEqual([])
  })
})
