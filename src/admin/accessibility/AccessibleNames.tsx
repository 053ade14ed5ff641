'use client'

import { useTranslation } from '@payloadcms/ui'
import { useEffect } from 'react'
import type { ReactNode } from 'react'

import { accessibleName } from '../../messages/accessibleNames.ts'
import { nameControls } from './nameControls.ts'

/** The panel draws in several steps, and an editor types meanwhile. */
const AFTER_MS = 100

/** Names what the panel shows, as it comes ({@link nameControls}). */
export const AccessibleNames = ({ children }: { children: ReactNode }): ReactNode => {
  const { i18n } = useTranslation()

  useEffect(() => {
    const text = accessibleName(i18n.language)
    let waiting: ReturnType<typeof setTimeout> | undefined
    const name = (): void => {
      waiting = undefined
      nameControls(document, text, i18n.language)
    }
    const observer = new MutationObserver(() => {
      waiting ??= setTimeout(name, AFTER_MS)
    })
    observer.observe(document.body, { childList: true, subtree: true })
    name()
    return () => {
      observer.disconnect()
      clearTimeout(waiting)
    }
  }, [i18n.language])

  return children
}
