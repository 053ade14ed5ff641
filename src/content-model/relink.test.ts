import { describe, expect, it } from '@jest/globals'
import { lexicalEditor } from '@payloadcms/richtext-lexical'
import type { Config } from 'payload'

import { buildProject } from '../../tests/helpers/buildProject.ts'
import { editorRules } from '../fields/rich-text/editorRules.ts'
import { newsroomEditor } from '../fields/rich-text/newsroomEditor.ts'

const CONTENT = [
  'artworks',
  'events',
  'newsletters',
  'organisations',
  'people',
  'places',
  'posts',
  'roles',
  'series',
  'stories',
  'topics',
]

const targetsOf = async (editor: Config['editor'], more: Partial<Config> = {}) => {
  const config = await buildProject(
    {
      collections: {
        articles: { slug: 'stories' },
        media: { slug: 'pictures' },
        users: { slug: 'members' },
        webhooks: { slug: 'bells' },
      },
    },
    {
      collections: [
        { fields: [], slug: 'posts' },
        { auth: true, fields: [], slug: 'readers' },
      ],
      editor,
      ...more,
    },
  )
  const body = config.collections
    .find(({ slug }) => String(slug) === 'stories')
    ?.flattenedFields.find(({ name }) => name === 'body')
  const rules = body?.type === 'richText' ? editorRules(body.editor) : undefined
  return {
    links: [...(rules?.links ?? [])].toSorted(),
    relationships: [...(rules?.relationships ?? [])].toSorted(),
    uploads: [...(rules?.uploads ?? [])],
  }
}

describe('what a text may lead to', () => {
  it.each([
    ['the newsroom’s editor', newsroomEditor()],
    ['an editor of the project’s own', lexicalEditor()],
  ])('is content, the project’s own too, by the names it has there, in %s', async (_, editor) => {
    expect(await targetsOf(editor)).toEqual({
      links: [...CONTENT, 'pictures'].toSorted(),
      relationships: CONTENT,
      uploads: ['pictures'],
    })
  })

  it('may be accounts when the project says so', async () => {
    const readers = { admin: { enableRichTextLink: true }, auth: true, fields: [], slug: 'readers' } as const
    expect((await targetsOf(newsroomEditor(), { collections: [{ ...readers, fields: [] }] })).links).toContain(
      'readers',
    )
  })
})
