import type { LexicalEditor } from '@payloadcms/richtext-lexical/lexical'

import { cleanPasted } from './cleanPasted.ts'

/** What was copied in an editor like this one, blocks and all, is pasted as it is. */
const OWN_FORMAT = 'application/x-lexical-editor'

const parse = (html: string): Document => new DOMParser().parseFromString(html, 'text/html')

/** Lexical takes its own format from editors of the same kind alone, and the HTML beside it from any other. */
const isOwn = (text: string, editor: LexicalEditor): boolean => {
  try {
    return (JSON.parse(text) as { namespace?: unknown } | null)?.namespace === editor._config.namespace
  } catch {
    return false
  }
}

/**
 * Has the editor paste a cleaned copy of what comes from elsewhere ({@link cleanPasted}). Returns how to end it.
 *
 * @param onPictures told how many pictures were left out.
 */
export const pasteCleaned = (editor: LexicalEditor, onPictures: (count: number) => void): (() => void) => {
  const cleaned = new WeakSet<Event>()
  const onPaste = (event: ClipboardEvent): void => {
    const { clipboardData, currentTarget, target } = event
    if (cleaned.has(event) || !clipboardData || isOwn(clipboardData.getData(OWN_FORMAT), editor)) return
    const isOfAnother = target instanceof Element && target.closest('[data-lexical-editor]') !== currentTarget
    const html = isOfAnother ? '' : clipboardData.getData('text/html')
    if (html === '') return
    const pasted = cleanPasted(html, parse)
    // A picture that was copied by itself is there as a file too.
    if (pasted.html === '' && clipboardData.files.length > 0) return
    event.preventDefault()
    event.stopImmediatePropagation()
    if (pasted.pictures > 0) onPictures(pasted.pictures)
    if (pasted.html === '') return
    const data = new DataTransfer()
    data.setData('text/html', pasted.html)
    data.setData('text/plain', clipboardData.getData('text/plain'))
    const copy = new ClipboardEvent('paste', { bubbles: true, cancelable: true, clipboardData: data })
    cleaned.add(copy)
    target?.dispatchEvent(copy)
  }
  return editor.registerRootListener((root, before) => {
    before?.removeEventListener('paste', onPaste, true)
    root?.addEventListener('paste', onPaste, true)
  })
}
