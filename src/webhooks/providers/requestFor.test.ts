import { describe, expect, it } from '@jest/globals'

import { MESSAGE_ID, recordRequests } from '../../../tests/helpers/recordRequests.ts'
import {
  changeMessage,
  PAYLOAD_SECRET as secret,
  rebuildMessage,
  testMessage,
  webhookRow,
} from '../../../tests/helpers/webhookRow.ts'

describe('Netlify', () => {
  const webhook = webhookRow({ provider: 'netlify' })

  it('is posted an empty object, with what happened as the title of the deploy', async () => {
    expect(await recordRequests({ message: changeMessage(), path: '/build_hooks/5c23354f', secret, webhook })).toEqual([
      {
        body: '{}',
        headers: { 'content-length': '2', 'content-type': 'application/json', 'user-agent': 'Beffroi' },
        method: 'POST',
        path: '/build_hooks/5c23354f?trigger_title=Beffroi+%28article.slugChanged%29',
      },
    ])
  })

  it('keeps the title and the branch that an admin wrote in the address', async () => {
    const [request] = await recordRequests({
      message: rebuildMessage,
      path: '/build_hooks/5c23354f?trigger_branch=preview&trigger_title=Site',
      secret,
      webhook,
    })
    expect(request?.path).toBe('/build_hooks/5c23354f?trigger_branch=preview&trigger_title=Site')
  })
})

describe.each([
  ['vercel', '/v1/integrations/deploy/prj_98g22o5Y/tKybBxqhQs'],
  ['cloudflare', '/client/v4/pages/webhooks/deploy_hooks/6c5e'],
] as const)('%s', (kind, path) => {
  it('is posted nothing', async () => {
    expect(
      await recordRequests({ message: changeMessage(), path, secret, webhook: webhookRow({ provider: kind }) }),
    ).toEqual([{ body: '', headers: { 'content-length': '0', 'user-agent': 'Beffroi' }, method: 'POST', path }])
  })
})

const varnish = webhookRow({ headers: { 'X-Purge-Key': 'k1' }, provider: 'varnish' })
const fastly = webhookRow({ provider: 'fastly', token: 'fastly-token' })
const many = Array.from({ length: 600 }, (_, index) => `articles:${index}`)

describe('Varnish', () => {
  it('is sent a PURGE with the keys, in the headers that its configurations read', async () => {
    const keys = 'articles articles:a articles:b'
    expect(await recordRequests({ message: changeMessage(), path: '/', secret, webhook: varnish })).toEqual([
      {
        body: '',
        headers: {
          'content-length': '0',
          'user-agent': 'Beffroi',
          'x-purge-key': 'k1',
          xkey: keys,
          'xkey-purge': keys,
        },
        method: 'PURGE',
        path: '/',
      },
    ])
  })

  it('forgets everything when too much changed to name', async () => {
    for (const message of [rebuildMessage, changeMessage({ complete: false, tags: ['articles', 'all'] })]) {
      expect(
        (await recordRequests({ message, path: '/', secret, webhook: varnish })).map(({ headers }) => headers.xkey),
      ).toEqual(['all'])
    }
  })

  it('is sent no longer header than it takes, and every key once', async () => {
    const lines = (
      await recordRequests({ message: changeMessage({ tags: many }), path: '/', secret, webhook: varnish })
    ).map(({ headers }) => String(headers.xkey))
    expect(lines.flatMap((line) => line.split(' '))).toEqual(many)
    expect(lines.length).toBeGreaterThan(1)
    for (const line of lines) expect(line.length).toBeLessThanOrEqual(4_000)
  })

  it('is tested with a key that nothing carries', async () => {
    expect(
      (await recordRequests({ message: testMessage, path: '/', secret, webhook: varnish })).map(
        ({ headers }) => headers.xkey,
      ),
    ).toEqual(['webhook.test'])
  })
})

describe('Fastly', () => {
  const path = '/service/SU1Z0isxPaozGVKXdv0eY/purge'

  it('is posted the keys with the token of the webhook', async () => {
    expect(await recordRequests({ message: changeMessage(), path, secret, webhook: fastly })).toEqual([
      {
        body: '',
        headers: {
          accept: 'application/json',
          'content-length': '0',
          'fastly-key': 'fastly-token',
          'surrogate-key': 'articles articles:a articles:b',
          'user-agent': 'Beffroi',
        },
        method: 'POST',
        path,
      },
    ])
  })

  it('takes 256 keys a request at most', async () => {
    const requests = await recordRequests({ message: changeMessage({ tags: many }), path, secret, webhook: fastly })
    expect(requests.map(({ headers }) => String(headers['surrogate-key']).split(' ').length)).toEqual([256, 256, 88])
  })
})

const path = '/repos/gazette/site/dispatches'
const webhook = webhookRow({
  eventType: 'content',
  headers: { authorization: 'Bearer other' },
  provider: 'github',
  token: 'github_pat_1',
})

describe('GitHub', () => {
  it('is dispatched an event with what changed, with the token of the webhook', async () => {
    const body =
      '{"client_payload":{"complete":true,"paths":["/articles/a","/articles/b"],"tags":["articles","articles:a","articles:b"],' +
      `"events":1,"id":"${MESSAGE_ID}","timestamp":"2026-11-22T10:00:00.000Z","type":"content.changed"},"event_type":"content"}`
    expect(await recordRequests({ message: changeMessage(), path, secret, webhook })).toEqual([
      {
        body,
        headers: {
          accept: 'application/vnd.github+json',
          authorization: 'Bearer github_pat_1',
          'content-length': String(body.length),
          'content-type': 'application/json',
          'user-agent': 'Beffroi',
          'x-github-api-version': '2022-11-28',
        },
        method: 'POST',
        path,
      },
    ])
  })

  it('is told that everything is touched where the names would not fit', async () => {
    const tags = Array.from({ length: 3_000 }, (_, index) => `articles:une-adresse-assez-longue-${index}`)
    const [request] = await recordRequests({ message: changeMessage({ tags }), path, secret, webhook })
    expect(JSON.parse(request?.body ?? '')).toMatchObject({
      client_payload: { complete: false, paths: ['/'], tags: ['all'] },
    })
  })

  it('takes no longer name of an event than 100 characters', async () => {
    const [request] = await recordRequests({
      message: changeMessage(),
      path,
      secret,
      webhook: { ...webhook, eventType: 'e'.repeat(120) },
    })
    expect(JSON.parse(request?.body ?? '')).toMatchObject({ event_type: 'e'.repeat(100) })
  })
})

describe('GitLab', () => {
  it('is sent a form with the branch, the token and the variables of the pipeline', async () => {
    const path = '/api/v4/projects/12/trigger/pipeline'
    const body = `ref=release%2F1&token=glptt-a%26b&variables%5BBEFFROI_EVENTS%5D=1&variables%5BBEFFROI_MESSAGE%5D=${MESSAGE_ID}&variables%5BBEFFROI_TYPE%5D=content.changed`
    expect(
      await recordRequests({
        message: changeMessage(),
        path,
        secret,
        webhook: webhookRow({ provider: 'gitlab', ref: 'release/1', token: 'glptt-a&b' }),
      }),
    ).toEqual([
      {
        body,
        headers: {
          'content-length': String(body.length),
          'content-type': 'application/x-www-form-urlencoded',
          'user-agent': 'Beffroi',
        },
        method: 'POST',
        path,
      },
    ])
  })
})
