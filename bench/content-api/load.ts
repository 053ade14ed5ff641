import { writeFileSync } from 'node:fs'

import { createLocalReq, getPayload } from 'payload'

import config from '../../payload.config.ts'
import { findStale } from '../../src/content-events/snapshot/rebuildSnapshot.ts'
import { generateContent } from '../delivery/generateContent.ts'
import { copyContent } from './copyContent.ts'

/** Loads as many articles through the Local API as are quickly loaded, and copies them for more. A process of its own, as in `bench/delivery`. */
const MOST_LOADED = 1000

const [count = '', output = ''] = process.argv.slice(2)
const payload = await getPayload({ config })
await generateContent(payload, Math.min(Number(count), MOST_LOADED), (sentence) => console.log(sentence))
const slugs = await copyContent(payload, Number(count))
const stale = await findStale(await createLocalReq({}, payload))
if (stale.length > 0) throw new Error(`${stale.length} documents are not in the published snapshot.`)
writeFileSync(output, JSON.stringify(slugs))
await payload.destroy()
process.exit(0)
