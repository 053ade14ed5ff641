'use client'
import { useEffect, useRef, useState } from 'react'

type Guard = {
  /** Whether the question is to be asked. */
  isAsking: boolean
  leave: () => void
  stay: () => void
}

type Work = { flush: () => Promise<boolean>; isDirty: () => boolean; keep: () => boolean }

/** What leads away from the document: a link, and a language of the form. */
const exitOf = (target: EventTarget | null): HTMLElement | undefined => {
  if (!(target instanceof Element)) return undefined
  const exit = target.closest<HTMLElement>(
    'a[href], .popup__content button:has([data-locale]), .popup-button-list button:has([data-locale])',
  )
  if (!exit || exit.closest('dialog[open] form')) return undefined
  if (!(exit instanceof HTMLAnchorElement)) return exit
  const isSamePage = exit.href === window.location.href || exit.getAttribute('href')?.startsWith('#')
  return exit.target === '_blank' || exit.download || isSamePage ? undefined : exit
}

/**
 * Keeps a page open until its text is saved, or kept in the browser: a click that leads away first waits for that, and asks when neither can be;
 * so does closing the tab (HTML, the `beforeunload` event).
 */
export const useLeaveGuard = ({ flush, isDirty, keep }: Work): Guard => {
  const [exit, setExit] = useState<HTMLElement>()
  const work = useRef({ flush, isDirty, keep })
  work.current = { flush, isDirty, keep }
  const isLeaving = useRef(false)

  useEffect(() => {
    const leaveOnceSaved = async (target: HTMLElement) => {
      if (!(await work.current.flush()) && !work.current.keep()) {
        setExit(target)
        return
      }
      isLeaving.current = true
      target.click()
      isLeaving.current = false
    }
    const onClick = (event: MouseEvent) => {
      const target = exitOf(event.target)
      if (!target || isLeaving.current || event.ctrlKey || event.metaKey || event.shiftKey || !work.current.isDirty())
        return
      event.preventDefault()
      event.stopImmediatePropagation()
      void leaveOnceSaved(target)
    }
    const onUnload = (event: BeforeUnloadEvent) => {
      if (isLeaving.current || !work.current.isDirty()) return
      void work.current.flush()
      if (!work.current.keep()) event.preventDefault()
    }
    document.addEventListener('click', onClick, true)
    window.addEventListener('beforeunload', onUnload)
    return () => {
      document.removeEventListener('click', onClick, true)
      window.removeEventListener('beforeunload', onUnload)
    }
  }, [])

  return {
    isAsking: exit !== undefined,
    leave: () => {
      isLeaving.current = true
      exit?.click()
      setExit(undefined)
    },
    stay: () => setExit(undefined),
  }
}
