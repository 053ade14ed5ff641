'use client'

import { useDocumentInfo } from '@payloadcms/ui'
import { useCallback, useEffect, useMemo, useState } from 'react'

import { usePanelApi } from '../../admin/controls/usePanelApi.ts'
import type { Line } from '../../admin/controls/useRequest.ts'
import { reviewText } from '../../messages/review.ts'
import type { ShownReview } from '../read.ts'

/** What the count in the menu listens to: something was done in a review, or seen. */
export const REVIEW_CHANGED = 'beffroi:review'

/** The API of reviews, and their texts. */
export const useReviewApi = () => {
  const { call, language } = usePanelApi()
  const text = useMemo(() => reviewText(language), [language])
  return { call, language, text }
}

/** The review of the document of the form, and what is done in it. */
export const useReview = () => {
  const { collectionSlug: collection, id } = useDocumentInfo()
  const { call, language, text } = useReviewApi()
  const [review, setReview] = useState<ShownReview>()
  const [line, setLine] = useState<Line>({ isError: false, words: '' })
  const [isBusy, setBusy] = useState(false)

  const load = useCallback(async () => {
    if (!collection || id === undefined) return
    const query = new URLSearchParams({ collection, id: String(id) })
    const answer = await call<ShownReview>(`/review?${query}`, { canWait: true, method: 'GET' })
    if (answer.ok) setReview(answer.body)
    else setLine({ isError: true, words: answer.message })
  }, [call, collection, id])

  useEffect(() => {
    void load()
    if (!collection || id === undefined) return
    void call('/review/seen', { body: { collection, id }, canWait: true }).then(() =>
      globalThis.dispatchEvent(new Event(REVIEW_CHANGED)),
    )
  }, [call, collection, id, load])

  /** @returns whether it was done */
  const send = useCallback(
    async (path: string, body: Record<string, unknown>): Promise<boolean> => {
      setBusy(true)
      const answer = await call(`/review${path}`, { body: { ...body, collection, id } })
      setBusy(false)
      setLine(answer.ok ? { isError: false, words: '' } : { isError: true, words: answer.message })
      if (!answer.ok) return false
      globalThis.dispatchEvent(new Event(REVIEW_CHANGED))
      await load()
      return true
    },
    [call, collection, id, load],
  )
  return { isBusy, language, line, review, send, setLine, text }
}

export type ReviewText = ReturnType<typeof useReviewApi>['text']
