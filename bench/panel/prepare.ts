import { writeFileSync } from 'node:fs'

import { getPayload } from 'payload'

import config from '../../payload.config.ts'
import { fillStates } from '../../src/translating/fillStates.ts'
import { copyContent } from '../content-api/copyContent.ts'
import { generateContent } from '../delivery/generateContent.ts'

/** What the browser opens, and as whom. */
export type Panel = { article: string; credentials: { email: string; password: string }; organisation: string }

/** Loaded through the Local API; the others are copies. */
const MOST_LOADED = 200
const DRAFTS = 100

const [count = '', output = ''] = process.argv.slice(2)
const payload = await getPayload({ config })
await generateContent(payload, Math.min(Number(count), MOST_LOADED), (sentence) => console.log(sentence))
await copyContent(payload, Number(count))
const credentials = { email: 'editor@example.com', password: 'ces mesures et rien de plus' }
const editor = await payload.create({
  collection: 'users',
  data: { ...credentials, language: 'fr', name: 'Banc', role: 'editor' } as never,
})
for (let number = 0; number < DRAFTS; number++) {
  await payload.create({
    collection: 'articles',
    data: { kind: 'brief', title: `Brouillon ${number}` } as never,
    draft: true,
  })
  await payload.create({
    collection: 'planning-items',
    data: {
      assignee: editor.id,
      date: new Date(Date.now() + number * 8 * 3_600_000).toISOString(),
      kind: 'brief',
      title: `Sujet ${number}`,
    } as never,
  })
}
console.log('what is translated')
await fillStates(payload)
const { docs } = await payload.find({
  collection: 'articles',
  depth: 0,
  limit: 1,
  where: { _status: { equals: 'published' } },
})
const panel: Panel = {
  article: String(docs[0]?.id),
  credentials,
  organisation: String(docs[0]?.organisations?.[0]),
}
writeFileSync(output, JSON.stringify(panel))
await payload.destroy()
process.exit(0)
