import { TZDate } from '@date-fns/tz'
import { createLocalReq } from 'payload'
import type { CollectionSlug, Payload, PayloadRequest, TypedUser, Where } from 'payload'
import { formatAdminURL } from 'payload/shared'

import { namesOf } from '../access/people.ts'
import { isStaffUser } from '../access/roles.ts'
import { serverAddress } from '../payload/serverAddress.ts'
import { newsroomZone } from '../admin/dates/newsroomZone.ts'
import { REVIEW_MAIL } from '../messages/review.ts'
import { t } from '../messages/t.ts'
import type { WorkerTask } from '../worker/tasks.ts'
import { findPerson } from './people.ts'
import { changeRow, findRows } from './rows.ts'
import type { NoticeRow } from './rows.ts'
import { mayRead } from '../access/mayRead.ts'
import { targetOfKey } from './target.ts'

/** What comes within this time of an e-mail is told in the next one. */
const PAUSE_MS = 10 * 60_000

/** The hour of the daily e-mail, by the newsroom's clock. */
const DIGEST_HOUR = 7

/** Of one e-mail; the rest is counted. */
const MOST_LINES = 30

/** After a failure: 1, 2, 4… minutes, then it is given up. */
const MOST_ATTEMPTS = 8

type Account = TypedUser & { email?: string; reviewEmails?: null | string; reviewLanguage?: null | string }

/** The last time that a daily e-mail was due. */
export const lastDigestAt = (now: Date, timeZone: string): Date => {
  const local = new TZDate(now.getTime(), timeZone)
  const due = new TZDate(local.getFullYear(), local.getMonth(), local.getDate(), DIGEST_HOUR, 0, 0, timeZone)
  if (due.getTime() > now.getTime()) due.setDate(due.getDate() - 1)
  return new Date(due.getTime())
}

const nextDigestAt = (now: Date, timeZone: string): Date => {
  const next = new TZDate(lastDigestAt(now, timeZone).getTime(), timeZone)
  next.setDate(next.getDate() + 1)
  return new Date(next.getTime())
}

/** When what somebody is to be told is sent: at once but for a pause after the e-mail before, or in the next daily one. */
const dueAt = ({
  mode,
  now,
  oldest,
  sentAt,
  timeZone,
}: {
  mode: string
  now: Date
  oldest: Date
  sentAt: Date | undefined
  timeZone: string
}): Date => {
  if (mode === 'daily') return oldest <= lastDigestAt(now, timeZone) ? now : nextDigestAt(now, timeZone)
  return new Date(Math.max(now.getTime(), (sentAt?.getTime() ?? 0) + PAUSE_MS))
}

const lastSentAt = async (payload: Payload, person: string): Promise<Date | undefined> => {
  const [last] = await findRows(
    { payload },
    'review-notices',
    { and: [{ person: { equals: person } }, { mail: { equals: 'sent' } }] },
    { limit: 1, sort: '-mailAt' },
  )
  return last?.mailAt ? new Date(last.mailAt) : undefined
}

/** One line of text: a title, or a subject. */
const lineOf = (text: string): string => text.replaceAll(/\s+/g, ' ').trim()

type Line = { address: string; notice: NoticeRow; title: string }

/** What somebody may still read of what they are to be told: rights are those of this moment. */
const linesFor = async (req: PayloadRequest, notices: NoticeRow[]): Promise<Line[]> => {
  const { config } = req.payload
  const server = serverAddress(config)
  const known = new Map<string, Omit<Line, 'notice'> | undefined>()
  const describe = async (key: string): Promise<Omit<Line, 'notice'> | undefined> => {
    const target = targetOfKey(req.payload, key)
    if (!target || !(await mayRead(req, target))) return undefined
    const { collection, id } = target
    const document: unknown = await req.payload.findByID({
      collection: collection.slug as CollectionSlug,
      depth: 0,
      disableErrors: true,
      draft: true,
      id,
      overrideAccess: false,
      req,
      user: req.user,
    })
    const title = (document as null | Record<string, unknown>)?.[collection.admin.useAsTitle ?? 'id']
    return {
      address: `${server}${formatAdminURL({ adminRoute: config.routes.admin, path: `/collections/${collection.slug}/${id}` })}`,
      title: typeof title === 'string' ? lineOf(title) : '',
    }
  }
  for (const key of new Set(notices.map((notice) => notice.key))) known.set(key, await describe(key))
  return notices.flatMap((notice) => {
    const of = known.get(notice.key)
    return of ? [{ ...of, notice }] : []
  })
}

