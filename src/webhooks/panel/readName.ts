import type { CollectionSlug, Payload } from 'payload'
import { cache } from 'react'

import { isRecord } from '../../isRecord.ts'

/** The name of an account, read as the system and once a page however often it stands there: for administrators, who may read every account. */
export const readName = cache(async (payload: Payload, collection: string, id: string): Promise<string | undefined> => {
  // A collection of accounts that the project has no more.
  const config = payload.config.collections.find(({ slug }) => slug === collection)
  if (!config) return undefined
  const account: unknown = await payload.findByID({ collection: collection as CollectionSlug, depth: 0, disableErrors: true, id })
  const name = isRecord(account) ? account[config.admin.useAsTitle ?? 'id'] : undefined
  return typeof name === 'string' ? name : undefined
})
