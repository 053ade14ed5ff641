import { getPayload } from 'payload'

import config from '../../../payload.config.ts'

/** A process of its own that changes the addresses of published articles as fast as it can: `PUBLISHER_ARTICLES` (ids), `PUBLISHER_CHANGES` times. */
const ids = (process.env.PUBLISHER_ARTICLES ?? '').split(',')
const changes = Number(process.env.PUBLISHER_CHANGES)
const payload = await getPayload({ config })
payload.logger.level = 'silent'

let done = 0
while (done < changes) {
  const id = ids[Math.floor(Math.random() * ids.length)] ?? ''
  const slug = `${process.pid}-${done}`
  // Whoever loses a race against another process tries again, as an editor would.
  const isSaved = await payload
    .update({ collection: 'articles', data: { _status: 'published', slug }, depth: 0, id })
    .then(
      () => true,
      () => false,
    )
  if (isSaved) done += 1
}
await payload.destroy()
