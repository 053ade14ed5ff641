import type { Endpoint, PayloadHandler, PayloadRequest } from 'payload'

import { senderKey } from '../access/people.ts'
import { assertStaff } from '../access/assertStaff.ts'
import { mayPublish } from '../access/roles.ts'
import { newsroomZone } from '../admin/dates/newsroomZone.ts'
import { formatDay } from '../admin/formatDates.ts'
import { refusal } from '../errors/refusal.ts'
import { contentDisposition } from '../formats/contentDisposition.ts'
import { EMAIL_REFUSALS } from '../messages/newsletterEmail.ts'
import { t } from '../messages/t.ts'
import { assertGoesOut, unsubscribeHeaders } from './goesOut.ts'
import { handOverEndpoint, handOverState } from './handOver.ts'
import { beginMailing, findMailing, forgetMailing, mailingKey } from './mailingRows.ts'
import { readIssue } from './readIssue.ts'
import type { ReadIssue } from './readIssue.ts'
import { renderEmail } from './renderEmail.ts'
import type { RenderedEmail } from './renderEmail.ts'

const PRIVATE = { 'Cache-Control': 'no-store' }

const sendTo = async (req: PayloadRequest, to: string, email: RenderedEmail, { issue }: ReadIssue): Promise<void> => {
  try {
    await req.payload.sendEmail({ ...email, headers: unsubscribeHeaders(issue.unsubscribeUrl), to })
  } catch (error) {
    // Its own words may name the server and its account.
    req.payload.logger.error({ err: error, msg: 'A newsletter could not be handed over to the mail server.' })
    throw refusal(req, EMAIL_REFUSALS.failed, 502)
  }
}

const nameOf = ({ issue: { title } }: ReadIssue): string =>
  title.replaceAll(/[^\p{L}\p{N} -]/gu, '').slice(0, 80) || 'newsletter'

/**
 * `GET /api/newsletters/:id/email`: the e-mail of an issue, for members of the newsroom who may read it. `locale`; `format`: `json` (the default: `html`, `text`,
 * `subject`, and what to know before it is sent), `html` or `text`, as a file.
 */
const getEmail: PayloadHandler = async (req) => {
  assertStaff(req)
  const read = await readIssue(req)
  const email = await renderEmail(read.issue)
  const format = req.searchParams.get('format')
  if (format === 'html' || format === 'text')
    return new Response(email[format], {
      headers: {
        ...PRIVATE,
        'Content-Disposition': contentDisposition(
          'attachment',
          `${nameOf(read)}.${format === 'html' ? 'html' : 'txt'}`,
        ),
        'Content-Type': `text/${format === 'html' ? 'html' : 'plain'}; charset=utf-8`,
      },
    })
  const { hasChanges, id, isEmpty, isPublished, isTranslated, issue, leftOut, mailing, untranslated, withoutAlt } = read
  const list = mailing.listAddress ?? null
  const sent = list ? await findMailing(req, mailingKey(id, issue.locale, list)) : undefined
  return Response.json(
    {
      ...email,
      bytes: Buffer.byteLength(email.html),
      handOver: mayPublish(req) ? await handOverState(req, read) : null,
      hasChanges,
      hasUnsubscribe: Boolean(issue.unsubscribeUrl),
      isEmpty,
      isPublished,
      isTranslated,
      leftOut,
      list,
      maySend: mayPublish(req),
      sentAt: sent?.createdAt ?? null,
      untranslated,
      withoutAlt,
    },
    { headers: PRIVATE },
  )
}

/** `POST /api/newsletters/:id/email/test`: sends the e-mail to whoever asks, at the address of their account. */
const sendTest: PayloadHandler = async (req) => {
  assertStaff(req)
  const address = req.user && 'email' in req.user ? req.user.email : undefined
  if (!address) throw refusal(req, EMAIL_REFUSALS.noAddress)
  const read = await readIssue(req)
  const email = await renderEmail(read.issue)
  await sendTo(req, address, { ...email, subject: `[test] ${email.subject}` }, read)
  return Response.json({ address }, { headers: PRIVATE })
}

/**
 * `POST /api/newsletters/:id/email/send`: hands a published issue over to the newsroom's list, once in each language that it is written in. For editors.
 *
 * @throws APIError 401 for strangers, 403 for others, 400 for what is not published as it stands, not translated, or empty, 409 when it was sent before, 502 when the mail server refuses it.
 */
const sendToList: PayloadHandler = async (req) => {
  assertStaff(req)
  if (!mayPublish(req)) throw refusal(req, EMAIL_REFUSALS.notYours, 403)
  const read = await readIssue(req)
  const list = read.mailing.listAddress
  if (!list) throw refusal(req, EMAIL_REFUSALS.noList)
  assertGoesOut(req, read)
  const email = await renderEmail(read.issue)
  const key = mailingKey(read.id, read.issue.locale, list)
  const mailing = await beginMailing(req, { key, list, sender: senderKey(req) })
  if (!mailing) {
    const date = new Date((await findMailing(req, key))?.createdAt ?? Date.now())
    throw refusal(
      req,
      t(req, EMAIL_REFUSALS.alreadySent, {
        date: formatDay(date, req.i18n.language, await newsroomZone(req.payload, req)),
        list,
      }),
      409,
    )
  }
  try {
    await sendTo(req, list, email, read)
  } catch (error) {
    await forgetMailing(req, mailing)
    throw error
  }
  return Response.json({ list, sentAt: mailing.createdAt }, { headers: PRIVATE })
}

/** What newsletters answer besides what every collection does. */
export const emailEndpoints: Endpoint[] = [
  { handler: getEmail, method: 'get', path: '/:id/email' },
  { handler: sendTest, method: 'post', path: '/:id/email/test' },
  { handler: sendToList, method: 'post', path: '/:id/email/send' },
  handOverEndpoint,
]
