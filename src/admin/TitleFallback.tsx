'use client'

import { useDocumentInfo, useDocumentTitle, useTranslation } from '@payloadcms/ui'
import { useEffect, useState } from 'react'

import { useTitleOf } from './useDocumentTitle.ts'

/**
 * Payload shows a document's id where it has no title yet, or none in the language of the form. A translator reads the
 * title that the website would show, and whoever begins a document that it has none.
 */
export const TitleFallback = () => {
  const { collectionSlug, id } = useDocumentInfo()
  const { setDocumentTitle, title } = useDocumentTitle()
  const { t } = useTranslation()
  const [given, setGiven] = useState<string>()
  const isUntitled = id !== undefined && (title === String(id) || title === given)
  const found = useTitleOf(collectionSlug, isUntitled ? id : undefined)

  useEffect(() => {
    if (!isUntitled) return undefined
    // After Payload's own effects, which write the id.
    const frame = requestAnimationFrame(() => {
      const words = found ?? `[${t('general:untitled')}]`
      setGiven(words)
      setDocumentTitle(words)
    })
    return () => cancelAnimationFrame(frame)
  }, [found, isUntitled, setDocumentTitle, t, title])
  return null
}
