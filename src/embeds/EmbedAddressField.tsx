'use client'

import { TextField, useConfig, useField, useTranslation } from '@payloadcms/ui'
import type { TextFieldClientComponent } from 'payload'
import { formatAdminURL } from 'payload/shared'
import { useEffect, useState } from 'react'

import { callPanelApi } from '../admin/controls/callPanelApi.ts'
import { EMBED_PROVIDERS, embedOf } from '../formats/embedProviders.ts'
import { EMBEDS } from '../messages/embeds.ts'
import { t } from '../messages/t.ts'
import type { EmbedFailure, PageFacts } from './readOEmbed.ts'

/** After the last key. */
const ASKED_AFTER_MS = 500

/** The path of another field of the same block. */
const beside = (path: string, name: string): string => path.replace(/[^.]+$/, name)

/** The address of a page of another site. Its title and author are asked for, once, and written where nothing is written yet. */
export const EmbedAddressField: TextFieldClientComponent = (props) => {
  const { config } = useConfig()
  const { i18n } = useTranslation()
  const { path, value } = useField<string>({ potentiallyStalePath: props.path })
  const title = useField<string>({ path: beside(path, 'title') })
  const author = useField<string>({ path: beside(path, 'authorName') })
  const [said, setSaid] = useState('')
  const page = embedOf(value)?.page
  const { language } = i18n
  const { api } = config.routes
  const isWanted = page !== undefined && !title.value

  useEffect(() => {
    if (!value || page) setSaid('')
    else setSaid(t(language, EMBEDS.notListed, { providers: EMBED_PROVIDERS.join(', ') }))
  }, [language, page, value])

  useEffect(() => {
    if (!isWanted) return undefined
    let isGone = false
    const ask = async (): Promise<void> => {
      setSaid(t(language, EMBEDS.looking, { provider: embedOf(page)?.provider }))
      const url = formatAdminURL({ apiRoute: api, path: `/embed-info?url=${encodeURIComponent(page)}` })
      const answer = await callPanelApi<EmbedFailure | PageFacts>({ language, method: 'GET', url })
      if (isGone) return
      const facts = answer.ok ? answer.body : { failure: 'unreachable' as const, provider: 'Beffroi' }
      if ('failure' in facts)
        setSaid(t(language, EMBEDS[facts.failure], { provider: facts.provider, providers: EMBED_PROVIDERS.join(', ') }))
      else {
        setSaid('')
        title.setValue(facts.title)
        if (!author.value && facts.authorName) author.setValue(facts.authorName)
      }
    }
    const timer = setTimeout(() => void ask(), ASKED_AFTER_MS)
    return () => {
      isGone = true
      clearTimeout(timer)
    }
    // The fields beside it are written, not followed.
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- they are other objects after each key
  }, [api, isWanted, language, page])

  return (
    <>
      <TextField {...props} />
      <p aria-live="polite" className="beffroi-embed-said">
        {said}
      </p>
    </>
  )
}
