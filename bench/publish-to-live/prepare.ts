import { randomUUID } from 'node:crypto'
import { writeFileSync } from 'node:fs'

import { getPayload } from 'payload'

import config from '../../payload.config.ts'
import type { Prepared } from './Prepared.ts'

/**
 * Run after loading, in a process of its own: `prepare.ts COUNT RECEIVER OUTPUT`. Adds two accounts, a webhook that leads to RECEIVER, and COUNT
 * drafts; chooses COUNT published articles to change.
 */
const [count, receiver, output] = process.argv.slice(2)
const payload = await getPayload({ config })

const account = async (role: 'admin' | 'editor') => {
  const credentials = { email: `${role}@bench.example`, password: randomUUID() }
  await payload.create({ collection: 'users', data: { ...credentials, name: role, role } })
  return credentials
}
const admin = await account('admin')
const editor = await account('editor')

const { docs: published } = await payload.find({
  collection: 'articles',
  depth: 0,
  limit: Number(count),
  pagination: false,
  sort: 'createdAt',
})
const drafts: Prepared['drafts'] = []
for (const [
  index,
  { artworks, authors, body, events, kind, organisations, places, standfirst },
] of published.entries()) {
  const { id, slug } = await payload.create({
    collection: 'articles',
    data: { artworks, authors, body, events, kind, organisations, places, standfirst, title: `Brouillon ${index}` },
    depth: 0,
    draft: true,
  })
  drafts.push({ id: String(id), slug: slug ?? '' })
}
const webhook = await payload.create({
  collection: 'webhooks',
  data: { provider: 'generic', name: 'Backlog', state: 'active', url: String(receiver) },
  depth: 0,
})

const prepared: Prepared = {
  admin,
  backlogWebhook: String(webhook.id),
  drafts,
  editor,
  published: published.map(({ id, slug }) => ({ id: String(id), slug: slug ?? '' })),
}
writeFileSync(String(output), JSON.stringify(prepared))
await payload.destroy()
process.exit(0)
