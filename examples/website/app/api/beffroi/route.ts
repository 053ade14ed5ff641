import { revalidateTag } from 'next/cache'

import { beginGeneration } from '../../../beffroi/generations.ts'
import { settings } from '../../../beffroi/settings.ts'
import { receive } from '../../../beffroi/webhook/receive.ts'

/** Where the CMS sends its webhook. `expire: 0`: the next visitor waits for the new page rather than seeing the old one once more. */
export const POST = async (request: Request): Promise<Response> =>
  receive(request, {
    refresh: (tags) => {
      beginGeneration(tags)
      for (const tag of tags) revalidateTag(tag, { expire: 0 })
    },
    secret: settings().webhookSecret,
  })
