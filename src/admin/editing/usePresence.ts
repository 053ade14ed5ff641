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
    if (!hasEdited || edited.current) return
    edited.current = true
    void tell.next('hold')
  }, [hasEdited, tell])

  useEffect(() => {
    if (!collectionSlug || id === undefined) return undefined
    let isReloading = false
    const page = window.location.pathname
    const leaving = (): Action => (edited.current ? 'release' : 'discard')
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
  }, [collectionSlug, id, tell])

  return {
    takeOver: async () => {
      edited.current = true
      await tell.next('take')
    },
  }
}
