import { describe, expect, it } from '@jest/globals'
import { configToSchema } from '@payloadcms/graphql'
import { isObjectType, printSchema } from 'graphql'
import type { GraphQLSchema } from 'graphql'
import type { CollectionConfig, CollectionSlug, Config, Field } from 'payload'

import { buildProject } from '../../../tests/helpers/buildProject.ts'
import type { BeffroiOptions } from '../../options/options.ts'
import { createContentSchema } from './contentSchema.ts'
import { createReadersSchema } from './readersSchema.ts'

const readersOf = async (options: BeffroiOptions, config: Partial<Config> = {}): Promise<GraphQLSchema> => {
  const sanitized = await buildProject(options, config)
  const source = { config: sanitized, globals: { config: sanitized.globals } }
  return createReadersSchema(createContentSchema(configToSchema, source), source).schema
}

const LOCALIZATION = { defaultLocale: 'fr', locales: ['fr', 'en'] }

/** The project's own fields, added to articles. */
const withFields = (fields: Field[]): BeffroiOptions => ({
  collections: {
    articles: {
      collectionOverride: ({ defaultCollection }) => ({
        ...defaultCollection,
        fields: [...defaultCollection.fields, ...fields],
      }),
    },
  },
})

const typeOf = (schema: GraphQLSchema, path: string): string | undefined => {
  const [name = '', field = ''] = path.split('.')
  const type = schema.getType(name)
  return isObjectType(type) && type.getFields()[field] ? String(type.getFields()[field]?.type) : undefined
}

const text = (name: string, more: object = {}): Field => ({ name, type: 'text', required: true, ...more }) as Field

const only = (name: string, more: object = {}): Field => text(name, { admin: { condition: () => false }, ...more })

describe('what a project adds to articles', () => {
  const fields: Field[] = [
    text('always'),
    text('translated', { localized: true }),
    text('optional', { required: false }),
    only('sometimes'),
    { type: 'row', admin: { condition: () => false }, fields: [text('inARow')] } as Field,
    { type: 'collapsible', fields: [text('inACollapsible')], label: 'Collapsible' },
    { name: 'box', type: 'group', fields: [text('inside')] },
    { name: 'shut', type: 'group', admin: { condition: () => false }, fields: [text('inside')] },
    { name: 'lines', type: 'array', fields: [text('inside'), text('translated', { localized: true })] },
    { name: 'linesOfALanguage', type: 'array', fields: [text('inside')], localized: true },
    {
      name: 'blocks',
      type: 'blocks',
      blocks: [
        { slug: 'advert', fields: [text('sponsor'), text('price', { access: { read: () => false } })] },
        { slug: 'note', fields: [text('words')] },
      ],
    },
    text('secret', { access: { read: () => false } }),
    text('hidden', { hidden: true }),
    text('internal', { custom: { isForStaff: true } }),
    { name: 'checkedBy', type: 'relationship', relationTo: 'users' },
    { name: 'sponsor', type: 'relationship', relationTo: 'sponsors' as CollectionSlug, required: true },
    { name: 'about', type: 'relationship', hasMany: true, relationTo: ['people', 'users'] },
  ]
  const sponsors: CollectionConfig = { slug: 'sponsors', fields: [text('name'), text('motto', { localized: true })] }
  const schema = readersOf(withFields(fields), { collections: [sponsors], localization: LOCALIZATION })

  it.each([
    ['what is required is promised', 'Article.always', 'String!'],
    ['and what is translated, since the main language stands behind', 'Article.translated', 'String!'],
    ['nothing else is', 'Article.optional', 'String'],
    ['nor what editors do not always see', 'Article.sometimes', 'String'],
    ['nor what stands in a row that they do not always see', 'Article.inARow', 'String'],
    ['a collapsible is only for the eye', 'Article.inACollapsible', 'String!'],
    ['a group is there', 'Article.box', 'Article_Box!'],
    ['with what it requires', 'Article_Box.inside', 'String!'],
    ['one that editors do not always see is there too', 'Article.shut', 'Article_Shut!'],
    ['empty, perhaps', 'Article_Shut.inside', 'String'],
    ['rows are a list', 'Article.lines', '[Article_Lines!]!'],
    ['with what they require', 'Article_Lines.inside', 'String!'],
    ['in any language', 'Article_Lines.translated', 'String!'],
    ['rows of each language are a list', 'Article.linesOfALanguage', '[Article_LinesOfALanguage!]!'],
    ['not looked at when another language is published', 'Article_LinesOfALanguage.inside', 'String'],
    ['blocks are a list', 'Article.blocks', '[Article_Blocks!]!'],
    ['with what each requires', 'Advert.sponsor', 'String!'],
    ['and which it is', 'Advert.blockType', 'String!'],
    ['a private field within is not there', 'Advert.price', undefined],
    ['nor is one with an access rule', 'Article.secret', undefined],
    ['nor a hidden one', 'Article.hidden', undefined],
    ['nor one that is marked', 'Article.internal', undefined],
    ['nor one that leads to accounts', 'Article.checkedBy', undefined],
    ['a document that is required may be withdrawn', 'Article.sponsor', 'Sponsor'],
    ['a collection of the project promises what Payload promises', 'Sponsor.name', 'String!'],
    ['and no more', 'Sponsor.motto', 'String'],
    ['a relation to several collections is a list', 'Article.about', '[Article_About_Relationship!]!'],
    ['of documents that are there', 'Article_About_Relationship.value', 'Article_About!'],
  ])('%s: %s', async (_, path, expected) => {
    expect(typeOf(await schema, path)).toBe(expected)
  })

  it('leaves accounts out of a relation to several collections, and has no conditions on what is private', async () => {
    const printed = printSchema(await schema)
    expect(printed).toContain('union Article_About = Person\n')
    expect(printed).not.toMatch(/Article_(?:secret|internal|checkedBy|blocks__price)_operator/)
    expect(printed).toMatch(/Article_always_operator/)
  })
})

describe('the readers’ schema of a project', () => {
  it('promises no translations where the project wants nothing to stand in for them', async () => {
    const schema = await readersOf({}, { localization: { ...LOCALIZATION, fallback: false } })
    expect([typeOf(schema, 'Article.title'), typeOf(schema, 'Article.slug')]).toEqual(['String', 'String!'])
  })

  it('promises titles where there is one language', async () => {
    expect(typeOf(await readersOf({}), 'Article.title')).toBe('String!')
  })

  it('follows the slugs of the project, and what it leaves out', async () => {
    const schema = await readersOf({ collections: { organisations: { slug: 'companies' }, topics: false } })
    expect(typeOf(schema, 'Query.Companies')).toBe('Companies!')
    expect(typeOf(schema, 'Article.organisations')).toBe('[Company!]!')
    expect(typeOf(schema, 'Article.topics')).toBeUndefined()
  })
})
