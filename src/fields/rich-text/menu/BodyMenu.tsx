'use client'

import type { ClientFeature } from '@payloadcms/richtext-lexical'
import { createClientFeature } from '@payloadcms/richtext-lexical/client'
import { useLexicalComposerContext } from '@payloadcms/richtext-lexical/lexical/react/LexicalComposerContext'
import { useTranslation } from '@payloadcms/ui'
import { useEffect, useId } from 'react'
import type { ReactNode } from 'react'

import { bodyEditor } from '../../../messages/bodyEditor.ts'
import { linkMenu } from './insertLink.ts'
import { leaveByKeyboard } from './leaveByKeyboard.ts'
import { writeBesideNode } from './writeBesideNode.ts'
import { relabel } from './relabel.ts'

/** Says below the text how to leave it, to who sees it and to who has it read to them. */
const LeaveByKeyboard = (): ReactNode => {
  const [editor] = useLexicalComposerContext()
  const { i18n } = useTranslation()
  const id = useId()
  useEffect(() => leaveByKeyboard(editor), [editor])
  useEffect(() => writeBesideNode(editor), [editor])
  useEffect(() => editor.registerRootListener((root) => root?.setAttribute('aria-describedby', id)), [editor, id])
  return (
    <p className="beffroi-leave-text" id={id}>
      {bodyEditor(i18n.language)('leave')}
    </p>
  )
}

/** The part of `bodyMenu` that the panel runs. It comes after the features whose entries it names. */
export const BodyMenuFeature = createClientFeature(({ resolvedFeatures }) => {
  const own: ClientFeature<unknown> = {
    plugins: [{ Component: LeaveByKeyboard, position: 'belowContainer' }],
    slashMenu: linkMenu(resolvedFeatures),
  }
  for (const feature of [...resolvedFeatures.values(), own]) relabel(feature)
  return own
})
