import { $createLinkNode, $isLinkNode } from '@payloadcms/richtext-lexical/client'
import { $getNodeByKey, $getRoot } from '@payloadcms/richtext-lexical/lexical'
import type { LexicalEditor } from '@payloadcms/richtext-lexical/lexical'
import type { useForm } from '@payloadcms/ui'

import type { Finding } from '../Finding.ts'
import { plain } from '../plain.ts'
import { reveal, textOf } from './goTo.ts'
import type { Place } from './goTo.ts'
import { replaceIn } from './replaceIn.ts'

type Form = Pick<ReturnType<typeof useForm>, 'dispatchFields' | 'getDataByPath' | 'setModified'>

/** Takes a change of the form back. */
export type Undo = () => Promise<void> | void

const setValue = (form: Form, path: string, value: unknown): void => {
  form.dispatchFields({ path, type: 'UPDATE', value } as never)
  form.setModified(true)
}

const idsAt = (form: Form, path: string): (number | string)[] => {
  const value: unknown = form.getDataByPath(path)
  return Array.isArray(value) ? (value as (number | string)[]) : []
}

/** Adds records to the relations of the form: of the document nothing is stored until the form is. */
export const linkAll = (form: Form, findings: readonly Finding[]): Undo => {
  const added = findings.flatMap(({ mend }) => (mend?.kind === 'link' ? [mend] : []))
  for (const path of new Set(added.map((one) => one.path))) {
    const ids = added.filter((one) => one.path === path).map(({ id }) => id)
    const before = idsAt(form, path)
    setValue(form, path, [...before, ...ids.filter((id) => !before.includes(id))])
  }
  return () => {
    for (const path of new Set(added.map((one) => one.path))) {
      const gone = new Set(added.filter((one) => one.path === path).map(({ id }) => id))
      setValue(
        form,
        path,
        idsAt(form, path).filter((id) => !gone.has(id)),
      )
    }
  }
}

type Replacement = { by: string; path: string; words: string }

/** In the text editor, where Ctrl-Z takes it back as well. Words that are marked in parts are left to who writes. */
const replaceInEditor = (editor: LexicalEditor, { by, words }: Replacement): boolean => {
  let isDone = false
  editor.update(
    () => {
      for (const node of $getRoot().getAllTextNodes()) {
        const text = isDone ? undefined : replaceIn(node.getTextContent(), words, by)
        if (text === undefined) continue
        node.setTextContent(text)
        isDone = true
      }
    },
    { discrete: true },
  )
  return isDone
}

/** The text editor of a field; nothing where it cannot be had. */
const editorAt = async (place: Place, path: string): Promise<LexicalEditor | undefined> => {
  await reveal(place, path)
  // Lexical's own mark on the element that it writes in.
  const root = textOf(place, path) as (HTMLElement & { __lexicalEditor?: LexicalEditor }) | null
  return root?.__lexicalEditor
}

type WordLink = { collection: string; id: number | string; path: string; words: string }

/** Makes a link of some words of a text: the first that are none yet and are not marked in parts. @returns what takes it back; nothing where they are not there. */
export const linkWords = async (place: Place, { collection, id, path, words }: WordLink): Promise<Undo | undefined> => {
  const editor = await editorAt(place, path)
  let key: string | undefined
  editor?.update(
    () => {
      for (const node of $getRoot().getAllTextNodes()) {
        const at =
          key === undefined && !$isLinkNode(node.getParent()) ? plain(node.getTextContent()).indexOf(words) : -1
        if (at === -1) continue
        const parts = at === 0 ? node.splitText(words.length) : node.splitText(at, at + words.length)
        const named = parts[at === 0 ? 0 : 1]
        if (!named) continue
        const link = $createLinkNode({
          fields: {
            // Payload's type leaves out ids that are numbers, which its own form writes here.
            doc: { relationTo: collection, value: id as string },
            linkType: 'internal',
            newTab: false,
          },
        })
        named.replace(link)
        link.append(named)
        key = link.getKey()
      }
    },
    { discrete: true },
  )
  const made = key
  if (!editor || made === undefined) return undefined
  return () =>
    editor.update(
      () => {
        const link = $getNodeByKey(made)
        if (!$isLinkNode(link)) return
        for (const child of link.getChildren()) link.insertBefore(child)
        link.remove()
      },
      { discrete: true },
    )
}

/** Writes some words in the place of others, in a field of the form; whether they were there. */
export const replaceWords = async (form: Form, place: Place, replacement: Replacement): Promise<boolean> => {
  const { by, path, words } = replacement
  const value: unknown = form.getDataByPath(path)
  if (typeof value === 'string') {
    const text = replaceIn(value, words, by)
    if (text !== undefined) setValue(form, path, text)
    return text !== undefined
  }
  const editor = await editorAt(place, path)
  return editor ? replaceInEditor(editor, replacement) : false
}
