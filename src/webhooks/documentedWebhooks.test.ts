import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'

import { describe, expect, it } from '@jest/globals'
import { Webhook } from 'standardwebhooks'

import { messageFaults } from '../../tests/helpers/messageSchema.ts'
import { PAYLOAD_SECRET, webhookRow } from '../../tests/helpers/webhookRow.ts'
import type { Message } from './DeliveryRow.ts'
import { sanitizeWebhooksOptions } from './options.ts'
import { signatureHeaders } from './providers/requestFor.ts'

const page = readFileSync(new URL('../../docs/webhooks.md', import.meta.url), 'utf8')

const blocks = (language: string): string[] =>
  [...page.matchAll(new RegExp(`\`\`\`${language}\\n(.*?)\`\`\``, 'gs'))].map(([, code = '']) => code)

const snippetWith = (word: string): string => {
  const [snippet, ...others] = blocks('js').filter((code) => code.includes(word))
  if (!snippet || others.length > 0) throw new Error(`docs/webhooks.md has not one example with ${word}.`)
  return snippet
}

const secret = `whsec_${Buffer.from('a secret of the tests, 32 bytes.').toString('base64')}`
const body = '{"type":"content.changed","data":"été"}'

/** Runs an example of the page as somebody's program, followed by `use` of it, and gives what that prints. */
const run = (snippet: string, use: string, environment: Record<string, string>): string =>
  execFileSync(process.execPath, ['--input-type=module', '--eval', `${snippet}\n${use}`], {
    cwd: new URL('../..', import.meta.url),
    encoding: 'utf8',
    env: { NODE_ENV: 'production', ...environment },
  }).trim()

const shorter = (seconds: number): string =>
  seconds < 60 ? `${seconds} s` : seconds < 3600 ? `${seconds / 60} min` : `${seconds / 3600} h`

describe('docs/webhooks.md', () => {
  it('shows messages as they are sent', () => {
    const examples = blocks('json')
    expect(examples.map((example) => (JSON.parse(example) as Message).type)).toEqual([
      'content.changed',
      'newsletter.send',
    ])
    for (const example of examples) expect(messageFaults(JSON.parse(example))).toEqual([])
  })

  it('verifies a signed request in JavaScript as it says, and refuses another body', () => {
    const at = new Date()
    const headers = {
      'webhook-id': 'msg_1',
      'webhook-signature': new Webhook(secret).sign('msg_1', at, body),
      'webhook-timestamp': String(Math.floor(at.getTime() / 1000)),
    }
    const use = `
      const headers = ${JSON.stringify(headers)}
      const read = (body) => readMessage(new Request('http://site/', { body, headers, method: 'POST' })).then(({ data }) => data, ({ name }) => name)
      console.log(await read(${JSON.stringify(body)}), await read(${JSON.stringify(`${body} `)}))`
    expect(run(snippetWith('readMessage'), use, { WEBHOOK_SECRET: secret })).toBe('été WebhookVerificationError')
  })

  it('verifies an ed25519 signature as it says, beside an HMAC one, and refuses another body', () => {
    const webhook = webhookRow({ signature: 'both' })
    const headers = signatureHeaders({ at: new Date(), body, messageId: 'msg_1', secret: PAYLOAD_SECRET, webhook })
    const old = signatureHeaders({
      at: new Date(Date.now() - 600_000),
      body,
      messageId: 'msg_1',
      secret: PAYLOAD_SECRET,
      webhook,
    })
    const asked = [
      [body, headers],
      [`${body} `, headers],
      [body, old],
    ]
    const use = `console.log(${JSON.stringify(asked)}.map(([body, headers]) => isFromNewsroom(body, headers)).join())`
    expect(run(snippetWith('isFromNewsroom'), use, { WEBHOOK_PUBLIC_KEY: webhook.publicKey ?? '' })).toBe(
      'true,false,false',
    )
  })

  it('has the table of attempts that is kept', () => {
    const row = /^\| after \|(.*)\|$/m
      .exec(page)?.[1]
      ?.split('|')
      .map((cell) => cell.trim())
    expect(row).toEqual(sanitizeWebhooksOptions().retryDelaysSeconds.map(shorter))
  })
})
