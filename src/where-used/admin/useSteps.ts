'use client'

import { useCallback, useRef, useState } from 'react'

import { usePanelApi } from '../../admin/controls/usePanelApi.ts'
import type { Replaced, Step } from '../inSteps.ts'

/** How far a work on many documents has come. */
export type Steps = {
  error?: string
  isBusy: boolean
  isDone: boolean
  isStopped: boolean
  refused: Replaced[]
  replaced: Replaced[]
}

const NOTHING: Steps = { isBusy: false, isDone: false, isStopped: false, refused: [], replaced: [] }

/** Asks the API at a path for one step after the other, until there is none left or the person stops it; `run` tells whether none was refused. */
export const useSteps = () => {
  const { call } = usePanelApi()
  const [steps, setSteps] = useState<Steps>()
  const isStopped = useRef(false)

  const run = useCallback(
    async (path: string, body: object = {}): Promise<boolean> => {
      isStopped.current = false
      let all: Steps = { ...NOTHING, isBusy: true }
      setSteps(all)
      let after: string | undefined
      do {
        const answer = await call<Step>(path, { body: { ...body, after } })
        if (!answer.ok) {
          setSteps({ ...all, error: answer.message, isBusy: false })
          return false
        }
        const { next, refused, replaced } = answer.body
        all = { ...all, refused: [...all.refused, ...refused], replaced: [...all.replaced, ...replaced] }
        after = next
        setSteps(all)
      } while (after !== undefined && !isStopped.current)
      setSteps({ ...all, isBusy: false, isDone: after === undefined, isStopped: after !== undefined })
      return true
    },
    [call],
  )
  const fail = useCallback((error: string) => setSteps({ ...NOTHING, error }), [])
  const stop = useCallback(() => {
    isStopped.current = true
  }, [])
  return { fail, run, steps, stop }
}
