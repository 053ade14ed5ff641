'use client'

import { toast, useDocumentInfo, useFormInitializing, useLocale, useTranslation } from '@payloadcms/ui'
import { useEffect, useRef } from 'react'

import { editingText } from '../../messages/editing.ts'
import { idOf } from '../../payload/values.ts'
import { useNewsroomZone } from '../dates/useNewsroomZone.ts'
import { formatMoment } from '../formatDates.ts'
import { browserStorage } from './createKeeper.ts'
import { usePerson } from './formContext.ts'
import { abandoned, dropText, textsOfPerson } from './keptTexts.ts'
import type { KeptEntry, KeptText } from './keptTexts.ts'

/** Who opens a document looks at its text first: what happened to it is there to be read a while longer than other messages. */
const SHOWN_FOR_MS = 20_000

/**
 * Takes up the text of the document that the browser kept when its window was closed, crashed or loaded again before it could be saved; not while somebody
 * else edits the document.
 *
 * @param forget throws it away; for a form that does not save by itself.
 */
export const useKeptText = (restore: (text: KeptText) => Promise<void>, forget?: () => void): void => {
  const { collectionSlug, currentEditor, documentIsLocked, id } = useDocumentInfo()
  const { code: locale } = useLocale()
  const {
    i18n: { language },
  } = useTranslation()
  const isInitializing = useFormInitializing()
  const person = usePerson()
  const timeZone = useNewsroomZone()
  const editor = idOf(currentEditor)
  const isLocked = Boolean(documentIsLocked && editor !== undefined && !person?.endsWith(`:${editor}`))
  const latest = useRef({ forget, language, restore, timeZone })
  latest.current = { forget, language, restore, timeZone }

  useEffect(() => {
    const storage = browserStorage()
    if (!storage || !person || isLocked || isInitializing) return undefined
    let isGone = false
    const isOfForm = ({ text }: KeptEntry): boolean =>
      text.collection === collectionSlug && String(text.id) === String(id) && text.locale === locale
    const takeUp = async () => {
      const [entry] = await abandoned(textsOfPerson(storage, person).filter(isOfForm))
      if (!entry || isGone) return
      await latest.current.restore(entry.text)
      dropText(storage, entry.key)
      const words = editingText(latest.current.language)
      const date = formatMoment(new Date(entry.text.at), latest.current.language, latest.current.timeZone)
      const { forget: onClick } = latest.current
      toast.info(words(onClick ? 'restoredByHand' : 'restored', { date }), {
        duration: SHOWN_FOR_MS,
        ...(onClick && { action: { label: words('newest'), onClick } }),
      })
    }
    void takeUp()
    return () => {
      isGone = true
    }
  }, [collectionSlug, id, isInitializing, isLocked, locale, person])
}
