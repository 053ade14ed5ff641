'use client'
import { useAuth, useConfig, useDocumentInfo, useForm, useRouteCache, useTranslation } from '@payloadcms/ui'
import { useEffect, useRef, useState } from 'react'

import { idOf } from '../../idOf.ts'
import { isRecord } from '../../isRecord.ts'
import { formatMoment } from '../../newsroom/desk/formatMoment.ts'
import { useNewsroomZone } from '../dates/useNewsroomZone.ts'
import { Question } from './Question.tsx'
import type { EditingText } from './texts.ts'
import type { Presence } from './usePresence.ts'

type Props = {
  isDirty: () => boolean
  onRead: () => void
  presence: Presence
  text: EditingText
}

/**
 * Says by name who is editing the document, to those who may edit it as well: they take over, or read. Payload's own names an id, and
 * dates in American English.
 */
export const LockedDialog = ({ isDirty, onRead, presence, text }: Props) => {
  const { currentEditor, documentIsLocked, documentLockState, globalSlug, id, lastUpdateTime, setCurrentEditor, updateDocumentEditor } = useDocumentInfo()
  const { user } = useAuth()
  const { config, getEntityConfig } = useConfig()
  const { i18n } = useTranslation()
  const { clearRouteCache } = useRouteCache()
  const { setProcessing } = useForm()
  const timeZone = useNewsroomZone()
  const [answeredFor, setAnsweredFor] = useState<number | string>()
  const [isReading, setReading] = useState(false)

  const editor = idOf(currentEditor)
  // Who was editing and is overtaken reads so in Payload's own dialog.
  const hasHeld = useRef(false)
  hasHeld.current ||= Boolean(documentIsLocked && editor !== undefined && user && String(editor) === String(user.id))
  const isLocked = Boolean(!hasHeld.current && documentIsLocked && editor !== undefined && user && String(editor) !== String(user.id))
  const title = getEntityConfig({ collectionSlug: config.admin.user })?.admin.useAsTitle ?? 'email'
  const known: unknown = isRecord(currentEditor) ? currentEditor[title] : undefined
  const name = typeof known === 'string' && known ? known : text('somebody')

  useEffect(() => {
    // What the form has to close its fields.
    if (isReading) setProcessing(true)
  }, [isReading, setProcessing])

  const takeOver = async () => {
    if (!user) return
    if (globalSlug) await updateDocumentEditor('', globalSlug, user)
    else await presence.takeOver()
    documentLockState.current = { hasShownLockedModal: true, isLocked: true, user }
    setCurrentEditor?.(user)
    // What the other one saved since this page was opened.
    if (!isDirty()) clearRouteCache()
  }

  return (
    <Question
      body={text('lockedBody', { date: formatMoment(new Date(lastUpdateTime ?? Date.now()), i18n.language, timeZone), name })}
      cancelLabel={text('readOnly')}
      confirmLabel={text('takeOver')}
      heading={text('lockedHeading')}
      isOpen={isLocked && answeredFor !== editor}
      onCancel={() => {
        setAnsweredFor(editor)
        onRead()
        setReading(true)
      }}
      onConfirm={() => {
        setAnsweredFor(editor)
        void takeOver()
      }}
      slug={`beffroi-locked-${id ?? globalSlug}`}
    />
  )
}
