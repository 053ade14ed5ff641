'use client'
import { $isAutoLinkNode, $isLinkNode, createClientFeature } from '@payloadcms/richtext-lexical/client'
import { $getNodeByKey, type LexicalNode } from '@payloadcms/richtext-lexical/lexical'
import { useLexicalComposerContext } from '@payloadcms/richtext-lexical/lexical/react/LexicalComposerContext'
import { useEffect } from 'react'

import { judgeLinkAddress } from '../../facts/linkAddress.ts'

const leadsNowhere = (node: LexicalNode | null): boolean => {
  if (!$isLinkNode(node) && !$isAutoLinkNode(node)) return false
  const { linkType, url } = node.getFields()
  return linkType !== 'internal' && judgeLinkAddress(url) !== 'usable'
}

/** Takes the links that lead nowhere out of what is pasted, and leaves their words. */
const PastedLinks = (): null => {
  const [editor] = useLexicalComposerContext()
  useEffect(
    () =>
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
      }),
    [editor],
  )
  return null
}

/**
 * What is pasted from a text processor or a page brings links to files, to places in the page and to scripts, none of which the website could show:
 * see `pastedLinks.ts`.
 */
export const PastedLinksFeature = createClientFeature({ plugins: [{ Component: PastedLinks, position: 'normal' }] })
