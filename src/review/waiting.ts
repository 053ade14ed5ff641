import type { CollectionSlug, PayloadHandler, PayloadRequest } from 'payload'

import { assertStaff } from '../access/assertStaff.ts'
import { PRIVATE } from '../errors/privateAnswer.ts'
import { senderKey } from '../access/people.ts'
import { isStaffUser, mayPublish } from '../access/roles.ts'
import { projectSlug } from '../content-model/slugs.ts'
import { childReq } from '../payload/transactions.ts'
import { findUnseen } from './notices.ts'
import { EDITORS, findRows, REVIEW_COLLECTIONS } from './rows.ts'
import type { NoticeRow, ReviewRow } from './rows.ts'
import { targetOfKey } from './target.ts'
import type { Target } from './target.ts'

/** A document that waits for somebody, or that something was said about. */
export type WaitingItem = {
  key: string
  /** Why it is in the list: whose turn it is, or what is new. */
  reason: { kind: NoticeRow['kind']; of: 'news' } | { of: 'turn'; state: ReviewRow['state'] }
  since: string
  target: Target
}

/** More than anybody has before them. */
const MOST_WAITING = 100

/** Whose turn is meant by a person's own name, and for who publishes by that of all editors. */
const findTurns = async (req: PayloadRequest): Promise<ReviewRow[]> =>
  findRows(
    req,
    'reviews',
    { waitsFor: { in: [senderKey(req), ...(mayPublish(req) ? [EDITORS] : [])] } },
    { limit: MOST_WAITING, sort: 'waitsSince' },
  )

/** The keys of the documents among some that a person may read: those that are gone, or in the trash, are none of them. */
const readable = async (req: PayloadRequest, targets: Target[]): Promise<Set<string>> => {
  const found = new Set<string>()
  for (const collection of new Set(targets.map((target) => target.collection))) {
    const own = targets.filter((target) => target.collection === collection)
    const { docs } = await req.payload.find({
      collection: collection.slug as CollectionSlug,
      depth: 0,
      draft: true,
      limit: own.length,
      overrideAccess: false,
      pagination: false,
      req: childReq(req),
      select: { createdAt: true } as never,
      user: req.user,
      where: { id: { in: own.map(({ id }) => id) } },
    })
    const ids = new Set(docs.map(({ id }) => String(id)))
    for (const { id, key } of own) if (ids.has(String(id))) found.add(key)
  }
  return found
}

/** What waits for a person, the longest first: the documents whose turn is theirs, then those that they were told something about. */
export const findWaiting = async (req: PayloadRequest): Promise<WaitingItem[]> => {
  const isComposed = REVIEW_COLLECTIONS.every((name) => projectSlug(req.payload.config, name))
  if (!isComposed || !isStaffUser(req)) return []
  const [turns, unseen] = [await findTurns(req), await findUnseen(req)]
  const items = new Map<string, WaitingItem>()
  for (const { key, state, waitsSince } of turns) {
    const target = targetOfKey(req.payload, key)
    if (target) items.set(key, { key, reason: { of: 'turn', state }, since: waitsSince ?? '', target })
  }
  for (const { createdAt, key, kind } of unseen) {
    const target = targetOfKey(req.payload, key)
    if (target && !items.has(key)) items.set(key, { key, reason: { kind, of: 'news' }, since: createdAt, target })
  }
  const mayBeRead = await readable(
    req,
    [...items.values()].map(({ target }) => target),
  )
  return [...items.values()].filter(({ key }) => mayBeRead.has(key)).slice(0, MOST_WAITING)
}

/** `GET /api/review/waiting`: how many documents wait for who asks. */
export const countWaiting: PayloadHandler = async (req) => {
  assertStaff(req)
  return Response.json({ count: (await findWaiting(req)).length }, PRIVATE)
}
