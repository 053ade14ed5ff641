import { getPayload } from 'payload'

import config from '../../payload.config.ts'

/**
 * The newsroom while a site moves in, in a process of its own: `newsroom.ts BUILD EVENTS`. Adds an editor, a webhook that builds a site at BUILD and one that refreshes
 * its pages at EVENTS, and delivers to them until it is ended.
 */
const [build, events] = process.argv.slice(2)
const payload = await getPayload({ config, cron: true })
await payload.create({
  collection: 'users',
  data: { email: 'editor@bench.example', name: 'Editor', password: crypto.randomUUID(), role: 'admin' },
})
for (const [provider, url] of [
  ['vercel', build],
  ['nextjs', events],
] as const)
  await payload.create({
    collection: 'webhooks',
    data: { name: provider, provider, state: 'active', url: String(url) },
  })
process.send?.('ready')
