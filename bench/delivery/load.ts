import { writeFileSync } from 'node:fs'

import { getPayload } from 'payload'

import config from '../../payload.config.ts'
import { generateContent } from './generateContent.ts'

/** A process of its own, so that what loading leaves in memory is not in the server that is measured. */
const [count, output] = process.argv.slice(2)
const payload = await getPayload({ config })
const loaded = await generateContent(payload, Number(count), (sentence) => console.log(sentence))
writeFileSync(String(output), JSON.stringify(loaded))
await payload.destroy()
process.exit(0)
