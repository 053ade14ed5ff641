'use client'

import { useEffect } from 'react'

/**
 * Has `public/sw.js` keep the pages that the reader visits, for when there is no connection; and the words that a page ends with when it is such a
 * copy, which the style sheet hides otherwise.
 */
export const Offline = ({ text }: { text: string }) => {
  useEffect(() => {
    // A browser may refuse (a private window): the site is the same without.
    if ('serviceWorker' in navigator) navigator.serviceWorker.register('/sw.js').catch(() => undefined)
  }, [])
  return <p className="kept-notice">{text}</p>
}
