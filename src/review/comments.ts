import type { CollectionSlug, PayloadHandler, PayloadRequest } from 'payload'

import { senderKey } from '../access/people.ts'
import { mayEdit } from '../access/locks.ts'
import { mayPublish } from '../access/roles.ts'
import { readBody } from '../errors/readBody.ts'
import { refusal } from '../errors/refusal.ts'
import { REVIEW } from '../messages/review.ts'
import { t } from '../messages/t.ts'
import { isRecord } from '../payload/values.ts'
import { asOne } from './asOne.ts'
import { makerOf, tell } from './notices.ts'
import { addRow, changeRow, countRows, findReview, findRows, ofKey } from './rows.ts'
import type { CommentRow, Quote } from './rows.ts'
import { readTarget, targetOfKey } from './target.ts'
import type { Target } from './target.ts'

export const LONGEST_COMMENT = 4000

const LONGEST_PASSAGE = 1000

/** Enough to tell two passages of the same words apart. */
const LONGEST_CONTEXT = 100

export const MOST_COMMENTS = 300

const NO_STORE = { headers: { 'Cache-Control': 'no-store' } }

const isShort = (value: unknown, most: number, least = 0): value is string =>
  typeof value === 'string' && value.length >= least && value.length <= most

/** A passage as a request names it; `undefined` for one that cannot be of this document. */
const quoteIn = (req: PayloadRequest, { collection }: Target, value: unknown): Quote | undefined => {
  if (!isRecord(value)) return undefined
  const { exact, field, locale, prefix = '', suffix = '' } = value
  const { localization } = req.payload.config
  const isField = collection.flattenedFields.some(
    ({ name, type }) => name === field && ['richText', 'text', 'textarea'].includes(type),
  )
  const isLocale = locale === undefined || (localization && localization.localeCodes.includes(String(locale)))
  return isField &&
    isLocale &&
    isShort(exact, LONGEST_PASSAGE, 1) &&
    isShort(prefix, LONGEST_CONTEXT) &&
    isShort(suffix, LONGEST_CONTEXT)
    ? { exact, field: String(field), ...(locale !== undefined && { locale: String(locale) }), prefix, suffix }
    : undefined
}

/** The first comment of a thread of a document. */
const threadOf = async (req: PayloadRequest, { key }: Target, id: unknown): Promise<CommentRow> => {
  const rows =
    typeof id === 'string' || typeof id === 'number' ? await findRows(req, 'review-comments', ofKey(key)) : []
  const first = rows.find((row) => String(row.id) === String(id) && !row.thread)
  if (!first) throw refusal(req, REVIEW.noComment, 404)
  return first
}

/**
 * `POST /api/review/comments`: comments on a document (`{ collection, id, text }`), on a passage of it (`quote`), or answers a comment (`thread`). Whoever of
 * the newsroom may read the document may say something about it.
 */
export const addComment: PayloadHandler = async (req) => {
  const { collection, id, quote: given, text, thread: answered } = (await readBody(req)) ?? {}
  const target = await readTarget(req, collection, id)
  const quote = given === undefined || given === null ? undefined : quoteIn(req, target, given)
  if (!isShort(text, LONGEST_COMMENT) || text.trim() === '' || (given && (!quote || answered)))
    throw refusal(req, t(req, REVIEW.badComment, { most: LONGEST_COMMENT }))
  const made = await asOne(req, async () => {
    if ((await countRows(req, 'review-comments', ofKey(target.key))) >= MOST_COMMENTS)
      throw refusal(req, t(req, REVIEW.tooMany, { most: MOST_COMMENTS }))
    const first = answered === undefined ? undefined : await threadOf(req, target, answered)
    const row = await addRow(req, 'review-comments', {
      key: target.key,
      person: senderKey(req),
      ...(quote && { quote }),
      text: text.trim(),
      ...(first && { thread: String(first.id) }),
    })
    const others = first
      ? await findRows(req, 'review-comments', { and: [ofKey(target.key), { thread: { equals: String(first.id) } }] })
      : []
    const review = await findReview(req, target.key)
    await tell(req, {
      kind: 'comment',
      people: [
        review?.proposer,
        review?.assignee,
        first?.person,
        ...others.map(({ person }) => person),
        await makerOf(req, target),
      ],
      target,
      word: text.trim(),
    })
    return row
  })
  return Response.json({ id: made.id }, { ...NO_STORE, status: 201 })
}

/** `POST /api/review/comments/:id/resolve` with `{ isResolved }`: by who wrote it, who may change the text, and editors. */
export const resolveComment: PayloadHandler = async (req) => {
  const id = String(req.routeParams?.id)
  const { isResolved = true } = (await readBody(req)) ?? {}
  // An id of another form would be an error of the database.
  const isForm = req.payload.db.defaultIDType === 'number' ? /^\d{1,15}$/.test(id) : /^[\w-]{1,64}$/.test(id)
  const isObjectID = req.payload.db.name !== 'mongoose' || /^[0-9a-f]{24}$/i.test(id)
  const [row] =
    isForm && isObjectID && req.user ? await findRows(req, 'review-comments', { id: { equals: id } }, { limit: 1 }) : []
  const known = row && targetOfKey(req.payload, row.key)
  // Strangers and who may not read the document learn the same of every id.
  const target = await readTarget(req, known?.collection.slug, known?.id)
  if (!row || row.thread) throw refusal(req, REVIEW.noComment, 404)
  const isTheirs =
    mayPublish(req) ||
    row.person === senderKey(req) ||
    (await mayEdit({ collection: target.collection.slug as CollectionSlug, id: target.id, req }))
  if (!isTheirs) throw refusal(req, REVIEW.notYours, 403)
  await changeRow(
    req,
    'review-comments',
    { id: { equals: row.id } },
    isResolved === true
      ? { resolvedAt: new Date().toISOString(), resolvedBy: senderKey(req) }
      : { resolvedAt: null, resolvedBy: null },
  )
  return Response.json({ ok: true }, NO_STORE)
}
