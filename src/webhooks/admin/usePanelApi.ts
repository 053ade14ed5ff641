'use client'

import { useConfig, useTranslation } from '@payloadcms/ui'
import { formatAdminURL } from 'payload/shared'
import { useCallback, useMemo, useState } from 'react'

import { callPanelApi } from '../../admin/panelApi.ts'
import type { PanelAnswer } from '../../admin/panelApi.ts'
import { projectSlug } from '../../content-model/slugs.ts'
import { panelText } from '../../messages/webhooks.ts'
import type { PanelText } from '../../messages/webhooks.ts'
import { DELIVERY_FIELDS } from './describeDelivery.ts'
import type { Delivery } from './describeDelivery.ts'

type PanelApi = <Body>(
  collection: 'webhook-deliveries' | 'webhooks',
  path: string,
  options?: { body?: unknown; method?: 'GET' | 'POST' },
) => Promise<PanelAnswer<Body>>

/** Calls the API of webhooks and deliveries, at the addresses that they have in this project. */
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

/** The texts of the panel about webhooks, in the language of its reader. */
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

/** Sends one request at a time, and says what it came to. */
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

/** The query of an address that asks for what the panel shows of a delivery and no more. */
export const deliveryQuery = (): string =>
  new URLSearchParams([['depth', '0'], ...DELIVERY_FIELDS.map((field) => [`select[${field}]`, 'true'])]).toString()

const INTERVAL_IN_MS = 1_000

/** Longer than the server waits for a website to answer. */
const WAIT_IN_MS = 45_000

type Args = {
  api: PanelApi
  id: number | string
  /** When the newest attempt was made before the one that is waited for. */
  lastAttempt?: string
}

/** Whether the attempt that was asked for is made, whatever came of it. */
const isTried = ({ attempts, state }: Delivery, lastAttempt: string | undefined): boolean =>
  state !== 'pending' || attempts?.at(-1)?.at !== lastAttempt

/**
 * Waits for the next attempt of a delivery and returns it; as it stands when that takes longer than somebody waits before a button; `undefined`
 * when the server does not answer.
 */
export const waitForDelivery = async ({ api, id, lastAttempt }: Args): Promise<Delivery | undefined> => {
  const end = Date.now() + WAIT_IN_MS
  let latest: Delivery | undefined
  do {
    const answer = await api<Delivery>('webhook-deliveries', `/${id}?${deliveryQuery()}`, { method: 'GET' })
    latest = answer.ok ? answer.body : undefined
    if (!latest || isTried(latest, lastAttempt)) return latest
    await new Promise((resolve) => setTimeout(resolve, INTERVAL_IN_MS))
  } while (Date.now() < end)
  return latest
}
