'use client'

import { useConfig, useDocumentInfo, useTranslation } from '@payloadcms/ui'
import { formatAdminURL } from 'payload/shared'

import { whereUsedText } from '../../messages/whereUsed.ts'
import { useUses } from './useUses.ts'
import { hrefOf, summaryOf } from './words.ts'
import './uses.css'

/** Lists, in the menu that has *Delete* and *Unpublish*, the first documents that lead to this one, so that nobody is surprised by what goes from their pages. */
export const UsedIn = () => {
  const { collectionSlug, id } = useDocumentInfo()
  const { config } = useConfig()
  const { i18n } = useTranslation()
  const { admin } = config.routes
  const uses = useUses()
  if (!uses || uses.total + uses.hidden === 0) return null
  const text = whereUsedText(i18n.language)
  const more = uses.total - uses.documents.length
  return (
    <div className="beffroi-uses">
      <p>{summaryOf(uses, text)}</p>
      <ul>
        {uses.documents.map((use) => (
          <li key={`${use.collection}:${use.id}`}>
            <a href={hrefOf(use, admin)}>{use.title}</a>
          </li>
        ))}
        {more > 0 && <li>{text('andMore', { count: more })}</li>}
      </ul>
      <p>
        <a href={formatAdminURL({ adminRoute: admin, path: `/collections/${collectionSlug}/${id}/used-in` })}>
          {text('seeAll')}
        </a>
      </p>
    </div>
  )
}
