import { $isAutoLinkNode, $isLinkNode } from '@payloadcms/richtext-lexical/client'
import { $getNodeByKey } from '@payloadcms/richtext-lexical/lexical'
import type { LexicalEditor, LexicalNode } from '@payloadcms/richtext-lexical/lexical'

import { judgeLinkAddress } from '../../../formats/linkAddress.ts'

const leadsNowhere = (node: LexicalNode | null): boolean => {
  if (!$isLinkNode(node) && !$isAutoLinkNode(node)) return false
  const { linkType, url } = node.getFields()
  return linkType !== 'internal' && judgeLinkAddress(url) !== 'usable'
}

/**
 * Takes the links that lead nowhere out of whatever is pasted, and leaves their words: a text processor brings links to files and to places in the page,
 * a web page links that are scripts. Returns how to end it.
 */
export const unlinkPasted = (editor: LexicalEditor): (() => void) =>
  editor.registerUpdateListener(({ dirtyElements, editorState, tags }) => {
    if (!tags.has('paste')) return
    const keys = editorState.read(() => [...dirtyElements.keys()].filter((key) => leadsNowhere($getNodeByKey(key))))
    if (keys.length === 0) return
    editor.update(() => {
      for (const key of keys) {
        const link = $getNodeByKey(key)
        if (!$isLinkNode(link) && !$isAutoLinkNode(link)) continue
        for (const child of link.getChildren()) link.insertBefore(child)
        link.remove()
      }
    })
  })
