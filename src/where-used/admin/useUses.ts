'use client'

import { useDocumentInfo } from '@payloadcms/ui'
import { useEffect, useState } from 'react'

import type { PanelAnswer } from '../../admin/controls/callPanelApi.ts'
import { usePanelApi } from '../../admin/controls/usePanelApi.ts'
import type { Uses } from '../findUses.ts'

/** How many of them the form names. */
const NAMED = 5

/** On its way: the tab and the menu of a form want the same. */
const asked = new Map<string, Promise<PanelAnswer<Uses>>>()

const askOnce = async (path: string, ask: () => Promise<PanelAnswer<Uses>>): Promise<PanelAnswer<Uses>> => {
  const answer = asked.get(path) ?? ask().finally(() => asked.delete(path))
  asked.set(path, answer)
  return answer
}

const changes = new EventTarget()

/** Has the tab and the menu count again, after something was changed in the documents that lead to the one that is open. */
export const countUsesAgain = (): boolean => changes.dispatchEvent(new Event('change'))

/** The first documents that lead to the one that is open; nothing until the answer is there, and for one that is not saved yet. */
export const useUses = (): Uses | undefined => {
  const { collectionSlug, id } = useDocumentInfo()
  const { call } = usePanelApi()
  const [uses, setUses] = useState<Uses>()

  useEffect(() => {
    if (id === undefined || !collectionSlug) return undefined
    let isGone = false
    const load = async (): Promise<void> => {
      const path = `/${collectionSlug}/${id}/used-in?limit=${NAMED}`
      const answer = await askOnce(path, async () => call<Uses>(path, { canWait: true, method: 'GET' }))
      if (!isGone && answer.ok) setUses(answer.body)
    }
    const reload = () => void load()
    reload()
    changes.addEventListener('change', reload)
    return () => {
      isGone = true
      changes.removeEventListener('change', reload)
    }
  }, [call, collectionSlug, id])
  return uses
}
