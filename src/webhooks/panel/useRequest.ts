'use client'
import { useState } from 'react'

import type { PanelAnswer } from './requests/callPanelApi.ts'
import { usePanelText } from './usePanelText.ts'

type Line = { isError: boolean; words: string }

const NOTHING: Line = { isError: false, words: '' }

type Request = {
  isBusy: boolean
  /** What a live region says. */
  line: Line
  /** `onAnswer` takes the body of an answer that is no refusal and returns what to say; refusals are said by themselves. */
  run: <Body>(args: { ask: () => Promise<PanelAnswer<Body>>; meanwhile: string; onAnswer: (body: Body) => Promise<string> | string }) => Promise<void>
}

/** One request at a time, with what it came to in words. */
export const useRequest = (): Request => {
  const { text } = usePanelText()
  const [isBusy, setBusy] = useState(false)
  const [line, setLine] = useState(NOTHING)

  const run: Request['run'] = async ({ ask, meanwhile, onAnswer }) => {
    setBusy(true)
    setLine({ isError: false, words: meanwhile })
    const answer = await ask()
    setLine(answer.ok ? { isError: false, words: await onAnswer(answer.body) } : { isError: true, words: answer.message ?? text('noAnswer') })
    setBusy(false)
  }
  return { isBusy, line, run }
}
