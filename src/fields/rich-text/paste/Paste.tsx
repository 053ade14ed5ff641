'use client'

import { createClientFeature } from '@payloadcms/richtext-lexical/client'
import { useLexicalComposerContext } from '@payloadcms/richtext-lexical/lexical/react/LexicalComposerContext'
import { toast, useTranslation } from '@payloadcms/ui'
import { useEffect } from 'react'

import { bodyEditor } from '../../../messages/bodyEditor.ts'
import { pasteCleaned } from './pasteCleaned.ts'
import { unlinkPasted } from './unlinkPasted.ts'

const Paste = (): null => {
  const [editor] = useLexicalComposerContext()
  const { i18n } = useTranslation()
  useEffect(() => unlinkPasted(editor), [editor])
  useEffect(
    () =>
      pasteCleaned(editor, (count) => {
        toast.info(bodyEditor(i18n.language)(count === 1 ? 'pictureNotPasted' : 'picturesNotPasted', { count }))
      }),
    [editor, i18n.language],
  )
  return null
}

/** The part of `paste` that the panel runs. */
export const PasteFeature = createClientFeature({ plugins: [{ Component: Paste, position: 'normal' }] })
