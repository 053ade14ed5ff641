import type { CollectionSlug, PayloadHandler, PayloadRequest } from 'payload'

import { senderKey } from '../access/people.ts'
import { mayEdit } from '../access/locks.ts'
import { mayPublish } from '../access/roles.ts'
import { readBody } from '../errors/readBody.ts'
import { refusal } from '../errors/refusal.ts'
import { REVIEW } from '../messages/review.ts'
import { t } from '../messages/t.ts'
import { childReq } from '../payload/transactions.ts'
import { releaseLock, takeOverLock } from '../publishing/editing/holdLock.ts'
import { findLatestVersion } from '../publishing/storedVersions.ts'
import { asOne, firstOnly } from './asOne.ts'
import { tell } from './notices.ts'
import { findEditors } from './people.ts'
import { addRow, changeRow, countRows, EDITORS, findReview, ofKey } from './rows.ts'
import type { ReviewRow, Step } from './rows.ts'
import { rulesOf } from './rules.ts'
import { readTarget } from './target.ts'
import type { Target } from './target.ts'
import { hashNewest, languagesOf, lastAuthorOf } from './textHash.ts'

/** What can be asked for; that it is published or planned follows from accepting it. */
const ASKED = ['proposed', 'withdrawn', 'assigned', 'changes', 'takenOver', 'accepted'] as const

type AskedStep = (typeof ASKED)[number]

export const LONGEST_WORD = 2000

/** In the context of a request: the word that goes with the publication under way. */
export const WORD = 'beffroi:reviewWord'

/** More are a script that went wrong. */
const MOST_STEPS = 300

/** In which states a step can be taken; `none`: also of what was never proposed. */
const FROM: Record<AskedStep, readonly (ReviewRow['state'] | 'none')[]> = {
  accepted: ['none', 'proposed', 'changes', 'takenOver', 'accepted', 'published', 'withdrawn'],
  assigned: ['proposed'],
  changes: ['proposed', 'takenOver', 'accepted'],
  proposed: ['none', 'changes', 'takenOver', 'accepted', 'published', 'withdrawn'],
  takenOver: ['none', 'proposed', 'changes', 'accepted', 'published', 'withdrawn'],
  withdrawn: ['proposed', 'changes'],
}

type Asked = {
  basedOn?: string
  date?: Date
  isPublishing: boolean
  step: AskedStep
  target: Target
  to?: string
  word: string
}

const dateIn = (value: unknown): Date | false | undefined => {
  if (value === undefined || value === null || value === '') return undefined
  const date = new Date(typeof value === 'string' ? value : Number.NaN)
  return Number.isNaN(date.getTime()) ? false : date
}

const readAsked = async (req: PayloadRequest): Promise<Asked> => {
  const { basedOn, collection, date: given, id, publish, step: name, to, word = '' } = (await readBody(req)) ?? {}
  const target = await readTarget(req, collection, id)
  const step = ASKED.find((known) => known === name)
  const date = dateIn(given)
  const isWord = typeof word === 'string' && word.length <= LONGEST_WORD
  const isTo = to === undefined || to === null || (typeof to === 'string' && to.length <= 200)
  if (!step || !isWord || !isTo || date === false) throw refusal(req, t(req, REVIEW.badStep, { most: LONGEST_WORD }))
  return {
    ...(typeof basedOn === 'string' && { basedOn }),
    ...(date && { date }),
    isPublishing: publish === true,
    step,
    target,
    ...(typeof to === 'string' && { to }),
    word: word.trim(),
  }
}

/** A step is for who may publish, but for what an author does with their own text. */
const assertAllowed = async (req: PayloadRequest, { step, target }: Asked, row: ReviewRow | undefined) => {
  if (mayPublish(req)) return
  const isOwn =
    (step === 'proposed' &&
      (await mayEdit({ collection: target.collection.slug as CollectionSlug, id: target.id, req }))) ||
    (step === 'withdrawn' && row?.proposer === senderKey(req))
  if (!isOwn) throw refusal(req, REVIEW.notYours, 403)
}

/** Whom a text is entrusted to: nobody but who may publish. */
const readerOf = async (req: PayloadRequest, { step, to }: Asked, row: ReviewRow | undefined): Promise<string> => {
  if (to === undefined) {
    if (step === 'assigned') throw refusal(req, REVIEW.notEditor)
    return row?.assignee ?? ''
  }
  if (to && !(await findEditors(req)).some(({ key }) => key === to)) throw refusal(req, REVIEW.notEditor)
  return to
}

const newestOf = async (req: PayloadRequest, { collection, id }: Target) =>
  findLatestVersion({ collection: collection.slug, id, req })

const timeOf = (value: unknown): number => new Date(value as string).getTime()

type Change = Partial<ReviewRow>

const propose = async (req: PayloadRequest, asked: Asked, row: ReviewRow | undefined): Promise<Change> => {
  if ((await newestOf(req, asked.target))?._status === 'published') throw refusal(req, REVIEW.nothingToPropose, 409)
  const assignee = await readerOf(req, asked, row)
  return {
    assignee: assignee || null,
    proposer: senderKey(req),
    waitsFor: assignee || EDITORS,
    waitsSince: new Date().toISOString(),
  }
}

