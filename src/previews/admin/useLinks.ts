'use client'

import { useCallback, useState } from 'react'

import { usePanelApi } from '../../admin/controls/usePanelApi.ts'
import { useRequest } from '../../admin/controls/useRequest.ts'
import { previewText } from '../../messages/previews.ts'
import type { ShownLink } from '../links.ts'
import { PREVIEW_ROUTE } from '../routes.ts'

type Listed = { isSetUp: boolean; links: ShownLink[]; mayCreate: boolean }

type Made = { link: ShownLink; url: string }

type NewLink = { collection: string; days: number; id: number | string; locale?: string; note: string }

const LINKS = `${PREVIEW_ROUTE}/links`

/** The links to previews of one document, or of all, and what is done with them. */
export const useLinks = (of?: { collection: string; id: number | string }) => {
  const { call, language } = usePanelApi()
  const text = previewText(language)
  const [listed, setListed] = useState<Listed>()
  const [fault, setFault] = useState('')
  const { isBusy, line, run } = useRequest()
  const query = of ? `?${new URLSearchParams({ collection: of.collection, id: String(of.id) })}` : ''

  const load = useCallback(async () => {
    const answer = await call<Listed>(`${LINKS}${query}`, { canWait: true, method: 'GET' })
    if (answer.ok) setListed(answer.body)
    setFault(answer.ok ? '' : answer.message)
  }, [call, query])

  const send = async <Body>(path: string, body: unknown, done: string) =>
    run<Body>({
      ask: async () => call<Body>(`${LINKS}${path}`, { body }),
      onAnswer: async () => {
        await load()
        return done
      },
    })

  return {
    create: async (link: NewLink) => send<Made>('', link, ''),
    isBusy,
    language,
    line: fault ? { isError: true, words: fault } : line,
    listed,
    load,
    revoke: async ({ id }: ShownLink) => send(`/${id}/revoke`, {}, text('revoked')),
    text,
  }
}
