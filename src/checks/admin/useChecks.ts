'use client'

import { useDocumentInfo, useForm, useLocale } from '@payloadcms/ui'
import { useCallback, useEffect, useRef, useState } from 'react'

import { usePanelApi } from '../../admin/controls/usePanelApi.ts'
import type { Checked } from '../checkDocument.ts'
import type { Finding } from '../Finding.ts'

/** After a save: the form still takes in what the server filled in. */
const AFTER_SAVE_MS = 1000

/** While the list is closed its number need not be of this second. */
const CLOSED_EVERY_MS = 20_000

/**
 * What there is to look at in the document of the form, saved or not: when the form opens, after each save, and when it is asked for; never for a key that is
 * pressed.
 */
export const useChecks = (isOpen: boolean) => {
  const { collectionSlug, id, lastUpdateTime } = useDocumentInfo()
  const { call, language } = usePanelApi()
  const { getData } = useForm()
  const { code: locale } = useLocale()
  const [checked, setChecked] = useState<Checked>()
  const [error, setError] = useState('')
  const [isBusy, setBusy] = useState(false)
  const asked = useRef(0)
  const last = useRef(-Infinity)

  const run = useCallback(async () => {
    asked.current += 1
    const mine = asked.current
    last.current = performance.now()
    setBusy(true)
    const query = locale ? `?${new URLSearchParams({ locale })}` : ''
    const answer = await call<Checked>(`/${collectionSlug}/${id}/checks${query}`, { body: { data: getData() } })
    // Of two answers the one that was asked for last is true.
    if (asked.current !== mine) return
    setBusy(false)
    setError(answer.ok ? '' : answer.message)
    if (answer.ok) setChecked(answer.body)
  }, [call, collectionSlug, getData, id, locale])

  useEffect(() => {
    const since = performance.now() - last.current
    const delay = isOpen ? AFTER_SAVE_MS : Math.max(AFTER_SAVE_MS, CLOSED_EVERY_MS - since)
    const timer = setTimeout(() => void run(), delay)
    return () => clearTimeout(timer)
  }, [isOpen, lastUpdateTime, run])

  /** Takes what is mended out of the list, until it is looked at again. */
  const leaveOut = (mended: readonly Finding[]): void =>
    setChecked((before) => before && { ...before, findings: before.findings.filter((one) => !mended.includes(one)) })

  return { checked, error, isBusy, language, leaveOut, run }
}
