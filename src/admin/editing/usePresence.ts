'use client'

import { useConfig, useDocumentInfo } from '@payloadcms/ui'
import { formatAdminURL } from 'payload/shared'
import { useEffect, useMemo, useRef, useState } from 'react'

import type { Presence as Seen } from '../../presence/presence.ts'
import { isRecord } from '../../payload/values.ts'

/** How often the form asks who else is there. */
const LOOK_EVERY_MS = 15_000

const TIMEOUT_MS = 10_000

/** Time for the next page to take over: a change of language shows the same document again. */
const LEFT_AFTER_IN_MS = 300

type Action = 'discard' | 'hold' | 'release' | 'take'

/** Who else has the document of the form open. */
export type Presence = {
  /** By whom the document was taken over from this form, or is edited already where this form begins to. */
  editedBy: string | undefined
  others: Seen['others']
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

const tryTo = <Result>(work: () => Result): Result | undefined => {
  try {
    return work()
  } catch {
    // A browser that keeps nothing: the lock ends by itself, five minutes later.
    return undefined
  }
}

/** Whether this tab holds a document: the same page, shown again in another language or loaded again, has to let go of it in the end. */
const heldIn = (document: string) => {
  const key = `beffroi:held:${document}`
  return {
    forget: () => tryTo(() => sessionStorage.removeItem(key)),
    note: () => tryTo(() => sessionStorage.setItem(key, 'true')),
    read: () => tryTo(() => sessionStorage.getItem(key)) === 'true',
  }
}

const readSeen = async (response: Response | undefined): Promise<Seen | undefined> => {
  try {
    const json: unknown = response?.ok ? await response.json() : undefined
    return isRecord(json) && Array.isArray(json.others) ? (json as Seen) : undefined
  } catch {
    // A page of a proxy: the next look tells more.
    return undefined
  }
}

/**
 * Tells the server who has the document open and who edits it, from their first change on and until they leave it; that they left without a change, so
 * that a document that was opened as new does not stay behind; and knows who else is there.
 */
export const usePresence = (hasEdited: boolean): Presence => {
  const { collectionSlug, id } = useDocumentInfo()
  const { config } = useConfig()
  const { api } = config.routes
  // What counts is what was told, not what was rendered: a page may be left before.
  const edited = useRef(false)
  /** Whether this form has the lock, as far as it knows. */
  const holds = useRef(false)
  const held = useMemo(() => heldIn(`${collectionSlug}/${id}`), [collectionSlug, id])
  const [others, setOthers] = useState<Seen['others']>([])
  const [editedBy, setEditedBy] = useState<string>()

  const tell = useMemo(() => {
    let last: Promise<unknown> = Promise.resolve()
    const post = async (path: `/${string}`, more: Record<string, unknown>): Promise<Response | undefined> =>
      fetch(formatAdminURL({ apiRoute: api, path }), {
        body: JSON.stringify({ ...more, collection: collectionSlug, id }),
        credentials: 'include',
        headers: { 'Content-Type': 'application/json' },
        keepalive: true,
        method: 'POST',
        signal: AbortSignal.timeout(TIMEOUT_MS),
      }).catch(() => undefined)
    const send = async (action: Action) => post('/editing', { action })
    const leave = async () => post('/presence', { isLeaving: true })
    const inTurn = async (work: () => Promise<unknown>) => {
      if (!collectionSlug || id === undefined) return
      last = last.then(work)
      await last
    }
    const look = async () => {
      const seen = await readSeen(await post('/presence', { isEditing: edited.current }))
      if (!seen) return
      setOthers((before) => (JSON.stringify(before) === JSON.stringify(seen.others) ? before : seen.others))
      if (seen.editor && !seen.editor.isMe && holds.current) setEditedBy(seen.editor.name)
      // Not any more where it was taken over, or let go of by a step of the review: the next change takes hold of it again.
      holds.current = seen.editor?.isMe ?? false
    }
    return {
      atOnce: (action: Action) => void Promise.all([send(action), leave()]),
      /** After what was told before: who left, left. */
      hold: async (action: 'hold' | 'take') =>
        inTurn(async () => {
          holds.current = true
          await send(action)
          await look()
        }),
      leave: async (action: Action) => inTurn(async () => Promise.all([send(action), leave()])),
      look: async () => inTurn(look),
    }
  }, [api, collectionSlug, id])

  useEffect(() => {
    if (!collectionSlug || id === undefined) return undefined
    edited.current = held.read()
    holds.current = false
    let isReloading = false
    const page = window.location.pathname
    const leaving = (): Action => {
      held.forget()
      return edited.current ? 'release' : 'discard'
    }
    const look = () => void tell.look()
    look()
    const timer = setInterval(look, LOOK_EVERY_MS)
    const onPageHide = () => {
      if (!isReloading) tell.atOnce(leaving())
    }
    const stopWatching = watchReload(() => {
      isReloading = true
    })
    window.addEventListener('pagehide', onPageHide)
    window.addEventListener('online', look)
    return () => {
      clearInterval(timer)
      stopWatching()
      window.removeEventListener('pagehide', onPageHide)
      window.removeEventListener('online', look)
      const isPage = page.endsWith(`/${id}`)
      setTimeout(() => {
        const { pathname } = window.location
        const isStillThere = isPage && pathname === page
        // Its history is no reason to take an empty document away.
        const isLookedAt = isPage && pathname.startsWith(page) && !edited.current
        if (!isStillThere && !isLookedAt) void tell.leave(leaving())
      }, LEFT_AFTER_IN_MS)
    }
  }, [collectionSlug, held, id, tell])

  useEffect(() => {
    if (!hasEdited) return
    edited.current = true
    held.note()
    if (!holds.current) void tell.hold('hold')
  }, [hasEdited, held, tell])

  return {
    editedBy,
    others,
    takeOver: async () => {
      edited.current = true
      held.note()
      setEditedBy(undefined)
      await tell.hold('take')
    },
  }
}
