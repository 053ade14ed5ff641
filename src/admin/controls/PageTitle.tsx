'use client'

import { useConfig } from '@payloadcms/ui'
import { useEffect } from 'react'

/**
 * Names the window after a page of ours, in the language of who reads it. Payload names pages that are added to the panel once for all languages, and does so
 * again after it has shown one: the name is put back for as long as the page is there.
 */
export const PageTitle = ({ title }: { title: string }): null => {
  const { config } = useConfig()
  // As `document.title` answers it, without spaces that are there twice (HTML, 3.1.4): another would be put back for ever.
  const name = [title, config.admin.meta?.titleSuffix ?? '']
    .join(' ')
    .replaceAll(/[\t\n\f\r ]+/g, ' ')
    .trim()
  useEffect(() => {
    const observer = new MutationObserver(() => put())
    const put = (): void => {
      if (document.title !== name) document.title = name
      // What this changes itself is nothing to put back.
      observer.takeRecords()
    }
    observer.observe(document.head, { characterData: true, childList: true, subtree: true })
    put()
    return () => observer.disconnect()
  }, [name])
  return null
}