const compose = async (
  payload: Payload,
  lines: Line[],
  language: string,
): Promise<{ subject: string; text: string }> => {
  const names = await namesOf(
    { payload },
    lines.map(({ notice }) => notice.by),
  )
  const headline = ({ notice: { by, kind }, title }: Line): string =>
    t(language, REVIEW_MAIL[kind], {
      by: lineOf((by && names.get(by)) || t(language, REVIEW_MAIL.somebody)),
      title: title || t(language, REVIEW_MAIL.untitled),
    })
  const shown = lines.slice(0, MOST_LINES)
  const rest = lines.length - shown.length
  const [first] = lines
  const subject =
    lines.length === 1 && first ? headline(first) : t(language, REVIEW_MAIL.subjectMany, { count: lines.length })
  const parts = shown.map((line) =>
    [headline(line), ...(line.notice.word ? [line.notice.word.replaceAll(/^/gm, '> ')] : []), line.address].join('\n'),
  )
  return {
    subject,
    text: [
      ...parts,
      ...(rest > 0 ? [t(language, REVIEW_MAIL.more, { count: rest })] : []),
      '-- ',
      t(language, REVIEW_MAIL.footer),
    ].join('\n\n'),
  }
}

/** Longer than a mail server takes: what a process took up that died is sent by the next one after this. */
const CLAIMED_FOR_MS = 5 * 60_000

/** The notices that nobody else has taken up to send. */
const claim = async (payload: Payload, notices: NoticeRow[], now: Date): Promise<NoticeRow[]> => {
  const mailAt = new Date(now.getTime() + CLAIMED_FOR_MS).toISOString()
  const claimed: NoticeRow[] = []
  for (const notice of notices) {
    const where: Where = {
      and: [{ id: { equals: notice.id } }, { mail: { equals: 'waiting' } }, { mailAt: { equals: notice.mailAt } }],
    }
    if (await changeRow({ payload }, 'review-notices', where, { mailAt })) claimed.push(notice)
  }
  return claimed
}

const mark = async (payload: Payload, notices: NoticeRow[], data: Partial<NoticeRow>): Promise<void> => {
  for (const { id } of notices) await changeRow({ payload }, 'review-notices', { id: { equals: id } }, data)
}

const ofPerson = (person: string): Where => ({
  and: [{ person: { equals: person } }, { mail: { equals: 'waiting' } }],
})

/** Sends somebody all that waits for them in one e-mail, or puts it off. */
const sendTo = async (payload: Payload, person: string, now: Date): Promise<void> => {
  const waiting = await findRows({ payload }, 'review-notices', ofPerson(person))
  const account = (await findPerson(payload, person)) as Account | undefined
  const mode = account?.reviewEmails ?? 'atOnce'
  const [oldest] = waiting
  if (!account?.email || mode === 'none' || !oldest) return mark(payload, waiting, { mail: 'none' })
  const due = dueAt({
    mode,
    now,
    oldest: new Date(oldest.createdAt),
    sentAt: await lastSentAt(payload, person),
    timeZone: await newsroomZone(payload),
  })
  if (due > now) return mark(payload, waiting, { mailAt: due.toISOString() })
  const notices = await claim(payload, waiting, now)

  const req = await createLocalReq({ user: account }, payload)
  const lines = isStaffUser(req) ? await linesFor(req, notices) : []
  const language = account.reviewLanguage || payload.config.i18n.fallbackLanguage || 'fr'
  try {
    if (lines.length > 0) await payload.sendEmail({ ...(await compose(payload, lines, language)), to: account.email })
  } catch (error) {
    const attempts = Math.max(...notices.map((notice) => notice.attempts ?? 0)) + 1
    const again = new Date(now.getTime() + 2 ** (attempts - 1) * 60_000)
    payload.logger.error({
      err: error,
      msg: '[beffroi] An e-mail about a review could not be sent: check SMTP_URL and EMAIL_FROM.',
    })
    return mark(payload, notices, {
      attempts,
      mail: attempts < MOST_ATTEMPTS ? 'waiting' : 'failed',
      mailAt: again.toISOString(),
    })
  }
  return mark(payload, notices, { mail: lines.length > 0 ? 'sent' : 'none', mailAt: now.toISOString() })
}

/** Sends what is due, one e-mail a person. */
export const sendDueEmails = async (payload: Payload, now = new Date()): Promise<void> => {
  const due = await findRows({ payload }, 'review-notices', {
    and: [{ mail: { equals: 'waiting' } }, { mailAt: { less_than_equal: now.toISOString() } }],
  })
  for (const person of new Set(due.map((notice) => notice.person))) await sendTo(payload, person, now)
}

/**
 * The task of the worker that sends e-mails, after what they tell of has been committed: rows of a transaction under way are not seen here. A mail server may
 * take its time, and no other task waits for it.
 */
export const createMailer = ({ payload }: { payload: Payload }): WorkerTask => {
  let running: Promise<void> | undefined
  let isAsked = false
  const run = async (): Promise<void> => {
    while (isAsked) {
      isAsked = false
      await sendDueEmails(payload).catch((err: unknown) =>
        payload.logger.error({ err, msg: '[beffroi] What people are to be told of reviews could not be read.' }),
      )
    }
    running = undefined
  }
  return {
    round: async () => {
      isAsked = true
      running ??= run()
      return undefined
    },
    stop: async () => running,
  }
}
