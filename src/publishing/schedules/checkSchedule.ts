import { createLocalReq, docAccessOperation, docAccessOperationGlobal } from 'payload'
import type { CollectionSlug, FlattenedField, GlobalSlug, Payload, PayloadRequest, TypedUser, Where } from 'payload'
import { hasScheduledPublishEnabled } from 'payload/shared'

import { refusal } from '../../errors/refusal.ts'
import { PUBLISHING_REFUSALS } from '../../messages/publishing.ts'
import { translate } from '../../messages/validation.ts'
import { idOf, isRecord } from '../../payload/values.ts'
import { passGuards } from '../publicationGuards.ts'
import { findLatestVersion } from '../storedVersions.ts'
import { writeMoment } from '../writeMoment.ts'

/** The most schedules that a document has waiting: nobody plans the same document twenty times; a script that went wrong does. */
export const PENDING_PER_DOCUMENT = 20

/**
 * The most schedules that a person has waiting: as many as are measured to be met in time when all of them are due at once, see docs/operators.md.
 */
export const PENDING_PER_PERSON = 1000

const LAST_YEAR = 9999

/** What `schedulePublish`, the task of Payload, is given. Whoever calls may have sent anything. */
export type ScheduleInput = { doc?: unknown; global?: unknown; locale?: unknown; type?: unknown; user?: unknown }

type Target = { collection: CollectionSlug; id: number | string } | { global: GlobalSlug }

type Args = { input: ScheduleInput; payload: Payload; req?: PayloadRequest; waitUntil?: unknown }

const badTarget = (req: PayloadRequest) => refusal(req, PUBLISHING_REFUSALS.scheduleTarget)

const readTarget = (req: PayloadRequest, { doc, global }: ScheduleInput): Target => {
  const { collections, config, db } = req.payload
  if (typeof global === 'string' && !doc) {
    const found = config.globals.find(({ slug }) => slug === global)
    if (!found || !hasScheduledPublishEnabled(found)) throw badTarget(req)
    return { global: found.slug as GlobalSlug }
  }
  const id = isRecord(doc) ? idOf(doc.value) : undefined
  const slug = isRecord(doc) ? doc.relationTo : undefined
  const collection = Object.values(collections).find(({ config: { slug: known } }) => known === slug)
  if (id === undefined || global || !collection || !hasScheduledPublishEnabled(collection.config)) throw badTarget(req)
  const isNumber = (collection.customIDType ?? db.defaultIDType) === 'number'
  return { collection: collection.config.slug as CollectionSlug, id: isNumber ? Number(id) : String(id) }
}

/** The person a schedule is made for, as they are now: the job acts in their name. */
const findPerson = async (payload: Payload, user: unknown): Promise<null | TypedUser> => {
  const id = isRecord(user) ? idOf(user.value) : undefined
  if (
    !isRecord(user) ||
    id === undefined ||
    typeof user.relationTo !== 'string' ||
    !Object.hasOwn(payload.collections, user.relationTo)
  )
    return null
  const found = await payload.findByID({
    collection: user.relationTo as 'users',
    depth: 0,
    disableErrors: true,
    id: String(id),
  })
  return found ? ({ ...found, collection: user.relationTo } as TypedUser) : null
}

const mayPublishTarget = async (req: PayloadRequest, target: Target): Promise<boolean> => {
  const data = { _status: 'published' }
  if ('global' in target) {
    const globalConfig = req.payload.config.globals.find(({ slug }) => slug === target.global)
    return Boolean(globalConfig && (await docAccessOperationGlobal({ data, globalConfig, req })).update)
  }
  const collection = req.payload.collections[target.collection]
  return Boolean(collection && (await docAccessOperation({ collection, data, id: target.id, req })).update)
}

/** The error of a schedule's job when the person it is made for is gone or may no longer publish; the desk says it in words. */
export const LOST_RIGHT = 'schedule-without-right'

/** Whether the person a schedule is made for may publish its document now; the newsroom's own code always may. */
export const mayStillPublish = async (payload: Payload, input: ScheduleInput): Promise<boolean> => {
  if (!input.user) return true
  const user = await findPerson(payload, input.user)
  if (!user) return false
  const req = await createLocalReq({ user }, payload)
  return mayPublishTarget(req, readTarget(req, input))
}

const pending = (...conditions: Where[]): Where => ({
  and: [
    { taskSlug: { equals: 'schedulePublish' } },
    { completedAt: { exists: false } },
    { hasError: { not_equals: true } },
    ...conditions,
  ],
})

const pendingOf = (target: Target): Where =>
  'global' in target
    ? pending({ 'input.global': { equals: target.global } })
    : pending(
        { 'input.doc.relationTo': { equals: target.collection } },
        { 'input.doc.value': { equals: String(target.id) } },
      )

const readStatus = async (req: PayloadRequest, target: Target): Promise<string | undefined> => {
  const { db } = req.payload
  if ('global' in target) return (await db.findGlobal<{ _status?: string }>({ req, slug: target.global }))?._status
  const found = await db.findOne<{ _status?: string; deletedAt?: unknown; id: string }>({
    collection: target.collection,
    req,
    where: { id: { equals: target.id } },
  })
  if (!found) throw refusal(req, PUBLISHING_REFUSALS.documentGone, 404)
  if (found.deletedAt) {
    throw refusal(req, PUBLISHING_REFUSALS.documentInTrash)
  }
  return found._status
}

