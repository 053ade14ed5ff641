import { expect, it } from '@jest/globals'

import { sendRequest } from '../../../src/http-client/sendRequest.ts'
import { hook } from './hook.ts'

it('says that a name leads nowhere', async () => {
  // RFC 6761, section 6.4: no resolver knows a name under .invalid.
  await expect(sendRequest(hook('http://receiver.invalid/secret', { timeoutMs: 30_000 }))).rejects.toMatchObject({
    code: 'dns',
    message: expect.stringMatching(/^The name receiver\.invalid leads to no address \(E[A-Z_]+\)\. (?!.*secret)/),
  })
})
