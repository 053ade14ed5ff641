'use client'

import { useConfig, useDocumentInfo, useTranslation } from '@payloadcms/ui'
import { formatAdminURL } from 'payload/shared'
import { useEffect, useState } from 'react'

import { deskText } from '../messages/desk.ts'
import type { Uses } from '../publishing/uses.ts'
import { callPanelApi } from './panelApi.ts'

/** Lists, in the menu that has *Delete*, the documents that lead to this one, so that nobody is surprised by what goes from their pages. */
export const UsedIn = () => {
  const { collectionSlug, id } = useDocumentInfo()
  const { config } = useConfig()
  const { i18n } = useTranslation()
  const [uses, setUses] = useState<Uses>()
  const { admin, api } = config.routes

  useEffect(() => {
    if (id === undefined || !collectionSlug) return undefined
    let isGone = false
    const url = formatAdminURL({ apiRoute: api, path: `/${collectionSlug}/${id}/used-in` })
    const load = async (): Promise<void> => {
      const answer = await callPanelApi<Uses>({ language: i18n.language, method: 'GET', url })
      if (!isGone && answer.ok) setUses(answer.body)
    }
    void load()
    return () => {
      isGone = true
    }
  }, [api, collectionSlug, i18n.language, id])

  if (!uses || uses.total === 0) return null
  const text = deskText(i18n.language)
  return (
    <div className="beffroi-uses">
      <p>{uses.total === 1 ? text('usedInOne') : text('usedIn', { count: String(uses.total) })}</p>
      <ul>
        {uses.documents.map((use) => (
          <li key={`${use.collection}:${use.id}`}>
            <a href={formatAdminURL({ adminRoute: admin, path: `/collections/${use.collection}/${use.id}` })}>
              {use.title}
            </a>
          </li>
        ))}
        {uses.total > uses.documents.length && (
          <li>{text('usedInMore', { count: String(uses.total - uses.documents.length) })}</li>
        )}
      </ul>
    </div>
  )
}
