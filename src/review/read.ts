import type { CollectionSlug, PayloadHandler } from 'payload'

import { PRIVATE } from '../errors/privateAnswer.ts'
import { namesOf, senderKey } from '../access/people.ts'
import { mayEdit } from '../access/locks.ts'
import { mayPublish } from '../access/roles.ts'
import { readBody } from '../errors/readBody.ts'
import { markSeen } from './notices.ts'
import { findEditors } from './people.ts'
import type { Person } from './people.ts'
import { findReview, findRows, ofKey } from './rows.ts'
import type { Quote, ReviewState, Step } from './rows.ts'
import { rulesOf } from './rules.ts'
import { readTarget } from './target.ts'
import { hashNewest, languagesOf } from './textHash.ts'

export type ShownComment = {
  answers: { createdAt: string; id: number | string; name: string; text: string }[]
  createdAt: string
  id: number | string
  mayResolve: boolean
  name: string
  quote: null | Quote
  resolvedAt: null | string
  resolvedBy: string
  text: string
}

/** The review of a document as the panel shows it. */
export type ShownReview = {
  assignee: string
  comments: ShownComment[]
  editors: Person[]
  /** Whether the text as it is saved is the one that was accepted. */
  isAccepted: boolean
  may: { decide: boolean; propose: boolean; withdraw: boolean }
  /** The sender's own key, to be left out of those whom they may entrust it to. */
  me: string
  /** The names of the rules that want two pairs of eyes. */
  rules: string[]
  state: ReviewState | null
  steps: {
    createdAt: string
    date: null | string
    id: number | string
    name: string
    step: Step
    to: string
    word: string
  }[]
  /** `me`, `editors`, the name of somebody, or nobody. */
  waitsFor: string
  waitsForMe: boolean
  waitsSince: null | string
}

/** `GET /api/review?collection=…&id=…`: the review of a document, for members of the newsroom who may read it. */
export const readReview: PayloadHandler = async (req) => {
  const target = await readTarget(req, req.searchParams.get('collection'), req.searchParams.get('id'))
  const of = ofKey(target.key)
  const [row, steps, comments] = [
    await findReview(req, target.key),
    await findRows(req, 'review-steps', of, { sort: '-createdAt' }),
    await findRows(req, 'review-comments', of),
  ]
  const names = await namesOf(req, [
    row?.assignee,
    row?.waitsFor,
    ...steps.flatMap(({ person, to }) => [person, to]),
    ...comments.flatMap(({ person, resolvedBy }) => [person, resolvedBy]),
  ])
  const nameOf = (key: null | string | undefined): string => (key && names.get(key)) || ''
  const decides = mayPublish(req)
  const me = senderKey(req)
  const edits = decides || (await mayEdit({ collection: target.collection.slug as CollectionSlug, id: target.id, req }))
  const rules = await rulesOf(req, target)
  const accepted = row?.accepted
  let isAccepted = Boolean(accepted && accepted.by !== accepted.lastAuthor)
  for (const locale of isAccepted && rules.length > 0 ? languagesOf(req) : [])
    isAccepted &&= accepted?.hashes[locale] === (await hashNewest(req, target, locale))
  const shown: ShownReview = {
    assignee: nameOf(row?.assignee),
    comments: comments
      .filter(({ thread }) => !thread)
      .map(({ createdAt, id, person, quote, resolvedAt, resolvedBy, text }) => ({
        answers: comments
          .filter(({ thread }) => thread === String(id))
          .map((answer) => ({
            createdAt: answer.createdAt,
            id: answer.id,
            name: nameOf(answer.person),
            text: answer.text,
          })),
        createdAt,
        id,
        mayResolve: edits || person === me,
        name: nameOf(person),
        quote: quote ?? null,
        resolvedAt: resolvedAt ?? null,
        resolvedBy: nameOf(resolvedBy),
        text,
      })),
    editors: await findEditors(req),
    isAccepted,
    may: {
      decide: decides,
      propose: edits,
      withdraw: decides || row?.proposer === me,
    },
    me,
    rules,
    state: row?.state ?? null,
    steps: steps.map(({ createdAt, date, id, person, step, to, word }) => ({
      createdAt,
      date: date ?? null,
      id,
      name: nameOf(person),
      step,
      to: nameOf(to),
      word: word ?? '',
    })),
    waitsFor: nameOf(row?.waitsFor),
    waitsForMe: row?.waitsFor === me,
    waitsSince: row?.waitsFor ? (row.waitsSince ?? null) : null,
  }
  return Response.json(shown, PRIVATE)
}

/** `POST /api/review/seen` with `{ collection, id }`: the sender has the review of a document before them. */
export const seeReview: PayloadHandler = async (req) => {
  const { collection, id } = (await readBody(req)) ?? {}
  const target = await readTarget(req, collection, id)
  await markSeen(req, target.key)
  return Response.json({ ok: true }, PRIVATE)
}
