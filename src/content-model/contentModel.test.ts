import { describe, expect, it, jest } from '@jest/globals'
import { mongooseAdapter } from '@payloadcms/db-mongodb'
import { configToSchema } from '@payloadcms/graphql'
import { createClientConfig } from 'payload'
import type { Access, CollectionConfig, Config, SanitizedConfig } from 'payload'

import type { CollectionName } from '../../collections/names.ts'
import { buildProject } from '../../tests/helpers/buildProject.ts'
import { storedModel } from '../../tools/generate/storedModel.ts'
import type { BeffroiOptions } from '../options/options.ts'
import { projectSlug } from './slugs.ts'
import { collections } from './collections.ts'

const names = Object.keys(collections) as CollectionName[]

const find = (config: SanitizedConfig, slug: string) => {
  const collection = config.collections.find((candidate) => candidate.slug === slug)
  if (!collection) throw new Error(`No collection ${slug}.`)
  return collection
}

const fieldNames = (config: SanitizedConfig, slug: string) => find(config, slug).flattenedFields.map(({ name }) => name)

const hookCounts = (config: SanitizedConfig) =>
  config.collections.map(({ endpoints, hooks, slug }) => [
    slug,
    endpoints && endpoints.length,
    Object.entries(hooks).map(([name, list]) => [name, list.length]),
  ])

const mine: Access = () => true

const taskSlugs = (config: SanitizedConfig) => config.jobs.tasks?.map(({ slug }) => slug)

const firstOfIndexes = (config: SanitizedConfig) => find(config, 'articles').indexes?.map(({ fields }) => fields[0])

describe('a collection that is renamed', () => {
  const renamed = Object.fromEntries(names.map((name) => [name, { slug: `our-${name}` }]))

  it('is followed by every relation, join and index', async () => {
    const config = await buildProject({ collections: renamed })
    const slugs = config.collections.map(({ slug }) => slug).filter((slug) => !slug.startsWith('payload-'))
    const targets = Object.values(storedModel(config)).flatMap((paths) =>
      Object.values(paths).flatMap((stored) => stored.match(/→ ([^,]*)/)?.[1]?.split(' | ') ?? []),
    )

    expect(slugs).toEqual(names.map((name) => `our-${name}`))
    expect(targets.filter((target) => !slugs.some((slug) => slug === target))).toEqual([])
    expect(configToSchema(config).schema.getType('OurArticle')).toBeTruthy()
    expect(config.admin.user).toBe('our-users')
    expect(find(config, 'our-media').upload.staticDir).toBe('our-media')
  })

  it('is found under its new name by the server and by the admin panel', async () => {
    const config = await buildProject({ collections: { organisations: { slug: 'companies' }, topics: false } })

    const { admin } = createClientConfig({
      config,
      i18n: { fallbackLanguage: 'en', language: 'en', t: (key: string) => key } as never,
      importMap: {},
      user: true,
    })

    for (const place of [config, admin]) {
      expect(projectSlug(place, 'organisations')).toBe('companies')
      expect(projectSlug(place, 'articles')).toBe('articles')
      expect(projectSlug(place, 'topics')).toBeUndefined()
    }
  })
})

describe('a collection that is extended by an option', () => {
  it('has the further fields after its own', async () => {
    const config = await buildProject({
      collections: { articles: { fields: [{ name: 'readingTime', type: 'number' }] } },
    })

    expect(storedModel(config).articles).toMatchObject({ readingTime: 'number', title: 'text' })
  })

  it('is what the override makes of it', async () => {
    const config = await buildProject({
      collections: {
        articles: { collectionOverride: ({ defaultCollection }) => ({ ...defaultCollection, defaultSort: 'title' }) },
      },
      newsroom: {
        globalOverride: ({ defaultGlobal }) => ({ ...defaultGlobal, admin: { ...defaultGlobal.admin, group: 'Site' } }),
      },
    })

    expect(find(config, 'articles').defaultSort).toBe('title')
    expect(fieldNames(config, 'articles')).toContain('title')
    expect(config.globals.find(({ slug }) => slug === 'newsroom')?.admin.group).toBe('Site')
  })

  it.each([
    ['nothing', () => undefined, 'options.collections.articles.collectionOverride returned nothing that has fields'],
    [
      'another slug',
      ({ defaultCollection }: { defaultCollection: CollectionConfig }) => ({ ...defaultCollection, slug: 'stories' }),
      'options.collections.articles.collectionOverride returned the slug "stories" in place of "articles"',
    ],
  ])('refuses an override that returns %s', async (_, collectionOverride, message) => {
    await expect(
      buildProject({ collections: { articles: { collectionOverride: collectionOverride as () => CollectionConfig } } }),
    ).rejects.toThrow(message)
  })
})

