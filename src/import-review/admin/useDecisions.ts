'use client'

import { useRef, useState } from 'react'

import type { Proposal } from '../../import/linking/Proposal.ts'
import type { TakenPicture } from '../ImportRow.ts'
import { useImports } from './useImports.ts'

/** What is decided about an import. */
type Kept = { pictures: TakenPicture[]; proposals: Proposal[] }

/**
 * What is decided about an import: shown at once, and kept by the newsroom one after the other, in the order in which it was decided. When the last of it is answered, what is shown is what the
 * newsroom keeps: what it refused is as it was, whatever was decided in between.
 */
export const useDecisions = (id: number | string, start: Kept) => {
  const { call, text } = useImports()
  const [shown, setShown] = useState(start)
  const [line, setLine] = useState({ isError: false, words: '' })
  const stored = useRef(start)
  const saving = useRef<Promise<unknown>>(Promise.resolve())
  const waiting = useRef(0)
  const refusal = useRef('')
  const said = useRef('')

  const setKept = (kept: Partial<Kept>): void => {
    stored.current = { ...stored.current, ...kept }
    setShown(stored.current)
  }

  /** @param decide what is shown until the newsroom has answered. @param words what is said when it is kept: of several, the last. */
  const save = (
    path: '/decisions' | '/pictures',
    { body, decide, words }: { body: unknown; decide: (before: Kept) => Kept; words?: string },
  ): void => {
    setShown(decide)
    said.current = words ?? text('saved')
    waiting.current += 1
    const send = async (): Promise<void> => {
      const answer = await call<Partial<Kept>>('imports', `/${id}${path}`, { body })
      waiting.current -= 1
      if (answer.ok) stored.current = { ...stored.current, ...answer.body }
      else refusal.current = answer.message
      if (waiting.current > 0) return
      setShown(stored.current)
      setLine({ isError: refusal.current !== '', words: refusal.current || said.current })
      refusal.current = ''
    }
    saving.current = saving.current.then(send)
  }

  return { kept: shown, line, save, setKept, setLine, whenSaved: async () => saving.current }
}
