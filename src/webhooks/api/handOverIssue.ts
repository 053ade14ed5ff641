import type { Payload, PayloadRequest } from 'payload'

import { projectSlug } from '../../content-model/slugs.ts'
import { refusal } from '../../errors/refusal.ts'
import { WEBHOOK_REFUSALS } from '../../messages/webhooks.ts'
import { inTransaction } from '../../payload/transactions.ts'
import type { DeliveryRow, Message, MessageIssue } from '../DeliveryRow.ts'
import type { WebhookRow } from '../WebhookRow.ts'
import { deliveryKeys } from '../deliveries.ts'
import { LARGEST_MESSAGE, newsletterSend } from '../dispatch/batch.ts'
import { receivesIssues } from '../providers/providers.ts'
import { createRequested } from './requestDelivery.ts'

/** A webhook that is handed issues, as far as whoever publishes may know it. */
export type IssueReceiver = Pick<WebhookRow, 'id' | 'name'>

/**
 * The active webhooks that ask for the issues of newsletters in a language. Only admins may read webhooks: they are read as the system. Whoever calls it
 * makes sure that the reader may publish.
 */
export const issueReceivers = async (payload: Payload, locale: string): Promise<IssueReceiver[]> => {
  const collection = projectSlug(payload.config, 'webhooks')
  if (!collection || !projectSlug(payload.config, 'webhook-deliveries')) return []
  const { docs } = await payload.db.find<WebhookRow>({
    collection,
    limit: 0,
    pagination: false,
    sort: 'name',
    where: { state: { equals: 'active' } },
  })
  return docs
    .filter((webhook) => receivesIssues(webhook) && (!webhook.locales?.length || webhook.locales.includes(locale)))
    .map(({ id, name }) => ({ id, name }))
}

/** An issue with the message that carries it. */
export type IssueMessage = { issue: MessageIssue; message: Message }

/** The message of an issue. @throws APIError 413 when it is larger than receivers take. */
export const issueMessage = (req: PayloadRequest, issue: MessageIssue): IssueMessage => {
  const message = newsletterSend(issue, Date.now())
  if (Buffer.byteLength(JSON.stringify(message)) > LARGEST_MESSAGE)
    throw refusal(req, WEBHOOK_REFUSALS.issueTooLarge, 413)
  return { issue, message }
}

type Args = IssueMessage & { receivers: readonly IssueReceiver[]; req: PayloadRequest }

/** Hands an issue over to webhooks: a delivery each, all of them or none, which the worker sends, tries again and keeps in the log like any other. */
export const handOverIssue = async ({ issue, message, receivers, req }: Args): Promise<DeliveryRow['id'][]> => {
  const { id, subject } = issue
  const slug = { after: null, before: null }
  return inTransaction(req.payload, async (within) => {
    const deliveries: DeliveryRow['id'][] = []
    for (const webhook of receivers) {
      deliveries.push(
        await createRequested({
          eventCount: 1,
          // For the log alone: the message has no event.
          events: [{ collection: 'newsletters', document: id, id, slug, title: subject, type: message.type }],
          key: (messageId) => deliveryKeys.issue(webhook.id, messageId),
          message,
          req,
          trigger: 'issue',
          webhook,
          within,
        }),
      )
    }
    return deliveries
  })
}