const accept = async (req: PayloadRequest, { basedOn, target }: Asked): Promise<Change> => {
  const newest = await newestOf(req, target)
  if (basedOn !== undefined && timeOf(newest?.updatedAt) !== timeOf(basedOn))
    throw refusal(req, REVIEW.changedMeanwhile, 409)
  const [by, lastAuthor] = [senderKey(req), await lastAuthorOf(req, target)]
  const [rule] = by === lastAuthor ? await rulesOf(req, target) : []
  if (rule !== undefined) throw refusal(req, t(req, REVIEW.isLastAuthor, { rule }), 403)
  const hashes: Record<string, string> = {}
  for (const locale of languagesOf(req)) hashes[locale] = await hashNewest(req, target, locale)
  return { accepted: { by, hashes, lastAuthor }, assignee: by, waitsFor: null, waitsSince: null }
}

const changeFor = async (req: PayloadRequest, asked: Asked, row: ReviewRow | undefined): Promise<Change> => {
  const now = new Date().toISOString()
  const me = senderKey(req)
  switch (asked.step) {
    case 'accepted':
      return accept(req, asked)
    case 'assigned': {
      const assignee = await readerOf(req, asked, row)
      return { assignee: assignee || null, waitsFor: assignee || EDITORS }
    }
    case 'changes':
      if (asked.word === '') throw refusal(req, REVIEW.needsWord)
      return { accepted: null, assignee: me, waitsFor: row?.proposer ?? null, waitsSince: now }
    case 'proposed':
      return propose(req, asked, row)
    case 'takenOver':
      return { assignee: me, waitsFor: me, waitsSince: now }
    case 'withdrawn':
      return { waitsFor: null, waitsSince: null }
  }
}

const store = async (req: PayloadRequest, { step, target }: Asked, row: ReviewRow | undefined, change: Change) => {
  const state = step === 'assigned' ? {} : { state: step }
  if (!row)
    return firstOnly(req, async () =>
      addRow(req, 'reviews', { key: target.key, state: 'proposed', turn: 1, ...change, ...state }),
    )
  const isChanged = await changeRow(
    req,
    'reviews',
    { and: [ofKey(target.key), { turn: { equals: row.turn } }] },
    { ...change, ...state, turn: row.turn + 1 },
  )
  if (!isChanged) throw refusal(req, REVIEW.busy, 409)
}

/** Who is concerned by a step, beside who takes it. */
const concerned = async (req: PayloadRequest, { step }: Asked, row: ReviewRow | undefined, change: Change) => {
  if (step === 'assigned') return [change.assignee]
  if (step === 'withdrawn') return [row?.assignee, row?.proposer]
  if (step !== 'proposed') return [row?.proposer, row?.assignee]
  return change.assignee ? [change.assignee] : (await findEditors(req)).map(({ key }) => key)
}

/** Publishes what was accepted, or plans it, with the rights of who accepted it and through every guard of a publication. */
const publish = async (req: PayloadRequest, { date, target: { collection, id }, word }: Asked): Promise<void> => {
  const slug = collection.slug as CollectionSlug
  if (!date) {
    req.context = { ...req.context, [WORD]: word }
    await req.payload.update({
      collection: slug,
      data: { _status: 'published' } as never,
      depth: 0,
      id,
      overrideAccess: false,
      req: childReq(req),
      user: req.user,
    })
    return
  }
  const input = {
    doc: { relationTo: slug, value: String(id) },
    type: 'publish',
    user: { relationTo: req.user?.collection, value: req.user?.id },
  }
  await req.payload.jobs.queue({ input: input as never, req, task: 'schedulePublish', waitUntil: date })
}

/**
 * `POST /api/review/steps`: takes a step with a document under review, as `{ collection, id, step, word }`. `to` names who is to read it over; `accepted` takes
 * `publish: true`, or the `date` of its publication, and `basedOn`, the `updatedAt` of the text that was read.
 */
export const takeStep: PayloadHandler = async (req) => {
  const asked = await readAsked(req)
  const { date, isPublishing, step, target, to, word } = asked
  await asOne(req, async () => {
    const row = await findReview(req, target.key)
    await assertAllowed(req, asked, row)
    if (!FROM[step].includes(row?.state ?? 'none')) throw refusal(req, REVIEW.wrongState, 409)
    if ((await countRows(req, 'review-steps', ofKey(target.key))) >= MOST_STEPS)
      throw refusal(req, t(req, REVIEW.tooMany, { most: MOST_STEPS }))
    const change = await changeFor(req, asked, row)
    await store(req, asked, row, change)
    const taken: Step = step === 'accepted' && date ? 'scheduled' : step
    const assignee = to === undefined ? undefined : change.assignee
    await addRow(req, 'review-steps', {
      ...(date && taken === 'scheduled' && { date: date.toISOString() }),
      key: target.key,
      person: senderKey(req),
      step: taken,
      ...(assignee && { to: assignee }),
      word,
    })
    // Who is told that it is published need not be told that it was accepted.
    if (!(step === 'accepted' && isPublishing && !date))
      await tell(req, { kind: taken, people: await concerned(req, asked, row, change), target, word })
    if (step === 'accepted' && (isPublishing || date)) await publish(req, asked)
  })
  // Whoever is to read it finds it free.
  if (step === 'proposed') await releaseLock(req, { collection: target.collection.slug, id: target.id })
  if (step === 'takenOver') await takeOverLock(req, { collection: target.collection.slug, id: target.id })
  return Response.json({ ok: true }, { headers: { 'Cache-Control': 'no-store' }, status: 201 })
}
