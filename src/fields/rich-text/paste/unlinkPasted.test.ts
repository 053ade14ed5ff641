import { describe, expect, it } from '@jest/globals'
import { $createLinkNode, AutoLinkNode, LinkNode } from '@payloadcms/richtext-lexical/client'
import { $createParagraphNode, $createTextNode, $getRoot } from '@payloadcms/richtext-lexical/lexical'
import { createHeadlessEditor } from '@payloadcms/richtext-lexical/lexical/headless'

import { unlinkPasted } from './unlinkPasted.ts'

const write = async (urls: string[], tag?: string): Promise<(string | undefined)[][]> => {
  const editor = createHeadlessEditor({
    nodes: [LinkNode, AutoLinkNode],
    onError: (error) => {
      throw error
    },
  })
  const end = unlinkPasted(editor)
  editor.update(
    () => {
      const paragraph = $createParagraphNode()
      for (const url of urls) {
        const link = $createLinkNode({ fields: { linkType: 'custom', newTab: false, url } })
        paragraph.append($createTextNode('voir '), link.append($createTextNode('ici')))
      }
      $getRoot().append(paragraph)
    },
    { discrete: true, ...(tag && { tag }) },
  )
  await Promise.resolve()
  editor.update(() => {}, { discrete: true })
  end()
  const { root } = editor.getEditorState().toJSON() as unknown as {
    root: { children: { children: { fields?: { url?: string }; text?: string; type: string }[] }[] }
  }
  return root.children[0]?.children.map(({ fields, text, type }) => [type, text ?? fields?.url]) ?? []
}

const DEAD = ['javascript:void(0)', 'file:///C:/notes.docx', '#note1', '', '/contact']

describe('what is pasted', () => {
  it('keeps links that lead somewhere, and the words of the others', async () => {
    expect(await write([...DEAD, 'https://exemple.fr/usine', 'mailto:a@exemple.fr'], 'paste')).toEqual([
      ['text', 'voir icivoir icivoir icivoir icivoir icivoir '],
      ['link', 'https://exemple.fr/usine'],
      ['text', 'voir '],
      ['link', 'mailto:a@exemple.fr'],
    ])
  })

  it('is all that is changed: a text that was there keeps its links', async () => {
    const links = (await write(DEAD)).filter(([type]) => type === 'link')
    expect(links).toEqual(DEAD.map((url) => ['link', url]))
  })
})
