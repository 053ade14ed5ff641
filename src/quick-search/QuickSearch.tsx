'use client'

import { useAuth, useTranslation } from '@payloadcms/ui'
import { lazy, Suspense, useEffect, useState } from 'react'
import type { ReactNode } from 'react'

import { quickSearchText } from '../messages/quickSearch.ts'
import './quickSearch.css'

/** Of no weight before somebody searches. */
const SearchDialog = lazy(async () => import('./SearchDialog.tsx'))

const OPEN = 'beffroi:quick-search'

/** In a text, Ctrl-K makes a link of the words that are selected. */
const makesLink = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.isContentEditable && !(globalThis.getSelection()?.isCollapsed ?? true)

/** Opens the quick search with Ctrl-K or ⌘K, from every screen. */
export const QuickSearch = ({ children }: { children: ReactNode }) => {
  const { user } = useAuth()
  const [isOpen, setOpen] = useState(false)
  const isSignedIn = Boolean(user)

  useEffect(() => {
    if (!isSignedIn) return undefined
    const open = () => setOpen(true)
    const press = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey || event.key.toLowerCase() !== 'k') return
      if (makesLink(event.target)) return
      event.preventDefault()
      open()
    }
    globalThis.addEventListener('keydown', press)
    globalThis.addEventListener(OPEN, open)
    return () => {
      globalThis.removeEventListener('keydown', press)
      globalThis.removeEventListener(OPEN, open)
    }
  }, [isSignedIn])
  return (
    <>
      {children}
      {isOpen && (
        <Suspense fallback={null}>
          <SearchDialog onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  )
}

/** The same with a pointer. */
export const QuickSearchButton = () => {
  const { i18n } = useTranslation()
  const [key, setKey] = useState('Ctrl K')
  useEffect(() => {
    if (/Mac|iPhone|iPad/.test(navigator.userAgent)) setKey('⌘K')
  }, [])
  const text = quickSearchText(i18n.language)
  return (
    <button
      aria-haspopup="dialog"
      aria-keyshortcuts="Control+K Meta+K"
      className="quick-search__button"
      onClick={() => globalThis.dispatchEvent(new Event(OPEN))}
      type="button"
    >
      <span className="quick-search__word">{text('search')}</span>
      <kbd aria-hidden="true">{key}</kbd>
    </button>
  )
}
