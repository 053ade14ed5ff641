import type { Where } from 'payload'

import { projectSlug } from '../../content-model/projectSlug.ts'
import { DELIVERY_FIELDS, type Delivery } from '../../webhooks/panel/Delivery.ts'
import { readWebhooks } from '../../webhooks/panel/readWebhooks.ts'
import type { Site } from '../../webhooks/panel/words/siteWords.ts'
import type { Desk } from './Desk.ts'

/**
 * The websites that are told, for those who may publish: by name, with what was sent to them last. A test says nothing of what a
 * website shows.
 */
export const findSites = async ({ mayPublish, payload, req }: Desk): Promise<Site[]> => {
  const collection = projectSlug(payload.config, 'webhook-deliveries')
  if (!mayPublish || !collection) return []

  const readOne = async (sort: string, where: Where): Promise<Delivery | undefined> => {
    const { docs } = await payload.find({
      collection,
      depth: 0,
      limit: 1,
      overrideAccess: false,
      pagination: false,
      req,
      select: Object.fromEntries(DELIVERY_FIELDS.map((field): [string, true] => [field, true])),
      sort,
      user: req.user,
      where: { and: [{ kind: { not_equals: 'test' } }, where] },
    })
    return (docs as unknown as Delivery[])[0]
  }
  const webhooks = await readWebhooks(payload)
  return Promise.all(
    webhooks.map(async (webhook): Promise<Site> => {
      const own: Where = { webhook: { equals: webhook.id } }
      const [pending, last] = await Promise.all([
        readOne('createdAt', { and: [own, { state: { equals: 'pending' } }] }),
        readOne('-createdAt', { and: [own, { state: { in: ['delivered', 'failed'] } }] }),
      ])
      return { ...webhook, ...(last && { last }), ...(pending && { pending }) }
    }),
  )
}
