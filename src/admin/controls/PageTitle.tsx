'use client'

import { useConfig } from '@payloadcms/ui'
import { useEffect } from 'react'

/**
 * Names the window after a page of ours, in the language of who reads it. Payload names pages that are added to the panel once for all languages, and does so
 * again after it has shown one: the name is put back for as long as the page is there.
 */
export const PageTitle = ({ title }: { title: string }): null => {
  const { config } = useConfig()
  const suffix = config.admin.meta?.titleSuffix
  const name = suffix ? `${title} ${suffix}` : title
  useEffect(() => {
    const put = (): void => {
      if (document.title !== name) document.title = name
    }
    const observer = new MutationObserver(put)
    observer.observe(document.head, { characterData: true, childList: true, subtree: true })
    put()
    return () => observer.disconnect()
  }, [name])
  return null
}
