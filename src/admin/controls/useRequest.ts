'use client'

import { useState } from 'react'

import type { PanelAnswer } from './callPanelApi.ts'

/** What a live region says. */
export type Line = { isError: boolean; words: string }

const NOTHING: Line = { isError: false, words: '' }

type Args<Body> = {
  ask: () => Promise<PanelAnswer<Body>>
  meanwhile?: string
  /** Takes the body of an answer that is no refusal and returns what to say; refusals are said by themselves. */
  onAnswer: (body: Body) => Promise<string> | string
}

type Request = {
  isBusy: boolean
  line: Line
  /** Resolves with the body; `undefined` for a refusal. */
  run: <Body>(args: Args<Body>) => Promise<Body | undefined>
}

/** Sends one request at a time, and says what it came to. */
export const useRequest = (): Request => {
  const [isBusy, setBusy] = useState(false)
  const [line, setLine] = useState(NOTHING)

  const run: Request['run'] = async ({ ask, meanwhile = '', onAnswer }) => {
    setBusy(true)
    setLine({ isError: false, words: meanwhile })
    const answer = await ask()
    setLine(
      answer.ok ? { isError: false, words: await onAnswer(answer.body) } : { isError: true, words: answer.message },
    )
    setBusy(false)
    return answer.ok ? answer.body : undefined
  }
  return { isBusy, line, run }
}
