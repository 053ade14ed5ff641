'use client'

import { useCallback, useEffect, useState } from 'react'

import type { PanelAnswer } from '../../admin/controls/callPanelApi.ts'
import { usePanelApi } from '../../admin/controls/usePanelApi.ts'
import type { Preview, PreviewedDocument } from '../preview.ts'

type Looked = { documents: PreviewedDocument[]; error?: string; isBusy: boolean }

/** Looks at the documents of a bulk change, a few at a time, while the page is open. */
export const usePreview = (id: string, isWanted: boolean): Looked => {
  const { call } = usePanelApi()
  const [looked, setLooked] = useState<Looked>({ documents: [], isBusy: isWanted })

  const look = useCallback(
    async (signal: AbortSignal): Promise<void> => {
      let documents: PreviewedDocument[] = []
      let from: number | undefined = 0
      while (from !== undefined && !signal.aborted) {
        const answer: PanelAnswer<Preview> = await call<Preview>(`/bulk/${id}/preview?from=${from}`, { method: 'GET' })
        if (signal.aborted) return
        if (!answer.ok) {
          setLooked({ documents, error: answer.message, isBusy: false })
          return
        }
        documents = [...documents, ...answer.body.documents]
        from = answer.body.next
        setLooked({ documents, isBusy: from !== undefined })
      }
    },
    [call, id],
  )
  useEffect(() => {
    if (!isWanted) return
    const leaving = new AbortController()
    void look(leaving.signal)
    return () => leaving.abort()
  }, [isWanted, look])
  return looked
}
