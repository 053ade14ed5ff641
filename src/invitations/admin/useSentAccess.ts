'use client'

import { useState } from 'react'

import type { PanelAnswer } from '../../admin/controls/callPanelApi.ts'
import { usePanelApi } from '../../admin/controls/usePanelApi.ts'
import { useRequest } from '../../admin/controls/useRequest.ts'
import { invitationText } from '../../messages/invitations.ts'
import type { SentAccess } from '../sendAccess.ts'

/** Asks for an access to be sent, and says what came of it; `url` is the address to hand over where no e-mail could be sent. */
export const useSentAccess = () => {
  const { language } = usePanelApi()
  const text = invitationText(language)
  const { isBusy, line, run } = useRequest()
  const [url, setURL] = useState<string>()

  /** Resolves with the answer; `undefined` for a refusal. */
  const send = async (ask: () => Promise<PanelAnswer<SentAccess>>): Promise<SentAccess | undefined> => {
    setURL(undefined)
    const answer = await run({
      ask,
      meanwhile: text('sending'),
      onAnswer: (sent) => (sent.sent ? text('sent', { email: sent.email }) : text('notSent')),
    })
    if (answer && !answer.sent) setURL(answer.url)
    return answer
  }
  return { isBusy, line, send, text, url }
}
