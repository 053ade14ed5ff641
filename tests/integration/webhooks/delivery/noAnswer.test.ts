import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'

import type { Answer } from '../../../helpers/startReceiver.ts'
import { startWebhooks, type TestWebhooks } from './startWebhooks.ts'

let site: TestWebhooks

beforeAll(async () => {
  site = await startWebhooks()
})

afterAll(() => site.stop())

const deliverAfter = async (answer: Answer) => {
  const receiver = await site.receive()
  receiver.answer(answer, 200)
  const webhook = await site.createWebhook({ url: receiver.url })
  await site.publish({ document: 'lens' })
  const runner = site.run({ timeout: 300 })
  await runner.until(async () => (await site.deliveries(webhook))[0]?.state === 'delivered')
  await runner.stop()
  const [delivery] = await site.deliveries(webhook)
  return { attempts: delivery?.attempts, ids: receiver.requests.map(({ headers }) => headers['webhook-id']), messageId: delivery?.messageId }
}

describe('a website that takes the message and', () => {
  it('does not answer in time is told again', async () => {
    const { attempts, ids, messageId } = await deliverAfter('hang')
    expect(attempts).toMatchObject([{ answer: '', error: expect.stringMatching(/^timeout: /), status: null }, { error: null, status: 200 }])
    expect(attempts?.[0]?.duration).toBeGreaterThanOrEqual(290)
    expect(ids).toEqual([messageId, messageId])
  })

  it('closes the connection before it answers is told again', async () => {
    const { attempts, ids, messageId } = await deliverAfter('closeEarly')
    expect(attempts).toMatchObject([{ error: expect.stringMatching(/^closedEarly: /), status: null }, { error: null, status: 200 }])
    expect(ids).toEqual([messageId, messageId])
  })
})

it('a website whose answer never ends has received the message, and the log keeps a kilobyte', async () => {
  const { attempts, ids } = await deliverAfter('endless')
  expect(ids).toHaveLength(1)
  expect(attempts).toMatchObject([{ error: null, status: 200 }])
  expect(attempts?.[0]?.answer).toBe('endless '.repeat(128))
})
