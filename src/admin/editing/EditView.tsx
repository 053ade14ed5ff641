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
import { formatAdminURL } from 'payload/shared'
import { useEffect, useMemo, useRef, useState } from 'react'
import type { ComponentProps, ReactNode } from 'react'

import type { EditingText } from '../../messages/editing.ts'
import { idOf, isRecord } from '../../payload/values.ts'
import { useNewsroomZone } from '../dates/useNewsroomZone.ts'
import { formatMoment } from '../formatDates.ts'
import { useLeaveGuard } from './useLeaveGuard.ts'
import type { Saver } from './useSaver.ts'

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

const HEARTBEAT_IN_MS = 60_000

/** Time for the next page to take over: a change of language shows the same document again. */
const LEFT_AFTER_IN_MS = 300

type Action = 'discard' | 'hold' | 'release' | 'take'

type Presence = {
  /** Takes the document over from who edits it. */
  takeOver: () => Promise<void>
}

/** Whether the page is being loaded again rather than left, where the browser tells (Navigation API). */
const watchReload = (onReload: () => void): (() => void) => {
  const { navigation } = window as { navigation?: EventTarget }
  const onNavigate = (event: Event) => {
    if ('navigationType' in event && event.navigationType === 'reload') onReload()
  }
  navigation?.addEventListener('navigate', onNavigate)
  return () => navigation?.removeEventListener('navigate', onNavigate)
}

/** Whether this tab holds a document: the same page, shown again in another language or loaded again, has to let go of it in the end. */
const heldIn = (document: string) => {
  const key = `beffroi:held:${document}`
  return {
    forget: () => sessionStorage.removeItem(key),
    note: () => sessionStorage.setItem(key, 'true'),
    read: () => sessionStorage.getItem(key) !== null,
  }
}

/**
 * Tells the server who edits the document, from their first change on and until they leave it; and that they left without a change, so that a
 * document that was opened as new does not stay behind.
 */
export const usePresence = (hasEdited: boolean): Presence => {
  const { collectionSlug, id } = useDocumentInfo()
  const { config } = useConfig()
  const url = formatAdminURL({ apiRoute: config.routes.api, path: '/editing' })
  // What counts is what was told, not what was rendered: a page may be left before.
  const edited = useRef(false)
  const held = useMemo(() => heldIn(`${collectionSlug}/${id}`), [collectionSlug, id])

  const tell = useMemo(() => {
    let last: Promise<unknown> = Promise.resolve()
    const send = async (action: Action): Promise<unknown> =>
      fetch(url, {
        body: JSON.stringify({ action, collection: collectionSlug, id }),
        credentials: 'include',
        headers: { 'Content-Type': 'application/json' },
        keepalive: true,
        method: 'POST',
      }).catch(() => undefined)
    return {
      atOnce: (action: Action) => void send(action),
      /** After what was told before: who left, left. */
      next: async (action: Action) => {
        if (!collectionSlug || id === undefined) return
        last = last.then(async () => send(action))
        await last
      },
    }
  }, [collectionSlug, id, url])

  useEffect(() => {
    if (!collectionSlug || id === undefined) return undefined
    edited.current = held.read()
    let isReloading = false
    const page = window.location.pathname
    const leaving = (): Action => {
      held.forget()
      return edited.current ? 'release' : 'discard'
    }
    const timer = setInterval(() => {
      if (edited.current) void tell.next('hold')
    }, HEARTBEAT_IN_MS)
    const onPageHide = () => {
      if (!isReloading) tell.atOnce(leaving())
    }
    const stopWatching = watchReload(() => {
      isReloading = true
    })
    window.addEventListener('pagehide', onPageHide)
    return () => {
      clearInterval(timer)
      stopWatching()
      window.removeEventListener('pagehide', onPageHide)
      const isPage = page.endsWith(`/${id}`)
      setTimeout(() => {
        const { pathname } = window.location
        const isStillThere = isPage && pathname === page
        // Its history is no reason to take an empty document away.
        const isLookedAt = isPage && pathname.startsWith(page) && !edited.current
        if (!isStillThere && !isLookedAt) void tell.next(leaving())
      }, LEFT_AFTER_IN_MS)
    }
  }, [collectionSlug, held, id, tell])

  useEffect(() => {
    if (!hasEdited || edited.current) return
    edited.current = true
    held.note()
    void tell.next('hold')
  }, [hasEdited, held, tell])

  return {
    takeOver: async () => {
      edited.current = true
      held.note()
      await tell.next('take')
    },
  }
}

type LockedDialogProps = {
  isDirty: () => boolean
  onRead: () => void
  presence: Presence
  text: EditingText
}

/**
 * Says by name who is editing the document, to those who may edit it as well: they take over, or read. Payload's own names an id, and
 * dates in American English.
 */
export const LockedDialog = ({ isDirty, onRead, presence, text }: LockedDialogProps) => {
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

/** The dialogs of a document's form: when somebody else is there, when somebody else saved first, and before text is left behind. */
export const EditingDialogs = ({ presence, saver, text }: { presence: Presence; saver: Saver; text: EditingText }) => {
  const { id } = useDocumentInfo()
  const guard = useLeaveGuard(saver)
  const { conflict } = saver
  const name = conflict?.by?.name ?? text('somebody')
  return (
    <>
      <Question
        body={`${text('staleBody', { name })} ${conflict?.kept ? text('staleKept') : ''}`}
        cancelLabel={text('keepMine')}
        confirmLabel={text('newest')}
        heading={text('staleHeading')}
        isOpen={conflict !== undefined}
        onCancel={() => void saver.overwrite()}
        onConfirm={() => {
          saver.pause()
          window.location.reload()
        }}
        slug={`beffroi-stale-${id}`}
      />
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
      <LockedDialog isDirty={saver.isDirty} onRead={saver.pause} presence={presence} text={text} />
    </>
  )
}
