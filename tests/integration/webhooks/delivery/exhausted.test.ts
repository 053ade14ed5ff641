import { afterAll, beforeAll, expect, it } from '@jest/globals'

import { email } from '../../../../newsroom/email.ts'
import { signIn } from '../../../helpers/signIn.ts'
import { startMailbox } from '../../../helpers/startMailbox.ts'
import type { Mailbox } from '../../../helpers/startMailbox.ts'
import { startWebhooks } from './startWebhooks.ts'
import type { TestWebhooks } from './startWebhooks.ts'

let mailbox: Mailbox
let webhooks: TestWebhooks

beforeAll(async () => {
  mailbox = await startMailbox()
  webhooks = await startWebhooks({
    email: email({ EMAIL_FROM: 'redaction@example.org', SMTP_URL: mailbox.url }),
    serverURL: 'https://cms.example.org',
  })
})

afterAll(async () => {
  await webhooks.stop()
  await mailbox.stop()
})

it('a website that fails to the last attempt is disabled, every admin reads it in an e-mail, and nothing is lost once it is active again', async () => {
  await signIn(webhooks.payload, 'admin')
  await signIn(webhooks.payload, 'admin')
  await signIn(webhooks.payload, 'editor')
  const receiver = await webhooks.receive()
  receiver.answer(500)
  const webhook = await webhooks.createWebhook({
    headers: [{ name: 'Authorization', value: 'Bearer not-for-everybody' }],
    name: 'Le webhooks',
    url: `${receiver.url}/a-path`,
  })
  await webhooks.publish({ document: 'one' })
  const worker = webhooks.run({ retryDelaysSeconds: [0, 0.01, 0.01] })
  await receiver.request(3)

  const [first, second] = [await mailbox.email(1), await mailbox.email(2)]
  const addresses = [first, second].flatMap(({ to }) => to ?? []).map(({ address }) => address)
  expect(new Set(addresses).size).toBe(2)
  expect(addresses.join(' ')).toMatch(/^admin-\S+ admin-\S+$/)
  expect(first.subject).toBe('Webhook «\u202FLe webhooks\u202F» désactivé / disabled')
  expect(first.text).toContain('Le webhook «\u202FLe webhooks\u202F» est désactivé')
  expect(first.text).toContain('The webhook “Le webhooks” is disabled')
  expect(first.text).toContain('Dernière erreur\u00A0: Le destinataire a répondu 500')
  expect(first.text).toContain(`https://cms.example.org/admin/collections/webhooks/${webhook.id}`)
  expect(first.text).not.toMatch(/not-for-everybody|a-path|whsec_/)

  expect(await webhooks.webhook(webhook)).toMatchObject({ disabledReason: 'exhausted', state: 'disabled' })
  expect(await webhooks.deliveries(webhook)).toMatchObject([{ attemptCount: 3, nextAttemptAt: null, state: 'failed' }])
  await webhooks.publish({ document: 'two' })
  let looks = 0
  await worker.until(async () => (looks += 1) > 3)
  expect(receiver.requests).toHaveLength(3)

  receiver.answer(200)
  await webhooks.update(webhook, { state: 'active' })
  await worker.until(
    async () => (await webhooks.deliveries(webhook)).filter(({ state }) => state === 'delivered').length === 2,
  )
  expect(
    receiver.requests
      .slice(3)
      .map((request) => webhooks.verify(webhook, request).data.events.map(({ document }) => document)),
  ).toEqual([['one'], ['two']])
  expect(receiver.requests[3]?.headers['webhook-id']).toBe(receiver.requests[0]?.headers['webhook-id'])
  expect(mailbox.emails).toHaveLength(2)
})
