'use client'

import { useConfig, useTranslation } from '@payloadcms/ui'
import { formatAdminURL } from 'payload/shared'
import { useCallback, useMemo, useState } from 'react'

import { callPanelApi } from '../../admin/panelApi.ts'
import type { PanelAnswer } from '../../admin/panelApi.ts'
import { projectSlug } from '../../content-model/slugs.ts'
import { panelText } from '../../messages/webhooks.ts'
import type { PanelText } from '../../messages/webhooks.ts'

export type PanelApi = <Body>(
  collection: 'webhook-deliveries' | 'webhooks',
  path: string,
  options?: { body?: unknown; method?: 'GET' | 'POST' },
) => Promise<PanelAnswer<Body>>

/** `callPanelApi` at the addresses that this project gave the two collections. */
export const usePanelApi = (): PanelApi => {
  const { config } = useConfig()
  const { i18n } = useTranslation()
  return useCallback<PanelApi>(
    async (collection, path, options) => {
      const url = formatAdminURL({
        apiRoute: config.routes.api,
        path: `/${projectSlug(config.admin, collection) ?? collection}${path}`,
        serverURL: config.serverURL,
      })
      return callPanelApi({ ...options, language: i18n.language, url })
    },
    [config, i18n.language],
  )
}

/** The panel's texts in the language that whoever looks chose. */
export const usePanelText = (): { language: string; text: PanelText } => {
  const {
    i18n: { language },
  } = useTranslation()
  return useMemo(() => ({ language, text: panelText(language) }), [language])
}

type Line = { isError: boolean; words: string }

const NOTHING: Line = { isError: false, words: '' }

type Request = {
  isBusy: boolean
  /** What a live region says. */
  line: Line
  /** `onAnswer` takes the body of an answer that is no refusal and returns what to say; refusals are said by themselves. */
  run: <Body>(args: {
    ask: () => Promise<PanelAnswer<Body>>
    meanwhile: string
    onAnswer: (body: Body) => Promise<string> | string
  }) => Promise<void>
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
    setLine(
      answer.ok
        ? { isError: false, words: await onAnswer(answer.body) }
        : { isError: true, words: answer.message ?? text('noAnswer') },
    )
    setBusy(false)
  }
  return { isBusy, line, run }
}
