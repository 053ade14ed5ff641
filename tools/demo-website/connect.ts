import { randomUUID } from 'node:crypto'

import { createLocalReq, getPayload } from 'payload'
import type { Payload } from 'payload'

import { ADDRESS_PATTERNS } from '../../collections/newsroom/addressPatterns.ts'
import { explainFailure, StartupError } from '../../newsroom/startup/StartupError.ts'
import { rotateSecret } from '../../src/webhooks/secrets/signingSecrets.ts'
import type { WebsiteKeys } from './connectWebsite.ts'

/** The API client and the webhook are known by this name; running this again changes theirs, and adds none. */
const NAME = 'Site de démonstration'

const giveKey = async (payload: Payload, website: string): Promise<string> => {
  const apiKey = randomUUID()
  const data = { apiKey, enableAPIKey: true, name: NAME, website }
  const { docs } = await payload.find({
    collection: 'api-clients',
    depth: 0,
    limit: 1,
    pagination: false,
    where: { name: { equals: NAME } },
  })
  if (docs[0]) await payload.update({ collection: 'api-clients', data, depth: 0, id: docs[0].id })
  else await payload.create({ collection: 'api-clients', data, depth: 0 })
  return apiKey
}

const giveWebhook = async (payload: Payload, website: string): Promise<string> => {
  const data = { name: NAME, provider: 'nextjs' as const, state: 'active' as const, url: `${website}/api/beffroi` }
  const { docs } = await payload.find({
    collection: 'webhooks',
    depth: 0,
    limit: 1,
    pagination: false,
    where: { name: { equals: NAME } },
  })
  const { id } = docs[0]
    ? await payload.update({ collection: 'webhooks', data, depth: 0, id: docs[0].id })
    : await payload.create({ collection: 'webhooks', data, depth: 0 })
  const { secret } = await rotateSecret(await createLocalReq({}, payload), id, 0)
  return secret
}

/** Where the demo content says that its site is, before there is one. */
const NO_SITE_YET = 'https://www.beffroi.example'

/** French stands at the root of this site, English below `/en`: what is said of its pages to search engines and webhooks names both. */
const ADDRESSES = {
  addressPatterns: Object.fromEntries(
    Object.entries(ADDRESS_PATTERNS).map(([name, { pattern }]) => [name, `{/locale}${pattern}`]),
  ),
  locales: ['fr' as const, 'en' as const],
}

/** Feeds, linked data and the panel lead to this site, unless somebody said where another one is. */
const giveAddress = async (payload: Payload, website: string): Promise<void> => {
  const { siteUrl } = await payload.findGlobal({ depth: 0, slug: 'newsroom' })
  if (siteUrl && siteUrl !== NO_SITE_YET && !siteUrl.startsWith('http://localhost:')) return
  if (siteUrl !== website)
    await payload.updateGlobal({ data: { ...ADDRESSES, siteUrl: website }, depth: 0, slug: 'newsroom' })
}

/** Run by `connectWebsite`: `connect.ts http://localhost:3001`. */
try {
  const website = process.argv[2]
  if (!website || !process.send)
    throw new StartupError(
      'tools/demo-website/connect.ts is run by npm run demo:website, which it tells the keys of the website.',
    )
  const { default: config } = await import('../../payload.config.ts')
  const payload = await getPayload({ config })
  const keys: WebsiteKeys = {
    CMS_API_KEY: await giveKey(payload, website),
    WEBHOOK_SECRET: await giveWebhook(payload, website),
  }
  await giveAddress(payload, website)
  await payload.destroy()
  process.send(keys, () => process.exit(0))
} catch (error) {
  console.error(explainFailure(error))
  process.exit(1)
}
