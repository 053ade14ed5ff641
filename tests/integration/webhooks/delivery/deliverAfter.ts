import type { DeliveryRow } from '../../../../src/webhooks/DeliveryRow.ts'
import type { Answer } from '../../../helpers/startReceiver.ts'
import type { TestWebhooks } from './startWebhooks.ts'

type Told = { attempts: DeliveryRow['attempts']; ids: unknown[]; messageId: string | undefined }

/** Tells a website that answers as given the first time, and 200 after that, until it has received the message. */
export const deliverAfter = async (webhooks: TestWebhooks, answer: Answer): Promise<Told> => {
  const receiver = await webhooks.receive()
  receiver.answer(answer, 200)
  const webhook = await webhooks.createWebhook({ url: receiver.url })
  await webhooks.publish({ document: 'lens' })
  const worker = webhooks.run({ timeoutMs: 300 })
  await worker.until(async () => (await webhooks.deliveries(webhook))[0]?.state === 'delivered')
  await worker.stop()
  const [delivery] = await webhooks.deliveries(webhook)
  return {
    attempts: delivery?.attempts,
    ids: receiver.requests.map(({ headers }) => headers['webhook-id']),
    messageId: delivery?.messageId,
  }
}
