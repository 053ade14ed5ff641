'use client'

import { createClientFeature } from '@payloadcms/richtext-lexical/client'
import { useLexicalComposerContext } from '@payloadcms/richtext-lexical/lexical/react/LexicalComposerContext'
import { useEffect } from 'react'

import { unlinkPasted } from './unlinkPasted.ts'

const PastedLinks = (): null => {
  const [editor] = useLexicalComposerContext()
  useEffect(() => unlinkPasted(editor), [editor])
  return null
}

/** The part of `pastedLinks` that the panel runs. */
export const PastedLinksFeature = createClientFeature({ plugins: [{ Component: PastedLinks, position: 'normal' }] })
