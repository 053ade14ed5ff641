import type { CollectionSlug, Payload, PayloadRequest, Where } from 'payload'

import type { CollectionName } from '../../collections/names.ts'
import { projectSlug } from '../content-model/slugs.ts'
import { childReq } from '../payload/transactions.ts'

/** What is done with a document under review. */
export const STEPS = [
  'proposed',
  'withdrawn',
  'assigned',
  'changes',
  'takenOver',
  'accepted',
  'scheduled',
  'published',
] as const

export type Step = (typeof STEPS)[number]

export type ReviewState = Exclude<Step, 'assigned' | 'scheduled'>

/** In whose turn a document that is nobody's in particular waits. */
export const EDITORS = 'editors'

/** By whom a text was accepted, and which: a hash a language. `''` is that of a project without languages. */
export type Acceptance = { by: string; hashes: Record<string, string>; lastAuthor: string }

export type ReviewRow = {
  accepted?: Acceptance | null
  assignee?: null | string
  id: number | string
  key: string
  proposer?: null | string
  state: ReviewState
  turn: number
  waitsFor?: null | string
  waitsSince?: null | string
}

export type StepRow = {
  createdAt: string
  date?: null | string
  id: number | string
  key: string
  person?: null | string
  step: Step
  to?: null | string
  word?: null | string
}

/** A passage of a text: what it says, and what stands before and after it. */
export type Quote = {
  exact: string
  /** The name of the field. */
  field: string
  locale?: string
  prefix: string
  suffix: string
}

export type CommentRow = {
  createdAt: string
  id: number | string
  key: string
  person: string
  quote?: null | Quote
  resolvedAt?: null | string
  resolvedBy?: null | string
  text: string
  thread?: null | string
}

export type NoticeRow = {
  attempts?: null | number
  by?: null | string
  createdAt: string
  id: number | string
  isSeen?: boolean | null
  key: string
  kind: 'comment' | Step
  mail: 'failed' | 'none' | 'sent' | 'waiting'
  mailAt?: null | string
  person: string
  word?: null | string
}

type Rows = {
  'review-comments': CommentRow
  'review-notices': NoticeRow
  'review-steps': StepRow
  reviews: ReviewRow
}

/** The collections of this room. Without one of them there is no review. */
export const REVIEW_COLLECTIONS = [
  'reviews',
  'review-steps',
  'review-comments',
  'review-notices',
] as const satisfies CollectionName[]

type Name = keyof Rows

/** What a row is read and written with: a request, whose transaction it shares, or the worker's Payload. */
export type Place = Pick<PayloadRequest, 'payload'> | PayloadRequest

const slugOf = (payload: Payload, name: Name): CollectionSlug => {
  const slug = projectSlug(payload.config, name)
  if (!slug) throw new Error(`[beffroi] ${name} is left out, and review is composed.`)
  return slug
}

const within = (place: Place): { req?: PayloadRequest } =>
  'headers' in place ? { req: childReq(place as PayloadRequest) } : {}

type FindOptions = { limit?: number; sort?: string }

/** Rows of one of the collections of this room, by a condition. */
export const findRows = async <N extends Name>(
  place: Place,
  name: N,
  where: Where,
  { limit = 500, sort = 'createdAt' }: FindOptions = {},
): Promise<Rows[N][]> => {
  const { docs } = await place.payload.db.find<Rows[N]>({
    collection: slugOf(place.payload, name),
    limit,
    pagination: false,
    ...within(place),
    sort,
    where,
  })
  return docs
}

export const countRows = async (place: Place, name: Name, where: Where): Promise<number> =>
  (await place.payload.db.count({ collection: slugOf(place.payload, name), ...within(place), where })).totalDocs

export const addRow = async <N extends Name>(
  place: Place,
  name: N,
  data: Omit<Rows[N], 'createdAt' | 'id'>,
): Promise<Rows[N]> =>
  (await place.payload.db.create({
    collection: slugOf(place.payload, name),
    data: data as Record<string, unknown>,
    ...within(place),
  })) as unknown as Rows[N]

/** Changes the row that fulfils a condition. @returns false when there is none */
export const changeRow = async <N extends Name>(
  place: Place,
  name: N,
  where: Where,
  data: Partial<Rows[N]>,
): Promise<boolean> => {
  const changed: unknown = await place.payload.db.updateOne({
    collection: slugOf(place.payload, name),
    data: data as Record<string, unknown>,
    ...within(place),
    where,
  })
  return Boolean(changed)
}

export const removeRows = async (place: Place, name: Name, where: Where): Promise<void> =>
  place.payload.db.deleteMany({ collection: slugOf(place.payload, name), ...within(place), where })

export const ofKey = (key: string): Where => ({ key: { equals: key } })

/** Where a document stands in its review; `undefined` for one that was never proposed. */
export const findReview = async (place: Place, key: string): Promise<ReviewRow | undefined> =>
  (await findRows(place, 'reviews', ofKey(key), { limit: 1 }))[0]
