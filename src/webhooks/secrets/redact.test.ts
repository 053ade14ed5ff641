import { describe, expect, it } from '@jest/globals'

import { PAYLOAD_SECRET as secret, webhookRow } from '../../../tests/helpers/webhookRow.ts'
import { redact } from './protectSecrets.ts'
import { currentSecret } from './signingSecrets.ts'

describe('what a receiver answers, before it is logged', () => {
  it('loses the token and the headers’ values, however they are written', () => {
    const webhook = webhookRow({ headers: { 'X-Key': 'key "one" & two' }, provider: 'gitlab', token: 'glptt a/b+c' })
    const echo = [
      'glptt a/b+c',
      'token=glptt%20a%2Fb%2Bc',
      'token=glptt+a%2Fb%2Bc',
      JSON.stringify({ key: 'key "one" & two' }),
      'key+%22one%22+%26+two',
    ].join('\n')
    expect(redact(echo, webhook, secret)).toBe('•••\ntoken=•••\ntoken=•••\n{"key":"•••"}\n•••')
  })

  it('loses what requests are signed with', () => {
    const webhook = webhookRow({ signature: 'both' })
    const hmac = currentSecret(secret, webhook.secrets, 'hmac')
    const ed25519 = currentSecret(secret, webhook.secrets, 'ed25519')
    const text = `${hmac} ${hmac.slice('whsec_'.length)} ${ed25519} ${ed25519.slice('whsk_'.length)} ${webhook.secrets[0]?.ciphertext}`
    expect(redact(text, webhook, secret)).toBe('••• ••• ••• ••• •••')
  })

  it.each([
    ['netlify', 'https://api.netlify.com/build_hooks/5c23354f454e1350f8543e78'],
    ['vercel', 'https://api.vercel.com/v1/integrations/deploy/prj_98g22o5Y/5c23354f454e1350f8543e78'],
    ['cloudflare', 'https://api.cloudflare.com/client/v4/pages/webhooks/deploy_hooks/5c23354f454e1350f8543e78'],
    ['generic', 'https://example.org/refresh?key=5c23354f454e1350f8543e78'],
  ] as const)('loses what in the address of %s gives the right to call it', (provider, url) => {
    const text = `Cannot POST ${url}: unknown hook 5c23354f454e1350f8543e78`
    expect(redact(text, webhookRow({ provider, url }), secret)).not.toContain('5c23354f')
    expect(redact(text, webhookRow({ provider, url }), secret)).toContain('unknown hook •••')
  })

  it('loses the beginning of a secret that it is cut in the middle of', () => {
    const webhook = webhookRow({ provider: 'github', token: 'github_pat_11ABCDEFG0123456789' })
    expect(redact('authorization: Bearer github_pat_11ABCDEFG01', webhook, secret)).toBe('authorization: Bearer •••')
  })

  it('keeps everything else', () => {
    const text = '{"message":"Not Found","documentation_url":"https://docs.github.com/rest"}'
    expect(
      redact(
        text,
        webhookRow({
          provider: 'github',
          token: 'github_pat_1',
          url: 'https://api.github.com/repos/gazette/site/dispatches',
        }),
        secret,
      ),
    ).toBe(text)
  })
})
