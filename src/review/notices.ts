import type { Payload, PayloadRequest } from 'payload'

import { personKey, senderKey } from '../access/people.ts'
import { idOf } from '../payload/values.ts'
import { findMain } from '../publishing/storedVersions.ts'
import { addRow, changeRow, findRows, removeRows } from './rows.ts'
import type { NoticeRow } from './rows.ts'
import type { Target } from './target.ts'

/** Of what was said: the rest is read in the panel. */
const LONGEST_EXCERPT = 500

/** As many as are told of one step. */
const MOST_TOLD = 100

/** Who reads a text over writes several, then says what is to become of it: one e-mail has them all. */
const COMMENTS_WAIT_MS = 2 * 60_000

type News = { kind: NoticeRow['kind']; people: Iterable<null | string | undefined>; target: Target; word?: string }

/** Writes down who is to be told of something, in the transaction in which it happens; never its sender. */
export const tell = async (req: PayloadRequest, { kind, people, target, word = '' }: News): Promise<void> => {
  const by = senderKey(req)
  const told = new Set([...people].filter((key): key is string => Boolean(key) && key !== by))
  const mailAt = new Date(Date.now() + (kind === 'comment' ? COMMENTS_WAIT_MS : 0))
  for (const person of [...told].slice(0, MOST_TOLD))
    await addRow(req, 'review-notices', {
      attempts: 0,
      by,
      isSeen: false,
      key: target.key,
      kind,
      mail: 'waiting',
      mailAt: mailAt.toISOString(),
      person,
      word: word.slice(0, LONGEST_EXCERPT),
    })
}

/** Who made a document, by key; `undefined` when no member of the newsroom did. */
export const makerOf = async (req: PayloadRequest, { collection, id }: Target): Promise<string | undefined> => {
  const field = collection.flattenedFields.find(({ name }) => name === 'createdBy')
  const maker = idOf((await findMain({ collection, id, req }))?.createdBy)
  return maker !== undefined && field?.type === 'relationship' && typeof field.relationTo === 'string'
    ? personKey({ collection: field.relationTo, id: maker })
    : undefined
}

const MOST_READ = 200

/** What somebody was told and has not seen, the newest first. */
export const findUnseen = async (req: PayloadRequest): Promise<NoticeRow[]> =>
  findRows(
    req,
    'review-notices',
    { and: [{ person: { equals: senderKey(req) } }, { isSeen: { equals: false } }] },
    { limit: MOST_READ, sort: '-createdAt' },
  )

/** Notes that the sender of a request has seen what there is to see of a document: nothing of it is sent to them any more. */
export const markSeen = async (req: PayloadRequest, key: string): Promise<void> => {
  for (const { id, mail } of (await findUnseen(req)).filter((notice) => notice.key === key))
    await changeRow(
      req,
      'review-notices',
      { id: { equals: id } },
      { isSeen: true, ...(mail === 'waiting' && { mail: 'none' }) },
    )
}

const KEPT_FOR_MS = 90 * 86_400_000

/** Forgets what was told long ago. */
export const sweepNotices = async (payload: Payload): Promise<void> =>
  removeRows({ payload }, 'review-notices', {
    createdAt: { less_than: new Date(Date.now() - KEPT_FOR_MS).toISOString() },
  })
