import { describe, expect, it } from '@jest/globals'

import { MESSAGE_ID, recordRequests } from '../../../tests/helpers/recordRequests.ts'
import { changeMessage, PAYLOAD_SECRET as secret, webhookRow } from '../../../tests/helpers/webhookRow.ts'

describe('GitLab', () => {
  it('is sent a form with the branch, the token and the variables of the pipeline', async () => {
    const path = '/api/v4/projects/12/trigger/pipeline'
    const body = `ref=release%2F1&token=glptt-a%26b&variables%5BBEFFROI_EVENTS%5D=1&variables%5BBEFFROI_MESSAGE%5D=${MESSAGE_ID}&variables%5BBEFFROI_TYPE%5D=content.changed`
    expect(await recordRequests({ message: changeMessage(), path, secret, webhook: webhookRow({ provider: 'gitlab', ref: 'release/1', token: 'glptt-a&b' }) })).toEqual([
      {
        body,
        headers: { 'content-length': String(body.length), 'content-type': 'application/x-www-form-urlencoded', 'user-agent': 'Beffroi' },
        method: 'POST',
        path,
      },
    ])
  })
})
