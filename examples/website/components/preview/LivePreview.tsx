'use client'

import { useRouter } from 'next/navigation'
import { useEffect } from 'react'

/**
 * What Payload’s panel says to the page in its frame or window, and the page to the panel (https://payloadcms.com/docs/live-preview/server). Its package
 * for these two messages must have the version of the newsroom’s Payload, which a website elsewhere need not know.
 */
const SAVED = 'payload-document-event'
const READY = { ready: true, type: 'payload-live-preview' }

const isSaved = ({ data, origin }: MessageEvent<{ type?: unknown } | null>, panel: string): boolean =>
  origin === panel && typeof data === 'object' && data?.type === SAVED

/** A token is replaced before it ends, while the editor is still writing. */
const BEFORE_ITS_END_IN_MS = 60_000

type Props = {
  /** Opens the same preview once more, as whoever is signed in to the newsroom. */
  again: string
  /** ISO 8601. */
  expiresAt: string
  /** The origin of the newsroom’s panel: no other page is listened to. */
  panel: string
}

/** In a frame or window of the panel: reads the page again each time the document was saved. */
export const LivePreview = ({ again, expiresAt, panel }: Props) => {
  const router = useRouter()

  useEffect(() => {
    const shownBy = (window.opener ?? window.parent) as Window
    if (shownBy === window) return undefined
    const onMessage = (event: MessageEvent) => {
      if (isSaved(event, panel)) router.refresh()
    }
    window.addEventListener('message', onMessage)
    // To a page of that origin, or to none.
    shownBy.postMessage(READY, panel)
    const timer = setTimeout(
      () => window.location.replace(again),
      Math.max(0, Date.parse(expiresAt) - Date.now() - BEFORE_ITS_END_IN_MS),
    )
    return () => {
      clearTimeout(timer)
      window.removeEventListener('message', onMessage)
    }
  }, [again, expiresAt, panel, router])
  return null
}