/** What an article says of when it may be public: the fields, and what a date that stands against the schedule is told with. */
const HELD_BACK: [
  field: string,
  message: 'beffroi:scheduledExpired' | 'beffroi:underEmbargo',
  stands: (held: Date, date: Date) => boolean,
][] = [
  ['embargo', 'beffroi:underEmbargo', (held, date) => held > date],
  ['expiresAt', 'beffroi:scheduledExpired', (held, date) => held <= date],
]

type Held = { date: Date; fields: readonly FlattenedField[]; newest: Readonly<Record<string, unknown>> }

/** Why a document may not be public at a date, by what its newest version says: before the embargo's end, or after the expiry; nothing where it may. */
export const sayHeldBack = async (req: PayloadRequest, { date, fields, newest }: Held): Promise<string | undefined> => {
  for (const [name, message, stands] of HELD_BACK) {
    const isAsked = fields.some((field) => field.name === name && field.type === 'date')
    const held = isAsked && newest[name] ? new Date(newest[name] as Date | string) : undefined
    if (!held || !stands(held, date)) continue
    return translate(req, message, { date: await writeMoment(req, held) })
  }
  return undefined
}

/** Refuses a publication that would fail when its time comes, and be found under *Late*. */
const checkDates = async (req: PayloadRequest, target: Target, date: Date): Promise<void> => {
  if ('global' in target) return
  const fields = req.payload.collections[target.collection]?.config.flattenedFields ?? []
  const newest = await findLatestVersion({ collection: target.collection, id: target.id, req })
  const message = newest && (await sayHeldBack(req, { date, fields, newest }))
  if (message) throw refusal(req, message)
}

const count = async ({ db }: Payload, where: Where): Promise<number> =>
  (await db.count({ collection: 'payload-jobs', where })).totalDocs

const checkCount = async (
  req: PayloadRequest,
  target: Target,
  user: TypedUser | null,
  isWithdrawal: boolean,
): Promise<void> => {
  if ((await count(req.payload, pendingOf(target))) >= PENDING_PER_DOCUMENT) {
    throw refusal(req, PUBLISHING_REFUSALS.schedulesOfDocument(PENDING_PER_DOCUMENT), 429)
  }
  // What takes something offline is never refused for its number.
  if (
    !isWithdrawal &&
    user &&
    (await count(req.payload, pending({ 'input.user.value': { equals: user.id } }))) >= PENDING_PER_PERSON
  ) {
    throw refusal(req, PUBLISHING_REFUSALS.schedulesOfPerson(PENDING_PER_PERSON), 429)
  }
}

/**
 * Refuses a schedule when it is queued, by whichever door: it looks at the right to publish of its sender and of the person it is made for (again
 * when it runs), at its date, whether it is before the embargo's end or after the expiry, whether there will be something to unpublish, and how
 * many are waiting. Without a person it is the newsroom's own code that asks.
 *
 * @throws APIError with a sentence in the language of `req`
 */
export const checkSchedule = async ({ input, payload, req: givenReq, waitUntil }: Args): Promise<void> => {
  const asked = givenReq ?? (await createLocalReq({}, payload))
  const target = readTarget(asked, input)
  const user = input.user ? await findPerson(payload, input.user) : null
  const req = await createLocalReq(
    { req: { i18n: asked.i18n, transactionID: asked.transactionID }, user: user ?? undefined },
    payload,
  )
  const asking = givenReq?.user
    ? await createLocalReq(
        { req: { i18n: asked.i18n, transactionID: asked.transactionID }, user: givenReq.user },
        payload,
      )
    : undefined
  const mayAll =
    (!input.user || (user && (await mayPublishTarget(req, target)))) &&
    (!asking || (await mayPublishTarget(asking, target)))
  if (!mayAll) throw refusal(req, translate(req, 'beffroi:mayNotPublish'), 403)
  if (input.type !== undefined && input.type !== 'publish' && input.type !== 'unpublish') {
    throw refusal(req, PUBLISHING_REFUSALS.scheduleType)
  }
  const date = waitUntil ?? new Date()
  if (!(date instanceof Date) || Number.isNaN(date.getTime()) || date.getUTCFullYear() > LAST_YEAR) {
    throw refusal(req, PUBLISHING_REFUSALS.scheduleDate)
  }
  const status = await readStatus(req, target)
  if (input.type !== 'unpublish') {
    await checkDates(req, target, date)
    const { locale } = input
    if ('collection' in target) await passGuards(req, { ...target, ...(typeof locale === 'string' && { locale }) })
  }
  if (input.type === 'unpublish' && status !== 'published') {
    const publications = await count(payload, {
      and: [
        pendingOf(target),
        { 'input.type': { equals: 'publish' } },
        { waitUntil: { less_than: date.toISOString() } },
      ],
    })
    if (publications === 0) {
      throw refusal(req, PUBLISHING_REFUSALS.nothingToUnpublish, 409)
    }
  }
  await checkCount(req, target, user, input.type === 'unpublish')
}
