import { writeFileSync } from 'node:fs'

import { getPayload } from 'payload'

import config from '../../payload.config.ts'
import { generateContent } from '../delivery/generateContent.ts'

const MEMBERS = 60

/** A process of its own: articles, and a cluster of organisations each of which is linked to all the others. */
const [count, output] = process.argv.slice(2)
const payload = await getPayload({ config })
const loaded = await generateContent(payload, Number(count), (sentence) => console.log(sentence))
const { docs: members } = await payload.find({
  collection: 'organisations',
  depth: 0,
  limit: MEMBERS,
  select: { name: true },
})
for (const { id } of members) {
  const links = members
    .filter((other) => other.id !== id)
    .map((other) => ({ organisation: other.id, type: 'partnerOf' as const }))
  await payload.update({ collection: 'organisations', data: { _status: 'published', links }, depth: 0, id })
}
writeFileSync(String(output), JSON.stringify({ ...loaded, ids: members.map(({ id }) => String(id)) }))
await payload.destroy()
process.exit(0)
