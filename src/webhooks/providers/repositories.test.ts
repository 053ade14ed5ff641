import { describe, expect, it } from '@jest/globals'

import { MESSAGE_ID, recordRequests } from '../../../tests/helpers/recordRequests.ts'
import { changeMessage, PAYLOAD_SECRET as secret, webhookRow } from '../../../tests/helpers/webhookRow.ts'

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
