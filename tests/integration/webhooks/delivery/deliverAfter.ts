import type { DeliveryRow } from '../../../../src/webhooks/DeliveryRow.ts'
import type { Answer } from '../../../helpers/startReceiver.ts'
import type { TestWebhooks } from './startWebhooks.ts'

type Told = { attempts: DeliveryRow['attempts']; ids: unknown[]; messageId: string | undefined }

/** Tells a website that answers as given the first time, and 200 after that, until it has received the message. */
export const deliverAfter = async (site: TestWebhooks, answer: Answer): Promise<Told> => {
  const receiver = await site.receive()
  receiver.answer(answer, 200)
  const webhook = await site.createWebhook({ url: receiver.url })
  await site.publish({ document: 'lens' })
  const runner = site.run({ timeoutMs: 300 })
  await runner.until(async () => (await site.deliveries(webhook))[0]?.state === 'delivered')
  await runner.stop()
  const [delivery] = await site.deliveries(webhook)
  return {
    attempts: delivery?.attempts,
    ids: receiver.requests.map(({ headers }) => headers['webhook-id']),
    messageId: delivery?.messageId,
  }
}
