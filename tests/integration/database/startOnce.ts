import { getPayload } from 'payload'

import config from '../../../payload.config.ts'

/** A process of the newsroom that starts, says what it found, and ends. */
const payload = await getPayload({ config })
const { totalDocs: topics } = await payload.count({ collection: 'topics' })
const { totalDocs: migrations } = await payload.count({ collection: 'payload-migrations' })
console.log(`RESULT ${JSON.stringify({ migrations, topics })}`)
await payload.destroy()
process.exit(0)
