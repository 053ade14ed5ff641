import { LRUCache } from 'lru-cache'
import type { Endpoint, PayloadHandler, PayloadRequest } from 'payload'

import { assertStaff } from '../access/assertStaff.ts'
import { PRIVATE } from '../errors/privateAnswer.ts'
import { staffRole } from '../access/roles.ts'
import { isId, readBody } from '../errors/readBody.ts'
import { refusal } from '../errors/refusal.ts'
import { PLANNING_REFUSALS } from '../messages/planning.ts'
import { t } from '../messages/t.ts'
import { LAYERS } from './CalendarItem.ts'
import type { CalendarFilters, CalendarRange } from './CalendarItem.ts'
import { daysBetween, isDay, isTime } from './days.ts'
import { icalendarOf } from './icalendar.ts'
import { makeArticle } from './makeArticle.ts'
import { moveItem } from './moveItem.ts'
import { readCalendar } from './readCalendar.ts'
import { mayPlan, readerOf } from './reader.ts'
import { findSubscription, readToken, renewSubscription, revokeSubscription } from './subscriptions.ts'

/** Three months and what is beside them in a grid of weeks. */
const MOST_DAYS = 110

const LONGEST_ID = 100

const assertPlanner = (req: PayloadRequest): void => {
  assertStaff(req)
  if (!mayPlan(req)) throw refusal(req, PLANNING_REFUSALS.notYours, 403)
}

const rangeIn = (req: PayloadRequest): CalendarRange => {
  const [from, until] = [req.searchParams.get('from'), req.searchParams.get('until')]
  const isRange = isDay(from) && isDay(until) && daysBetween(from, until) > 0 && daysBetween(from, until) <= MOST_DAYS
  if (!isRange) throw refusal(req, t(req, PLANNING_REFUSALS.badRange, { most: MOST_DAYS }))
  return { from, until }
}

const filtersIn = ({ searchParams }: PayloadRequest): CalendarFilters => {
  const one = (name: string) => searchParams.get(name)?.slice(0, LONGEST_ID) || undefined
  const [kind, person, topic] = [one('kind'), one('person'), one('topic')]
  const asked = searchParams.get('layers')?.split(',')
  return {
    ...(kind && { kind }),
    ...(asked && { layers: LAYERS.filter((layer) => asked.includes(layer)) }),
    ...(person && { person }),
    ...(topic && { topic }),
  }
}

/** `GET /api/planning?from=2026-12-01&until=2027-01-01&person=&topic=&kind=&layers=plan,publish`: the calendar, as far as its caller may read it. */
const read: PayloadHandler = async (req) => {
  assertStaff(req)
  const range = rangeIn(req)
  return Response.json(await readCalendar(await readerOf(req), range, filtersIn(req)), PRIVATE)
}

/** `POST /api/planning/move` with `{ id, day, time? }`: puts a plan or a scheduled publication on another day. */
const move: PayloadHandler = async (req) => {
  assertPlanner(req)
  const { day, id, time } = (await readBody(req)) ?? {}
  if (typeof id !== 'string' || id.length > LONGEST_ID || !isDay(day) || !(time === undefined || isTime(time)))
    throw refusal(req, PLANNING_REFUSALS.badTarget)
  await moveItem(req, { day, id, ...(time !== undefined && { time }) })
  return Response.json({ ok: true }, PRIVATE)
}

/** `POST /api/planning/article` with `{ plan }`: the draft that a plan becomes. */
const article: PayloadHandler = async (req) => {
  assertPlanner(req)
  const { plan } = (await readBody(req)) ?? {}
  if (!isId(plan) || String(plan).length > LONGEST_ID) throw refusal(req, PLANNING_REFUSALS.nothing, 404)
  const { id, isNew } = await makeArticle(req, String(plan))
  return Response.json({ id }, { ...PRIVATE, status: isNew ? 201 : 200 })
}

const originOf = ({ payload, url }: PayloadRequest): string => payload.config.serverURL || new URL(url ?? '').origin

/** `GET /api/planning/subscription`: whether the caller has an address; never the address itself. */
const subscription: PayloadHandler = async (req) => {
  assertStaff(req)
  return Response.json({ subscription: await findSubscription(req) }, PRIVATE)
}

/** `POST /api/planning/subscription`: an address for the caller, in place of the one before. The answer alone has it. */
const subscribe: PayloadHandler = async (req) => {
  assertStaff(req)
  const made = await renewSubscription(req)
  if (!made) throw refusal(req, PLANNING_REFUSALS.nothing, 404)
  const { routes } = req.payload.config
  const url = `${originOf(req)}${routes.api}/planning/calendars/${made.token}/planning.ics`
  return Response.json({ url }, { ...PRIVATE, status: 201 })
}

/** `POST /api/planning/subscription/revoke`: the caller's address leads nowhere from now on. */
const revoke: PayloadHandler = async (req) => {
  assertStaff(req)
  await revokeSubscription(req)
  return Response.json({ ok: true }, PRIVATE)
}

const KEPT_MS = 60_000

/** What a person was answered last: an application that asks again and again is answered from here. By person and role, after both were looked at. */
const answers = new LRUCache<string, Promise<string>>({ max: 200, ttl: KEPT_MS })

/** `GET /api/planning/calendars/{token}/planning.ics`: the calendar of whoever made the address, with the rights that they have at this moment. */
const calendar: PayloadHandler = async (req) => {
  const token = String(req.routeParams?.token ?? '')
  const person = await readToken(req, token)
  if (!person) return new Response(null, { status: 404 })
  const key = `${token} ${staffRole(person)}`
  const known = answers.get(key)
  const answer = known ?? readerOf(person).then(async (desk) => icalendarOf(desk, originOf(req)))
  if (!known) answers.set(key, answer)
  try {
    return new Response(await answer, {
      headers: {
        'Cache-Control': 'private, no-store',
        'Content-Type': 'text/calendar; charset=utf-8',
        'Referrer-Policy': 'no-referrer',
        'X-Robots-Tag': 'noindex, nofollow',
      },
    })
  } catch (error) {
    answers.delete(key)
    throw error
  }
}

export const planningEndpoints: Endpoint[] = [
  { handler: read, method: 'get', path: '/planning' },
  { handler: move, method: 'post', path: '/planning/move' },
  { handler: article, method: 'post', path: '/planning/article' },
  { handler: subscription, method: 'get', path: '/planning/subscription' },
  { handler: subscribe, method: 'post', path: '/planning/subscription' },
  { handler: revoke, method: 'post', path: '/planning/subscription/revoke' },
  { handler: calendar, method: 'get', path: '/planning/calendars/:token/planning.ics' },
]
