import { Link } from '@payloadcms/ui'
import { createLocalReq } from 'payload'
import type { SanitizedCollectionConfig, ServerProps } from 'payload'
import { formatAdminURL } from 'payload/shared'

import { mayPublish } from '../../access/roles.ts'
import { panelText } from '../../messages/webhooks.ts'
import { isRecord } from '../../payload/values.ts'
import { ResendForm } from './Resend.tsx'
import './panel.css'
import { readWebhooks } from './readWebhooks.ts'

type Props = ServerProps & { collectionConfig: SanitizedCollectionConfig; searchParams?: Record<string, unknown> }

/** The website that the list is narrowed to by its address (`?where[webhook][equals]=…`). */
const chosenOf = (searchParams: Props['searchParams']): string | undefined => {
  const flat = searchParams?.['where[webhook][equals]']
  const where: unknown = searchParams?.where
  const webhook = isRecord(where) ? where.webhook : undefined
  const chosen = flat ?? (isRecord(webhook) ? webhook.equals : undefined)
  return typeof chosen === 'string' ? chosen : undefined
}

/**
 * Above the log: one website or all, and what sends again what is ticked, or a period. Payload's own filter asks for a list of webhooks, which
 * an editor may not read.
 */
export const ResendPanel = async ({ collectionConfig, i18n, payload, searchParams, user }: Props) => {
  if (!user || !mayPublish(await createLocalReq({ user }, payload))) return null
  const webhooks = await readWebhooks(payload)
  if (webhooks.length === 0) return null
  const text = panelText(i18n.language)
  const all = formatAdminURL({ adminRoute: payload.config.routes.admin, path: `/collections/${collectionConfig.slug}` })
  const chosen = chosenOf(searchParams)
  const choices = [
    { href: all, id: undefined, name: text('allSites') },
    ...webhooks.map(({ id, name }) => ({ href: `${all}?where[webhook][equals]=${id}`, id: String(id), name })),
  ]
  return (
    <div className="beffroi-panel beffroi-hook--log">
      {webhooks.length > 1 && (
        <nav aria-label={text('sites')} className="beffroi-hook__sites">
          {choices.map(({ href, id, name }) => (
            <Link aria-current={id === chosen ? 'page' : undefined} href={href} key={id ?? ''} prefetch={false}>
              {name}
            </Link>
          ))}
        </nav>
      )}
      <ResendForm webhooks={webhooks.filter(({ state }) => state === 'active').map(({ id, name }) => ({ id, name }))} />
    </div>
  )
}
