'use client'
import { useConfig, useDocumentInfo } from '@payloadcms/ui'
import { formatAdminURL } from 'payload/shared'
import { useEffect, useMemo, useRef } from 'react'

const HEARTBEAT_IN_MS = 60_000

/** Time for the next page to take over: a change of language shows the same document again. */
const LEFT_AFTER_IN_MS = 300

type Action = 'discard' | 'hold' | 'release' | 'take'

export type Presence = {
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
 * Tells the server that somebody edits the document, from their first change on and until they leave it; and that they left without
 * a change, so that a document that was opened as new does not stay behind.
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
      fetch(url, { body: JSON.stringify({ action, collection: collectionSlug, id }), credentials: 'include', headers: { 'Content-Type': 'application/json' }, keepalive: true, method: 'POST' }).catch(() => undefined)
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
        const isStillThere = isPage && window.location.pathname.startsWith(page)
        if (!isStillThere) void tell.next(leaving())
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
