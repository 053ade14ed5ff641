import { Webhook, WebhookVerificationError } from 'standardwebhooks'

import { readMessage, tagsOf } from './Message.ts'
import { readBody } from './readBody.ts'

/** Far above the largest message: 500 events and 1,000 documents with their tags. */
const LIMIT_IN_BYTES = 2 * 1024 * 1024

const refuse = (status: number, error: string): Response => Response.json({ error }, { status })

const isSigned = (body: string, { headers, secret }: { headers: Headers; secret: string }): boolean => {
  try {
    new Webhook(secret).verify(body, Object.fromEntries(headers), { jsonParse: false })
    return true
  } catch (error) {
    if (error instanceof WebhookVerificationError) return false
    throw error
  }
}

/**
 * Answers one webhook (Standard Webhooks 1.0): 401 when it is not signed with `secret` or is older than five minutes, 413 when it is too long,
 * 400 when it is no message, otherwise 200 once `refresh` was told the tags. The same message twice does no harm: pages are read again.
 */
export const receive = async (
  request: Request,
  { refresh, secret }: { refresh: (tags: string[]) => void; secret: string },
): Promise<Response> => {
  const body = await readBody(request, { limit: LIMIT_IN_BYTES })
  if (body === undefined) return refuse(413, `The message is longer than ${LIMIT_IN_BYTES} bytes.`)
  if (!isSigned(body, { headers: request.headers, secret }))
    return refuse(401, 'The signature is not that of WEBHOOK_SECRET, or is older than five minutes.')
  const message = readMessage(body)
  if (!message)
    return refuse(400, 'The body is not a message of Beffroi: { type, data: { affected: { tags, complete } } }.')
  const tags = tagsOf(message)
  refresh(tags)
  return Response.json({ refreshed: tags.length })
}
