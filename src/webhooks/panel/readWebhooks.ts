import type { Payload } from 'payload'
import { cache } from 'react'

import { projectSlug } from '../../content-model/projectSlug.ts'
import type { WebhookRow } from '../WebhookRow.ts'

/** What whoever may publish knows of a webhook. */
export type KnownWebhook = Pick<WebhookRow, 'disabledReason' | 'id' | 'name' | 'state'> & {
  /** The host of its address: the path may be a secret. */
  host: string
}

const hostOf = (url: unknown): string => (typeof url === 'string' && URL.canParse(url) ? new URL(url).host : '')

/**
 * Every webhook by name, once a page. Only admins may read the collection: it is read as the system, and no more than this
 * leaves the server. Whoever calls it makes sure that the reader may publish.
 */
export const readWebhooks = cache(async (payload: Payload): Promise<KnownWebhook[]> => {
  const collection = projectSlug(payload.config, 'webhooks')
  if (!collection) return []
  const { docs } = await payload.find({
    collection,
    depth: 0,
    limit: 0,
    pagination: false,
    select: { disabledReason: true, name: true, state: true, url: true },
    sort: 'name',
  })
  return (docs as unknown as WebhookRow[]).map(({ disabledReason, id, name, state, url }) => ({ disabledReason, host: hostOf(url), id, name, state }))
})
