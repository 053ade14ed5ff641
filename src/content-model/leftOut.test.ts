import { describe, expect, it } from '@jest/globals'
import { configToSchema } from '@payloadcms/graphql'
import type { FlattenedField, SanitizedConfig } from 'payload'

import type { CollectionName } from '../../collections/names.ts'
import { buildProject } from '../../tests/helpers/buildProject.ts'
import { collections } from './collections.ts'

const NEEDED: CollectionName[] = ['users', 'published-documents', 'event-consumers', 'leases']
const names = (Object.keys(collections) as CollectionName[]).filter((name) => !NEEDED.includes(name))

const fieldAt = (fields: FlattenedField[], path: string): FlattenedField | undefined => {
  const [name, ...rest] = path.split('.')
  const field = fields.find((candidate) => candidate.name === name)
  return rest.length > 0 && field && 'flattenedFields' in field ? fieldAt(field.flattenedFields, rest.join('.')) : field
}

/** What a collection's settings and joins say about fields that there are not. */
const danglingNames = (config: SanitizedConfig): string[] => {
  const missing = (slug: string, paths: string[] = []) => {
    const fields = config.collections.find((collection) => collection.slug === slug)?.flattenedFields ?? []
    return paths.filter((path) => !fieldAt(fields, path)).map((path) => `${slug}.${path}`)
  }
  return config.collections
    .filter(({ slug }) => slug in collections)
    .flatMap(({ admin, defaultPopulate, flattenedFields, slug }) => [
      ...missing(slug, admin.defaultColumns),
      ...missing(slug, admin.listSearchableFields),
      ...missing(slug, Object.keys(defaultPopulate ?? {})),
      ...flattenedFields.flatMap((field) =>
        field.type === 'join' && typeof field.collection === 'string'
          ? missing(field.collection, field.admin?.defaultColumns)
          : [],
      ),
    ])
}

describe('a collection that is left out', () => {
  it('takes all that is done with content events along, when they are', async () => {
    const config = await buildProject({ collections: { 'content-events': false } })
    const machinery = [
      'content-events',
      'published-documents',
      'event-consumers',
      'leases',
      'preview-links',
      'webhooks',
      'webhook-deliveries',
    ]
    expect(config.collections.map(({ slug }) => slug).filter((slug) => machinery.includes(slug))).toEqual([])
    expect(config.jobs.autoRun).toBeUndefined()
  })

  it.each(names)('takes everything that points at it along: %s', async (name) => {
    const config = await buildProject({ collections: { [name]: false } })

    expect(config.collections.map(({ slug }) => slug)).not.toContain(name)
    expect(danglingNames(config)).toEqual([])
    expect(Object.keys(configToSchema(config).schema.getTypeMap()).length).toBeGreaterThan(100)
  })

  it('takes along what cannot be without it', async () => {
    const config = await buildProject({ collections: { people: false, places: false, series: false } })
    const organisations = config.collections.find(({ slug }) => slug === 'organisations')
    const artworks = config.collections.find(({ slug }) => slug === 'artworks')

    expect(config.collections.map(({ slug }) => slug)).not.toContain('roles')
    expect(organisations?.flattenedFields.map((field) => field.name)).not.toContain('sites')
    expect(artworks?.flattenedFields.map((field) => field.name)).not.toContain('series')
  })

  it('has no page on the website', async () => {
    const config = await buildProject({ collections: { artworks: false } })
    const patterns = config.globals
      .find(({ slug }) => slug === 'newsroom')
      ?.flattenedFields.find(({ name }) => name === 'addressPatterns')

    expect(patterns && 'flattenedFields' in patterns && patterns.flattenedFields.map(({ name }) => name)).toEqual([
      'articles',
      'events',
      'newsletters',
      'organisations',
      'people',
      'places',
      'series',
      'topics',
    ])
  })

  it('leaves a newsroom of articles alone, if that is all that is wanted', async () => {
    const wanted = ['articles', 'users']
    const config = await buildProject({
      collections: Object.fromEntries(names.filter((name) => !wanted.includes(name)).map((name) => [name, false])),
      newsroom: false,
    })

    expect(config.collections.map(({ slug }) => slug).filter((slug) => !slug.startsWith('payload-'))).toEqual(wanted)
    expect(danglingNames(config)).toEqual([])
    expect(config.globals.map(({ slug }) => slug)).not.toContain('newsroom')
  })
})
