import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'

import { elementNode } from '../../../src/fields/rich-text/elementNode.ts'
import { startNewsroom } from '../../helpers/startNewsroom.ts'
import type { StaffedNewsroom } from '../../helpers/startNewsroom.ts'
import { picture, uploadsElsewhere } from '../../helpers/uploads.ts'

let newsroom: StaffedNewsroom
let uploads: Awaited<ReturnType<typeof uploadsElsewhere>>

beforeAll(async () => {
  newsroom = await startNewsroom()
  uploads = await uploadsElsewhere(newsroom.payload)
})

afterAll(async () => {
  await newsroom.stop()
  await uploads.remove()
})

type Node = Record<string, unknown>

const word = (text: string, format = 0): Node => ({
  detail: 0,
  format,
  mode: 'normal',
  style: '',
  text,
  type: 'text',
  version: 1,
})

const body = (...children: Node[]) => ({ root: elementNode('root', children) })

const CODE = 16

type Article = { body: { root: Node }; id: string; standfirst?: string; title: string; verbatim?: string[] }

const save = async (data: Node, { id, ...query }: Record<string, string> = {}): Promise<Article> => {
  const { body: answer, status } = await newsroom.send('editor', {
    body: data,
    method: id ? 'PATCH' : 'POST',
    path: id ? `/articles/${id}` : '/articles',
    query,
  })
  if (status >= 300) throw new Error(`${status} ${JSON.stringify(answer)}`)
  return answer.doc as Article
}

const TYPED = 'L\'usine "verte" : 30 000 m² !'
const SET = 'L’usine «\u202Fverte\u202F»\u00A0: 30\u202F000\u00A0m²\u202F!'

describe('what an editor saves', () => {
  it('has the typography of its language, and an autosave what was typed', async () => {
    const { id } = await save({ title: 'Un titre' }, { draft: 'true' })
    expect((await save({ standfirst: TYPED }, { autosave: 'true', draft: 'true', id })).standfirst).toBe(TYPED)
    expect((await save({ title: TYPED }, { draft: 'true', id })).title).toBe(SET)
    const published = await save({ _status: 'published' }, { id })
    expect(published).toMatchObject({ standfirst: SET, title: SET })
    const english = await save({ _status: 'published', title: 'The "green" plant !' }, { id, locale: 'en' })
    expect(english.title).toBe('The “green” plant!')
    const { body: french } = await newsroom.rest({ path: `/articles/${id}`, query: { locale: 'fr' } })
    expect(french).toMatchObject({ standfirst: SET, title: SET })
  })

  it('is set in texts, lists, links and blocks, and not in code or in what a link leads to', async () => {
    const url = 'https://example.com/?a=1;b="2"'
    const link = elementNode('link', [word('"ici"')], {
      fields: { linkType: 'custom', newTab: false, url },
      version: 3,
    })
    const article = await save({
      body: body(
        elementNode('paragraph', [word('Voir '), link, word(' !'), word(' a ? "b"', CODE)], {
          textFormat: 0,
          textStyle: '',
        }),
        elementNode('list', [elementNode('listitem', [word('5%')], { value: 1 })], {
          listType: 'bullet',
          start: 1,
          tag: 'ul',
        }),
        {
          fields: { blockType: 'pullQuote', id: '6b08e86baadfc64b14078573', text: 'Un "mot" !' },
          format: '',
          type: 'block',
          version: 2,
        },
      ),
      title: 'Des blocs',
    })
    const stored = JSON.stringify(article.body)
    for (const text of [
      '«\u202Fici\u202F»',
      '\u202F!',
      ' a ? \\"b\\"',
      '5\u00A0%',
      'Un «\u202Fmot\u202F»\u202F!',
      url.replaceAll('"', '\\"'),
    ])
      expect(stored).toContain(text)
  })

  it('keeps the passages that it names, which readers are not told', async () => {
    const passage = 'L\'usine "verte"'
    const { id, title } = await save({ _status: 'published', title: TYPED, verbatim: [passage] })
    expect(title).toBe(`${passage}\u00A0: 30\u202F000\u00A0m²\u202F!`)
    const { body: read } = await newsroom.rest({ path: `/articles/${id}` })
    expect(read).not.toHaveProperty('verbatim')
  })

  it('keeps a passage that was refused in a block or below a picture, and sets the rest of it', async () => {
    const bytes = await picture()
    const { id: image } = await newsroom.payload.create({
      collection: 'media',
      data: { alt: 'Le quai' },
      file: { data: Buffer.from(bytes), mimetype: 'image/png', name: 'quai.png', size: bytes.length },
    })
    const said = 'Un "mot" !'
    const article = await save({
      body: body(
        {
          fields: { blockType: 'pullQuote', id: '6b08e86baadfc64b14078573', speakerTitle: "chef d'équipe", text: said },
          format: '',
          type: 'block',
          version: 2,
        },
        {
          fields: { caption: "L'entrée, l'hiver" },
          format: '',
          relationTo: 'media',
          type: 'upload',
          value: image,
          version: 3,
        },
      ),
      title: 'Des refus',
      verbatim: [said, "l'hiver"],
    })
    expect(article.body.root.children).toMatchObject([
      { fields: { speakerTitle: 'chef d’équipe', text: said } },
      { fields: { caption: "L’entrée, l'hiver" } },
    ])
  })

  it('is as it was when a version is put back', async () => {
    const { id } = await save({ title: 'Une version' }, { draft: 'true' })
    await save({ title: 'Une "version" !' }, { autosave: 'true', draft: 'true', id })
    const { body: versions } = await newsroom.send('editor', {
      path: '/articles/versions',
      query: { where: JSON.stringify({ parent: { equals: id } }) },
    })
    const [typed] = (versions as { docs: { id: string; version: Article }[] }).docs.filter(
      ({ version }) => version.title === 'Une "version" !',
    )
    await save({ title: 'Une autre' }, { draft: 'true', id })
    await newsroom.send('editor', { method: 'POST', path: `/articles/versions/${typed?.id}` })
    const { body: restored } = await newsroom.send('editor', { path: `/articles/${id}`, query: { draft: 'true' } })
    expect(restored).toMatchObject({ title: 'Une "version" !' })
  })

  it('is left as it is typed where the newsroom says so, and by programs', async () => {
    const program = await newsroom.payload.create({ collection: 'articles', data: { title: TYPED }, draft: true })
    expect(program.title).toBe(TYPED)
    await newsroom.payload.updateGlobal({ data: { typography: { onSave: false } }, slug: 'newsroom' })
    expect((await save({ title: TYPED })).title).toBe(TYPED)
    await newsroom.payload.updateGlobal({
      data: { typography: { capitals: 'Évry', colonSpace: 'nnbsp', onSave: true, verbatim: '"verte"' } },
      slug: 'newsroom',
    })
    expect((await save({ title: `Evry, Etat : ${TYPED}` })).title).toBe(
      'Évry, Etat\u202F: L’usine "verte"\u202F: 30\u202F000\u00A0m²\u202F!',
    )
  })
})
