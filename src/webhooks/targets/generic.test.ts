import { describe, expect, it } from '@jest/globals'
import { Webhook } from 'standardwebhooks'

import { AT, MESSAGE_ID, recordRequests } from '../../../tests/helpers/recordRequests.ts'
import { changeMessage, PAYLOAD_SECRET as secret, webhookRow } from '../../../tests/helpers/webhookRow.ts'
import { currentSecret } from '../secrets/currentSecret.ts'

describe.each(['generic', 'nextjs'] as const)('a webhook of kind %s', (kind) => {
  it('posts the message as JSON, signed over the bytes that arrive', async () => {
    const message = changeMessage({ paths: ['/articles/été'] })
    const webhook = webhookRow({ headers: { 'X-Site-Key': 'k1', 'user-agent': 'Site' }, provider: kind })
    const [request, ...others] = await recordRequests({ message, path: '/api/refresh?site=1', secret, webhook })
    expect(others).toEqual([])
    const signature = new Webhook(currentSecret(secret, webhook.secrets, 'hmac')).sign(MESSAGE_ID, AT, JSON.stringify(message))
    expect(request).toEqual({
      body: JSON.stringify(message),
      headers: {
        'content-length': String(Buffer.byteLength(JSON.stringify(message))),
        'content-type': 'application/json',
        'user-agent': 'Site',
        'webhook-id': MESSAGE_ID,
        'webhook-signature': signature,
        'webhook-timestamp': '1795341600',
        'x-site-key': 'k1',
      },
      method: 'POST',
      path: '/api/refresh?site=1',
    })
  })
})
