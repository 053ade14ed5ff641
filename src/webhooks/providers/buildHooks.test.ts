import { describe, expect, it } from '@jest/globals'

import { recordRequests } from '../../../tests/helpers/recordRequests.ts'
import {
  changeMessage,
  PAYLOAD_SECRET as secret,
  rebuildMessage,
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
