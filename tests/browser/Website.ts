import { randomUUID } from 'node:crypto'

import { Webhook } from 'standardwebhooks'

import { startHoldingProxy, type HoldingProxy } from '../helpers/startHoldingProxy.ts'
import { siteAddress, startSite } from '../helpers/startSite.ts'
import { callApi } from './Newsroom.ts'
import type { Member, Newsroom } from './Newsroom.ts'

const PATIENCE_IN_MS = 10_000

/** The website of `examples/website` beside a newsroom that knows it. */
export type Website = {
  /** Between the website and the newsroom. */
  cms: HoldingProxy
  secret: string
  stop: () => Promise<void>
  url: string
  webhook: string
}

export type Seen = { status: number; text: string }

/** What the website answers now: its status and what a reader reads. */
export const look = async ({ url }: Website, path: string): Promise<Seen> => {
  const answer = await fetch(`${url}${path}`)
  return { status: answer.status, text: await answer.text() }
}

/** Loads a page again and again, for ten seconds, until it is as it should be; gives the last that was seen. */
export const lookUntil = async (website: Website, path: string, isSo: (page: Seen) => boolean): Promise<Seen> => {
  const until = Date.now() + PATIENCE_IN_MS
  let seen = await look(website, path)
  while (!isSo(seen) && Date.now() < until) seen = await look(website, path)
  return seen
}

/** Tells the website itself that these tags changed, as the newsroom would. */
export const tell = async ({ url }: Website, { secret, tags }: { secret: string; tags: string[] }): Promise<number> => {
  const affected = { complete: true, documents: [], paths: [], tags }
  const body = JSON.stringify({
    data: { affected, events: [] },
    timestamp: new Date().toISOString(),
    type: 'content.changed',
  })
  const id = `msg_${randomUUID()}`
  const now = new Date()
  const headers = {
    'webhook-id': id,
    'webhook-signature': new Webhook(secret).sign(id, now, body),
    'webhook-timestamp': String(Math.floor(now.getTime() / 1000)),
  }
  return (await fetch(`${url}/api/beffroi`, { body, headers, method: 'POST' })).status
}

/** A key and a webhook in the newsroom, and the website that has both. */
export const startWebsiteBeside = async (newsroom: Newsroom, { headers }: Member): Promise<Website> => {
  const { port, url } = await siteAddress()
  const apiKey = randomUUID()
  await callApi(newsroom, '/api-clients', { body: { apiKey, enableAPIKey: true, name: 'Site' }, headers })
  const { doc } = await callApi<{ doc: { id: string } }>(newsroom, '/webhooks', {
    body: { name: 'Site', provider: 'nextjs', url: `${url}/api/beffroi` },
    headers,
  })
  const { secret } = await callApi<{ secret: string }>(newsroom, `/webhooks/${doc.id}/secret/reveal`, { headers })
  const cms = await startHoldingProxy(newsroom.url)
  try {
    const site = await startSite({ apiKey, cmsUrl: cms.url, port, secret, url })
    return {
      cms,
      secret,
      stop: async () => {
        await site.stop()
        await cms.stop()
      },
      url,
      webhook: doc.id,
    }
  } catch (error) {
    await cms.stop()
    throw error
  }
}
