'use client'

import {
  ConfirmationModal,
  DefaultEditView,
  useAuth,
  useConfig,
  useDocumentInfo,
  useForm,
  useModal,
  useRouteCache,
  useTranslation,
} from '@payloadcms/ui'
import { useEffect, useRef, useState } from 'react'
import type { ComponentProps, ReactNode } from 'react'

import type { EditingText } from '../../messages/editing.ts'
import { idOf, isRecord } from '../../payload/values.ts'
import { useNewsroomZone } from '../dates/useNewsroomZone.ts'
import { formatMoment } from '../formatDates.ts'
import { ConflictDialog } from './ConflictDialog.tsx'
import { useKeptText } from './useKeptText.ts'
import { useLeaveGuard } from './useLeaveGuard.ts'
import type { Presence } from './usePresence.ts'
import type { FormSaver, Saver } from './Saver.ts'

/** Payload's form of a document, without its dialog about locks: `LockedDialog` takes its place. */
export const EditView = (props: ComponentProps<typeof DefaultEditView>) => {
  const { documentLockState } = useDocumentInfo()
  // Read by the view in the same render; there is no setting for it.
  if (documentLockState.current) documentLockState.current.hasShownLockedModal = true
  return <DefaultEditView {...props} />
}

type Props = {
  body: ReactNode
  cancelLabel: string
  confirmLabel: string
  heading: string
  isOpen: boolean
  onCancel: () => void
  onConfirm: () => void
  slug: string
}

/** One of the panel's own dialogs, open while `isOpen`. */
const Question = ({ body, cancelLabel, confirmLabel, heading, isOpen, onCancel, onConfirm, slug }: Props) => {
  const { closeModal, openModal } = useModal()
  useEffect(() => {
    if (!isOpen) return undefined
    openModal(slug)
    return () => closeModal(slug)
  }, [closeModal, isOpen, openModal, slug])
  return (
    <ConfirmationModal
      body={body}
      cancelLabel={cancelLabel}
      confirmLabel={confirmLabel}
      heading={heading}
      modalSlug={slug}
      onCancel={onCancel}
      onConfirm={onConfirm}
    />
  )
}

type LockedDialogProps = {
  isDirty: () => boolean
  /** Whether another dialog says it already. @default false */
  isSaid?: boolean
  onRead: () => void
  presence: Presence
  text: EditingText
}

/**
 * Says by name who is editing the document, to those who may edit it as well: they take over, or read. Payload's own names an id, and
 * dates in American English.
 */
export const LockedDialog = ({ isDirty, isSaid = false, onRead, presence, text }: LockedDialogProps) => {
  const {
    currentEditor,
    documentIsLocked,
    documentLockState,
    globalSlug,
    id,
    lastUpdateTime,
    setCurrentEditor,
    updateDocumentEditor,
  } = useDocumentInfo()
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
  const isLocked = Boolean(
    !hasHeld.current && documentIsLocked && editor !== undefined && user && String(editor) !== String(user.id),
  )
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
      body={text('lockedBody', {
        date: formatMoment(new Date(lastUpdateTime ?? Date.now()), i18n.language, timeZone),
        name,
      })}
      cancelLabel={text('readOnly')}
      confirmLabel={text('takeOver')}
      heading={text('lockedHeading')}
      isOpen={isLocked && !isSaid && answeredFor !== editor}
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

const WHERE_TEXT_IS = {
  browser: 'takenOverBrowser',
  saved: 'takenOverSaved',
  screen: 'takenOverScreen',
  version: 'takenOverVersion',
} as const

/** Says by whom the document was taken over from this form, and where its text is. */
const TakenOverDialog = ({ presence, saver, text }: { presence: Presence; saver: FormSaver; text: EditingText }) => {
  const { documentLockState, id, setCurrentEditor } = useDocumentInfo()
  const { user } = useAuth()
  const { clearRouteCache } = useRouteCache()
  const { setProcessing } = useForm()
  const { letGo, takenOver } = saver
  const { editedBy } = presence
  const name = takenOver?.by || editedBy || text('somebody')
  const isTaken = takenOver !== undefined

  useEffect(() => {
    if (editedBy !== undefined) void letGo(editedBy)
  }, [editedBy, letGo])

  useEffect(() => {
    // What the form has to close its fields.
    setProcessing(isTaken)
  }, [isTaken, setProcessing])

  const takeBack = async () => {
    const isSaved = takenOver?.text === 'saved'
    await presence.takeOver()
    if (user) {
      documentLockState.current = { hasShownLockedModal: true, isLocked: true, user }
      setCurrentEditor?.(user)
    }
    saver.resume()
    // What the other one saved meanwhile.
    if (isSaved) clearRouteCache()
  }

  return (
    <Question
      body={`${text('takenOverBody', { name })} ${text(WHERE_TEXT_IS[takenOver?.text ?? 'saved'])}`}
      cancelLabel={text('takeBack')}
      confirmLabel={text('newest')}
      heading={text('takenOverHeading', { name })}
      isOpen={isTaken}
      onCancel={() => void takeBack()}
      onConfirm={() => window.location.reload()}
      slug={`beffroi-taken-over-${id}`}
    />
  )
}

type DialogsProps<Of> = { presence: Presence; saver: Of; text: EditingText }

/** The dialogs of a form that several people may have open: when somebody else is there, and when somebody else saved first. */
export const SharingDialogs = ({ presence, saver, text }: DialogsProps<FormSaver>) => {
  const { id } = useDocumentInfo()
  const { conflict } = saver
  const name = conflict?.by?.name ?? text('somebody')
  return (
    <>
      <ConflictDialog
        fallback={
          <Question
            body={`${text('staleBody', { name })} ${conflict?.kept ? text('staleKept') : ''}`}
            cancelLabel={text('keepMine')}
            confirmLabel={text('newest')}
            heading={text('staleHeading')}
            isOpen
            onCancel={() => void saver.overwrite()}
            onConfirm={() => void saver.showSaved()}
            slug={`beffroi-stale-${id}`}
          />
        }
        saver={saver}
        text={text}
      />
      <TakenOverDialog presence={presence} saver={saver} text={text} />
      <LockedDialog
        isDirty={saver.isDirty}
        isSaid={saver.takenOver !== undefined}
        onRead={saver.pause}
        presence={presence}
        text={text}
      />
    </>
  )
}

/** The dialogs of a document's form: those, and before text is left behind. */
export const EditingDialogs = ({ presence, saver, text }: DialogsProps<Saver>) => {
  const { id } = useDocumentInfo()
  const guard = useLeaveGuard(saver)
  useKeptText(saver.restore)
  return (
    <>
      <SharingDialogs presence={presence} saver={saver} text={text} />
      <Question
        body={text('leaveBody')}
        cancelLabel={text('stay')}
        confirmLabel={text('leaveAnyway')}
        heading={text('leaveHeading')}
        isOpen={guard.isAsking}
        onCancel={guard.stay}
        onConfirm={() => {
          saver.pause()
          guard.leave()
        }}
        slug={`beffroi-leave-${id}`}
      />
    </>
  )
}
