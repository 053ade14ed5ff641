import type { Endpoint, PayloadHandler, PayloadRequest } from 'payload'

import { namesOf, senderKey } from '../access/people.ts'
import { mayPublish, staffRole } from '../access/roles.ts'
import { newsroomZone } from '../admin/dates/newsroomZone.ts'
import { formatDay } from '../admin/formatDates.ts'
import { readBody } from '../errors/readBody.ts'
import { refusal } from '../errors/refusal.ts'
import { EMAIL_REFUSALS } from '../messages/newsletterEmail.ts'
import { t } from '../messages/t.ts'
import type { MessageIssue } from '../webhooks/DeliveryRow.ts'
import { handOverIssue, issueMessage, issueReceivers } from '../webhooks/api/handOverIssue.ts'
import { assertGoesOut, unsubscribeHeaders } from './goesOut.ts'
import { beginMailing, findMailing, forgetMailing, mailingKey } from './mailingRows.ts'
import { readIssue } from './readIssue.ts'
import type { ReadIssue } from './readIssue.ts'
import { renderEmail } from './renderEmail.ts'

/** When an issue was handed over, and by whom; no name for an account that is gone. */
type HandedOver = { at: string; by: null | string }

/** What an editor is told of handing an issue over. */
export type HandOverState = {
  handedOver: HandedOver | null
  /** Whether they make webhooks themselves. */
  maySetUp: boolean
  /** The names of the webhooks that ask for it. */
  receivers: string[]
}

/** Whoever asks for it later, it is one hand-over: no address of a list is like this. */
const keyOf = ({ id, issue }: ReadIssue): string => mailingKey(id, issue.locale, 'webhooks')

const findHandOver = async (req: PayloadRequest, key: string): Promise<HandedOver | null> => {
  const found = await findMailing(req, key)
  if (!found) return null
  const names = await namesOf(req, [found.sender])
  return { at: found.createdAt, by: names.get(found.sender) ?? null }
}

/** To whom an issue can be handed over, and whether it was. For editors: nobody else is told the names of webhooks. */
export const handOverState = async (req: PayloadRequest, read: ReadIssue): Promise<HandOverState> => ({
  handedOver: await findHandOver(req, keyOf(read)),
  maySetUp: staffRole(req) === 'admin',
  receivers: (await issueReceivers(req.payload, read.issue.locale)).map(({ name }) => name),
})

const emailOf = async ({ id, issue }: ReadIssue): Promise<MessageIssue> => {
  const { html, subject, text } = await renderEmail(issue)
  const { locale, preheader = null, unsubscribeUrl, url = null } = issue
  return {
    bytes: Buffer.byteLength(html),
    headers: unsubscribeHeaders(unsubscribeUrl),
    html,
    id: String(id),
    locale,
    preheader,
    subject,
    text,
    unsubscribe: unsubscribeUrl ?? null,
    url,
  }
}

/** Takes back the hand-over that an editor saw when they confirmed another one; of two who confirm at once, the second sees that of the first. */
const forgetConfirmed = async (req: PayloadRequest, key: string, again: string): Promise<void> => {
  const found = await findMailing(req, key)
  if (found && Date.parse(found.createdAt) === Date.parse(again)) await forgetMailing(req, found)
}

const refuseTwice = async (req: PayloadRequest, key: string): Promise<never> => {
  const { at, by } = (await findHandOver(req, key)) ?? { at: new Date().toISOString(), by: null }
  const date = formatDay(new Date(at), req.i18n.language, await newsroomZone(req.payload, req))
  const text = by
    ? t(req, EMAIL_REFUSALS.handedOverBy, { date, name: by })
    : t(req, EMAIL_REFUSALS.handedOver, { date })
  throw refusal(req, text, 409)
}

/**
 * `POST /api/newsletters/:id/email/hand-over`: hands a published issue over to every webhook that asks for issues, once in each language. For editors.
 * `{ "again": "…" }` with the moment of the last time (`handOver.handedOver.at` of `GET …/email`) hands it over once more.
 *
 * @throws APIError 401 for strangers, 403 for others, 400 for what may not go out or where no webhook asks for it, 409 when it was handed over before,
 *   413 when it is larger than a webhook takes.
 */
const handOver: PayloadHandler = async (req) => {
  if (!mayPublish(req)) throw refusal(req, EMAIL_REFUSALS.handOverNotYours, req.user ? 403 : 401)
  const body = await readBody(req)
  const again = body?.again ?? undefined
  if (!body || (again !== undefined && (typeof again !== 'string' || Number.isNaN(Date.parse(again)))))
    throw refusal(req, EMAIL_REFUSALS.badHandOver)
  const read = await readIssue(req)
  const receivers = await issueReceivers(req.payload, read.issue.locale)
  if (receivers.length === 0) throw refusal(req, EMAIL_REFUSALS.noReceiver)
  assertGoesOut(req, read)
  const message = issueMessage(req, await emailOf(read))
  const key = keyOf(read)
  if (again !== undefined) await forgetConfirmed(req, key, again)
  const names = receivers.map(({ name }) => name)
  const mailing = await beginMailing(req, { key, list: names.join(', '), sender: senderKey(req) })
  if (!mailing) return refuseTwice(req, key)
  try {
    const deliveries = await handOverIssue({ ...message, receivers, req })
    return Response.json(
      { deliveries, handedOverAt: mailing.createdAt, receivers: names },
      { headers: { 'Cache-Control': 'no-store' }, status: 202 },
    )
  } catch (error) {
    await forgetMailing(req, mailing)
    throw error
  }
}

/** What newsletters answer besides, for services that send them. */
export const handOverEndpoint: Endpoint = { handler: handOver, method: 'post', path: '/:id/email/hand-over' }
