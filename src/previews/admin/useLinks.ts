'use client'

import { useConfig, useTranslation } from '@payloadcms/ui'
import { formatAdminURL } from 'payload/shared'
import { useCallback, useState } from 'react'

import { callPanelApi } from '../../admin/panelApi.ts'
import { previewText } from '../../messages/previews.ts'
import type { ShownLink } from '../links.ts'
import { PREVIEW_ROUTE } from '../routes.ts'

type Listed = { isSetUp: boolean; links: ShownLink[]; mayCreate: boolean }

type Made = { link: ShownLink; url: string }

type NewLink = { collection: string; days: number; id: number | string; locale?: string; note: string }

type Line = { isError: boolean; words: string }

/** The links to previews of one document, or of all, and what is done with them. */
export const useLinks = (of?: { collection: string; id: number | string }) => {
  const { config } = useConfig()
  const { i18n } = useTranslation()
  const { language } = i18n
  const text = previewText(language)
  const [listed, setListed] = useState<Listed>()
  const [line, setLine] = useState<Line>({ isError: false, words: '' })
  const [isBusy, setBusy] = useState(false)
  const query = of ? `?${new URLSearchParams({ collection: of.collection, id: String(of.id) })}` : ''

  const call = useCallback(
    async <Body>(path: string, options: { body?: unknown; method?: 'GET' }) => {
      const url = formatAdminURL({
        apiRoute: config.routes.api,
        path: `${PREVIEW_ROUTE}/links${path}` as `/${string}`,
        serverURL: config.serverURL,
      })
      return callPanelApi<Body>({ ...options, language, url })
    },
    [config.routes.api, config.serverURL, language],
  )

  const load = useCallback(async () => {
    const answer = await call<Listed>(query, { method: 'GET' })
    if (answer.ok) setListed(answer.body)
    else setLine({ isError: true, words: answer.message ?? previewText(language)('noAnswer') })
  }, [call, language, query])

  const run = async <Body>(path: string, body: unknown, done: string): Promise<Body | undefined> => {
    setBusy(true)
    const answer = await call<Body>(path, { body })
    setBusy(false)
    setLine(answer.ok ? { isError: false, words: done } : { isError: true, words: answer.message ?? text('noAnswer') })
    if (!answer.ok) return undefined
    await load()
    return answer.body
  }

  return {
    create: async (link: NewLink) => run<Made>('', link, ''),
    isBusy,
    language,
    line,
    listed,
    load,
    revoke: async ({ id }: ShownLink) => run(`/${id}/revoke`, {}, text('revoked')),
    text,
  }
}
