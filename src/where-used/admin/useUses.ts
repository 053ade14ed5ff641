'use client'

import { useDocumentInfo } from '@payloadcms/ui'
import { useEffect, useState } from 'react'

import { usePanelApi } from '../../admin/controls/usePanelApi.ts'
import type { Uses } from '../findUses.ts'

/** The first documents that lead to the one that is open; nothing until the answer is there, and for one that is not saved yet. */
export const useUses = (limit: number): Uses | undefined => {
  const { collectionSlug, id } = useDocumentInfo()
  const { call } = usePanelApi()
  const [uses, setUses] = useState<Uses>()

  useEffect(() => {
    if (id === undefined || !collectionSlug) return undefined
    let isGone = false
    const load = async (): Promise<void> => {
      const answer = await call<Uses>(`/${collectionSlug}/${id}/used-in?limit=${limit}`, { method: 'GET' })
      if (!isGone && answer.ok) setUses(answer.body)
    }
    void load()
    return () => {
      isGone = true
    }
  }, [call, collectionSlug, id, limit])
  return uses
}
