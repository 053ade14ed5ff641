'use client'

import { toast, useAuth, useConfig, useTranslation } from '@payloadcms/ui'
import { usePathname, useRouter } from 'next/navigation.js'
import { formatAdminURL } from 'payload/shared'
import { useEffect, useRef } from 'react'
import type { ReactNode } from 'react'

import { editingText } from '../../messages/editing.ts'
import { browserStorage } from './createKeeper.ts'
import { abandoned, beginKeeping, dropText, endKeeping, textsOfPerson } from './keptTexts.ts'
import type { KeptEntry } from './keptTexts.ts'
import { documentAddress, isGone, saveAddress, sendForm } from './sendForm.ts'
import type { Outcome } from './sendForm.ts'

/** Without an event of the browser, a connection that is back is found out this soon. */
const TRY_EVERY_MS = 60_000

type Send = { apiRoute: string; language: string }

const bodyOf = (data: Record<string, unknown>): FormData => {
  const body = new FormData()
  body.set('_payload', JSON.stringify({ ...data, _status: 'draft' }))
  return body
}

/** Sends a text to its document; to a new one where that is gone, as one that was begun without a connection is after a day. */
const send = async ({ text }: KeptEntry, { apiRoute, language }: Send): Promise<Outcome> => {
  const outcome = await sendForm(saveAddress({ ...text, apiRoute, isLeft: true }), {
    body: bodyOf(text.data),
    language,
  })
  if (outcome.kind !== 'refused' || !(await isGone(documentAddress({ ...text, apiRoute })))) return outcome
  const { id: _, ...data } = text.data
  return sendForm(
    `${formatAdminURL({ apiRoute, path: `/${text.collection}` })}?depth=0&draft=true&locale=${text.locale}`,
    {
      body: bodyOf(data),
      language,
      method: 'POST',
    },
  )
}

type Fate = 'byHand' | 'sent' | 'waits'

/** Sends a text that no window has any more, while no window takes it up; `waits` when its author has to look at it, `byHand` when they have to save it. */
const sendAbandoned = async (storage: Storage, entry: KeptEntry, how: Send): Promise<Fate | undefined> => {
  // Without locks of the browser a window that is open may have it.
  if (entry.text.isByHand) return navigator.locks ? 'byHand' : undefined
  if (entry.text.waits) return 'waits'
  // Without locks of the browser (a panel without HTTPS) it is sent when its document is opened.
  return navigator.locks?.request(entry.key, { ifAvailable: true }, async (lock) => {
    if (!lock || storage.getItem(entry.key) === null) return undefined
    const { kind } = await send(entry, how)
    if (kind === 'unreachable' || kind === 'signedOut') return undefined
    if (kind === 'saved') {
      dropText(storage, entry.key)
      return 'sent' as const
    }
    storage.setItem(entry.key, JSON.stringify({ ...entry.text, waits: true }))
    return 'waits' as const
  })
}

/**
 * Around the whole panel: sends the texts that the browser kept of windows that are closed, in the order that they were written in, and takes away what is
 * kept when its person signs out or another one signs in.
 */
export const KeptTextsProvider = ({ children }: { children?: ReactNode }) => {
  const { user } = useAuth()
  const {
    config: { admin, routes },
  } = useConfig()
  const {
    i18n: { language },
  } = useTranslation()
  const router = useRouter()
  const pathname = usePathname()
  const person = user ? `${user.collection}:${user.id}` : undefined
  const isSigningOut = pathname === formatAdminURL({ adminRoute: routes.admin, path: admin.routes.logout })
  const isSigningIn = pathname === formatAdminURL({ adminRoute: routes.admin, path: admin.routes.login })
  const latest = useRef({ language, pathname, router })
  latest.current = { language, pathname, router }

  useEffect(() => {
    const storage = browserStorage()
    if (!storage) return undefined
    if (isSigningOut) {
      endKeeping(storage)
      return undefined
    }
    // Who signed out is still named on the page of signing in, by an answer that was on its way.
    if (!person || isSigningIn) return undefined
    beginKeeping(storage, person)

    const tell = ({ key, text: { collection, id, title } }: KeptEntry, what: Fate) => {
      const words = editingText(latest.current.language)
      if (what === 'sent') return toast.success(words('keptSent', { title }), { id: key })
      const page = formatAdminURL({ adminRoute: routes.admin, path: `/collections/${collection}/${id}` })
      return toast.warning(words(what === 'byHand' ? 'keptUnsaved' : 'keptWaits', { title }), {
        action: { label: words('keptOpen'), onClick: () => latest.current.router.push(page) },
        duration: Number.POSITIVE_INFINITY,
        id: key,
      })
    }
    const sendAll = async () => {
      for (const entry of await abandoned(textsOfPerson(storage, person))) {
        // Its own form takes it up.
        if (latest.current.pathname.includes(`/${entry.text.collection}/${entry.text.id}`)) continue
        const what = await sendAbandoned(storage, entry, { apiRoute: routes.api, language: latest.current.language })
        if (what) tell(entry, what)
      }
    }
    let running: Promise<void> | undefined
    const sendOnce = () => {
      running ??= sendAll().finally(() => {
        running = undefined
      })
    }
    sendOnce()
    const timer = setInterval(sendOnce, TRY_EVERY_MS)
    window.addEventListener('online', sendOnce)
    return () => {
      clearInterval(timer)
      window.removeEventListener('online', sendOnce)
    }
  }, [isSigningIn, isSigningOut, person, routes.admin, routes.api])

  return children
}