describe('a collection that the project had before', () => {
  const beforeChange = jest.fn()
  const users: CollectionConfig = {
    slug: 'users',
    access: { create: mine },
    admin: { useAsTitle: 'email' },
    auth: true,
    fields: [{ name: 'department', type: 'text' }],
    hooks: { beforeChange: [beforeChange] },
  }
  const media: CollectionConfig = {
    slug: 'media',
    access: { read: mine },
    fields: [{ name: 'alt', type: 'text', required: true }],
    upload: true,
  }
  const config = buildProject({}, { collections: [media, users] })

  it('keeps its access rules, its fields, its hooks and its settings', async () => {
    const [ourUsers, ourMedia] = [find(await config, 'users'), find(await config, 'media')]

    expect(ourUsers.access.create).toBe(mine)
    expect(ourMedia.access.read).toBe(mine)
    expect(ourUsers.hooks.beforeChange?.[0]).toBe(beforeChange)
    expect(ourUsers.admin).toMatchObject({ useAsTitle: 'email' })
    expect(ourUsers.auth.tokenExpiration).toBe(7200)
    expect(ourMedia.upload.imageSizes).toBeUndefined()
    expect(ourMedia.defaultPopulate).toBeUndefined()
    expect((await config).admin.user).toBe('users')
  })

  it('gets what Beffroi needs, in fields that documents may lack', async () => {
    expect(fieldNames(await config, 'users')).toEqual(expect.arrayContaining(['department', 'name', 'role']))
    expect(fieldNames(await config, 'media').filter((name) => name === 'alt')).toHaveLength(1)
    expect(find(await config, 'users').flattenedFields.find(({ name }) => name === 'name')).toMatchObject({
      required: false,
    })
    expect(find(await config, 'media').access.delete).not.toBe(mine)
  })

  it('gives no role to the accounts that are there, and none to those that sign up', async () => {
    const role = find(await config, 'users').flattenedFields.find(({ name }) => name === 'role')

    expect(role).toMatchObject({ required: false })
    expect(role && 'defaultValue' in role && role.defaultValue).toBeFalsy()
  })

  it.each([
    ['a text', { name: 'role', type: 'text' }],
    ['a list of its own', { name: 'role', type: 'select', options: ['admin', 'customer'] }],
    [
      'several at once',
      { name: 'role', type: 'select', hasMany: true, options: ['admin', 'author', 'editor', 'translator'] },
    ],
  ] satisfies [string, CollectionConfig['fields'][number]][])('is refused when its role is %s', async (_, field) => {
    await expect(buildProject({}, { collections: [{ slug: 'users', auth: true, fields: [field] }] })).rejects.toThrow(
      '[beffroi] The collection "users" has a field "role" that is not the newsroom\'s.',
    )
  })

  it('still signs in to the panel when the newsroom’s accounts are others', async () => {
    const apart = await buildProject(
      { collections: { users: { slug: 'members' } } },
      { collections: [{ slug: 'users', auth: true, fields: [] }] },
    )

    expect(apart.admin.user).toBe('users')
    expect(fieldNames(apart, 'users')).not.toContain('role')
  })

  it('takes in a publishable collection, its fields where the form has them, none twice', async () => {
    const articles: CollectionConfig = {
      slug: 'articles',
      fields: [
        { name: 'title', type: 'text' },
        { name: 'sources', type: 'text' },
      ],
    }
    const stored = storedModel(await buildProject({}, { collections: [articles] })).articles

    expect(stored).toMatchObject({ body: 'richText', sources: 'text', title: 'text' })
  })
})

describe('a plugin that is disabled', () => {
  it('keeps what is stored, and does nothing', async () => {
    const [on, off] = await Promise.all([buildProject(), buildProject({ disabled: true })])

    expect(storedModel(off)).toEqual(storedModel(on))
    expect(off.collections.map(({ slug }) => slug)).toEqual(on.collections.map(({ slug }) => slug))
    expect(off.globals.map(({ slug }) => slug)).toEqual(on.globals.map(({ slug }) => slug))
    expect(taskSlugs(off)).toEqual(taskSlugs(on))
    expect(find(off, 'articles').access.read).toBe(find(on, 'articles').access.read)

    expect(JSON.stringify(on.admin.components)).toContain('beffroi/')
    expect(JSON.stringify(off.admin.components)).not.toContain('beffroi/')
    expect(off.hooks.afterError ?? []).toEqual([])
    expect(off.graphQL.validationRules).toBeUndefined()
    const schedule = off.jobs.tasks?.find(({ slug }) => slug === 'expireArticles')?.schedule?.[0]
    expect(schedule?.hooks?.beforeSchedule?.({} as never)).toEqual({ shouldSchedule: false })
  })
})

describe('a config that is built twice', () => {
  it('is the same both times, whatever objects it is made of', async () => {
    const project: Partial<Config> = {
      collections: [
        { slug: 'users', auth: true, fields: [] },
        { slug: 'pages', fields: [{ name: 'title', type: 'text' }] },
      ],
    }
    const options: BeffroiOptions = {
      collections: {
        articles: { fields: [{ name: 'meeting', type: 'date', timezone: true }] },
        events: {
          collectionOverride: ({ defaultCollection }) => {
            defaultCollection.hooks?.beforeChange?.push(({ data }) => data)
            return defaultCollection
          },
        },
      },
    }
    const build = async () => {
      const config = await buildProject(options, { ...project })
      return { hooks: hookCounts(config), stored: storedModel(config) }
    }
    const first = await build()

    expect(await build()).toEqual(first)
    expect(first.stored.articles).toHaveProperty('meeting_tz')
  })
})

describe('the plugin in any project', () => {
  it('stores the same with the project’s own languages, and without any', async () => {
    const [none, some] = await Promise.all([
      buildProject(),
      buildProject({}, { localization: { defaultLocale: 'de', locales: ['de', 'pl'] } }),
    ])

    expect(storedModel(none).articles?.title).toBe('text')
    expect(storedModel(some).articles?.title).toBe('text, localized')
  })

  it('asks a database with tables for no index over lists, and MongoDB for all of them', async () => {
    const [tables, mongo] = await Promise.all([buildProject(), buildProject({}, { db: mongooseAdapter({ url: '' }) })])

    expect(firstOfIndexes(mongo)).toContain('organisations')
    expect(firstOfIndexes(tables)).not.toContain('organisations')
    expect(firstOfIndexes(tables)).toContain('_status')
  })
})
