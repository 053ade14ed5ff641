import { describe, expect, it } from '@jest/globals'
import { Webhook } from 'standardwebhooks'

import { receive } from './receive.ts'

const SECRET = `whsec_${Buffer.alloc(32, 'a').toString('base64')}`
const OTHER = `whsec_${Buffer.alloc(32, 'b').toString('base64')}`

const changed = (affected: object, type = 'content.changed') =>
  JSON.stringify({ data: { affected, events: [] }, timestamp: '2026-11-22T10:00:00.000Z', type })

const deliver = async (
  body: string,
  { at = new Date(), secret = SECRET, signed = body }: { at?: Date; secret?: string; signed?: string } = {},
) => {
  const refreshed: string[] = []
  const headers = {
    'webhook-id': 'msg_1',
    'webhook-signature': new Webhook(secret).sign('msg_1', at, signed),
    'webhook-timestamp': String(Math.floor(at.getTime() / 1000)),
  }
  const request = new Request('http://localhost/api/beffroi', { body, headers, method: 'POST' })
  const response = await receive(request, { refresh: (tags) => refreshed.push(...tags), secret: SECRET })
  return { answer: await response.json(), refreshed, status: response.status }
}

const GOOD = changed({ complete: true, tags: ['articles', 'articles:a'] })

describe('the webhook of the site', () => {
  it('refreshes the tags of a message with the right signature', async () => {
    expect(await deliver(GOOD)).toEqual({
      answer: { refreshed: 2 },
      refreshed: ['articles', 'articles:a'],
      status: 200,
    })
  })

  it('refreshes everything when the message does not name all of what changed', async () => {
    expect(await deliver(changed({ complete: false, tags: ['articles', 'all'] }))).toMatchObject({
      refreshed: ['all'],
      status: 200,
    })
  })

  it('refreshes everything for a rebuild', async () => {
    expect(await deliver(changed({ complete: false, tags: ['all'] }, 'content.rebuild'))).toMatchObject({
      refreshed: ['all'],
      status: 200,
    })
  })

  it.each(['webhook.test', 'something.new'])('takes %s and refreshes nothing', async (type) => {
    expect(await deliver(changed({ complete: true, tags: [] }, type))).toMatchObject({ refreshed: [], status: 200 })
  })

  it.each([
    ['another secret', { secret: OTHER }],
    ['another body', { signed: changed({ complete: true, tags: [] }) }],
    ['a moment long past', { at: new Date(Date.now() - 3_600_000) }],
  ])('refuses a signature of %s, and refreshes nothing', async (_, options) => {
    expect(await deliver(GOOD, options)).toMatchObject({ refreshed: [], status: 401 })
  })

  it('refuses a message without a signature', async () => {
    const refreshed: string[] = []
    const request = new Request('http://localhost/api/beffroi', { body: GOOD, method: 'POST' })
    const { status } = await receive(request, { refresh: (tags) => refreshed.push(...tags), secret: SECRET })
    expect({ refreshed, status }).toEqual({ refreshed: [], status: 401 })
  })

  it.each([
    'not JSON',
    '[]',
    '{"type":"content.changed"}',
    changed({ complete: true, tags: 'all' }),
    changed({ tags: ['all'] }),
  ])('cannot read %s', async (body) => {
    expect(await deliver(body)).toMatchObject({ refreshed: [], status: 400 })
  })

  it('stops reading a body that is too long', async () => {
    let sent = 0
    const body = new ReadableStream({
      pull: (controller) => {
        sent += 1
        controller.enqueue(new Uint8Array(64 * 1024))
      },
    })
    const request = new Request('http://localhost/api/beffroi', { body, duplex: 'half', method: 'POST' } as RequestInit)
    expect((await receive(request, { refresh: () => undefined, secret: SECRET })).status).toBe(413)
    expect(sent).toBeLessThan(40)
  })
})
