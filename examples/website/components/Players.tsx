'use client'

import { useEffect } from 'react'

/** What a player may do, and no more: nothing is said of the reader's camera or place. */
const ALLOWED = 'autoplay; encrypted-media; fullscreen; picture-in-picture'

/**
 * Puts the player of a video, a sound or a chart into the text when its link is clicked. Until then the other site is asked for nothing; without scripts, or with
 * a key held down, the link leads to the page there.
 */
export const Players = (): null => {
  useEffect(() => {
    const onClick = (event: MouseEvent): void => {
      if (event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return
      const link = event.target instanceof Element ? event.target.closest('.embed a[data-player]') : null
      const [player, around] = [link?.getAttribute('data-player'), link?.closest('p')]
      if (!link || !around || !player?.startsWith('https://')) return
      event.preventDefault()
      const frame = document.createElement('iframe')
      frame.allow = ALLOWED
      frame.referrerPolicy = 'strict-origin-when-cross-origin'
      frame.src = player
      frame.title = link.textContent ?? ''
      around.before(frame)
      frame.focus()
      // The page there stays one click away.
      link.removeAttribute('data-player')
    }
    document.addEventListener('click', onClick)
    return () => document.removeEventListener('click', onClick)
  }, [])
  return null
}
