import { getPayload } from 'payload'

import { explainFailure, StartupError } from '../../newsroom/startup/StartupError.ts'
import { checkDatabase } from '../../newsroom/startup/checkDatabase.ts'
import { loadDemo } from './load.ts'

/** Loads the demo content into the database of DATABASE_URI: `node --conditions=production --import tsx tools/demo-content/main.ts`. */
try {
  const { DATABASE_URI: uri, PAYLOAD_SECRET: secret } = process.env
  if (!uri || !secret)
    throw new StartupError(
      'DATABASE_URI and PAYLOAD_SECRET must be set to load the demo content; npm run demo sets both.',
    )
  await checkDatabase({ uri })
  const { default: config } = await import('../../payload.config.ts')
  const payload = await getPayload({ config })
  await loadDemo({ payload, report: console.log })
  await payload.destroy()
  process.exit(0)
} catch (error) {
  console.error(explainFailure(error))
  process.exit(1)
}
