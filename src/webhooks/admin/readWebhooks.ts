import type { CollectionSlug, Payload } from 'payload'
import { cache } from 'react'

import { projectSlug } from '../../content-model/slugs.ts'
import { isRecord } from '../../payload/values.ts'
import type { WebhookRow } from '../WebhookRow.ts'
import { receivesChanges } from '../providers/providers.ts'

/** What whoever may publish knows of a webhook. */
type KnownWebhook = Pick<WebhookRow, 'disabledReason' | 'id' | 'name' | 'state'> & {
  /** The host of its address: the path may be a secret. */
  host: string
  /** False for a service that only sends newsletters. */
  isRebuilt: boolean
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
    select: { disabledReason: true, name: true, provider: true, receives: true, state: true, url: true },
    sort: 'name',
  })
  return (docs as unknown as WebhookRow[]).map(({ disabledReason, id, name, provider, receives, state, url }) => ({
    disabledReason,
    host: hostOf(url),
    id,
    isRebuilt: receivesChanges({ provider, ...(receives && { receives }) }),
    name,
    state,
  }))
})

/** The name of an account, read as the system and once a page however often it stands there: for administrators, who may read every account. */
export const readName = cache(async (payload: Payload, collection: string, id: string): Promise<string | undefined> => {
  // A collection of accounts that the project has no more.
  const config = payload.config.collections.find(({ slug }) => slug === collection)
  if (!config) return undefined
  const account: unknown = await payload.findByID({
    collection: collection as CollectionSlug,
    depth: 0,
    disableErrors: true,
    id,
  })
  const name = isRecord(account) ? account[config.admin.useAsTitle ?? 'id'] : undefined
  return typeof name === 'string' ? name : undefined
})
