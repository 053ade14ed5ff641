import { getPayload } from 'payload'

import config from '../../../payload.config.ts'

/** A process that publishes titles when it is told to: `{ id, title }`, and says when each is committed. */
const payload = await getPayload({ config })
process.on('message', ({ id, title }: { id: string; title: string }) => {
  payload
    .update({ collection: 'articles', data: { _status: 'published', title }, id })
    .then(() => process.send?.('published'))
    .catch((error: unknown) => {
      console.error(error)
      process.exit(1)
    })
})
process.send?.('ready')
