import type { Config, Endpoint, PayloadHandler } from 'payload'

import { PRIVATE } from '../errors/privateAnswer.ts'
import { isStaffUser } from '../access/roles.ts'
import { refusal } from '../errors/refusal.ts'
import { QUICK_SEARCH_REFUSALS } from '../messages/quickSearch.ts'
import { findDestinations, findHits } from './find.ts'

const LONGEST = 100

/** What one person may have searched for at once: what they typed last, and what was under way. */
const MOST_AT_ONCE = 3

const underWay = new Map<string, number>()

/** `GET /api/quick-search?q=`: what the caller may open of what has these letters; without any, what they may open and begin. */
const answer: PayloadHandler = async (req) => {
  if (!isStaffUser(req) || !req.user) throw refusal(req, QUICK_SEARCH_REFUSALS.notYours, req.user ? 403 : 401)
  const typed = (req.searchParams.get('q') ?? '').trim()
  if (typed.length > LONGEST) throw refusal(req, QUICK_SEARCH_REFUSALS.tooLong)
  const who = `${req.user.collection}:${req.user.id}`
  const running = underWay.get(who) ?? 0
  if (running >= MOST_AT_ONCE) throw refusal(req, QUICK_SEARCH_REFUSALS.busy, 429)
  underWay.set(who, running + 1)
  try {
    const found = typed ? { groups: await findHits(req, typed) } : await findDestinations(req)
    return Response.json(found, PRIVATE)
  } finally {
    const left = (underWay.get(who) ?? 1) - 1
    if (left > 0) underWay.set(who, left)
    else underWay.delete(who)
  }
}

const ENDPOINT: Endpoint = { handler: answer, method: 'get', path: '/quick-search' }

/** Finds, opens and begins documents from every screen of the panel, by keyboard. */
export const quickSearch = (config: Config): Config => {
  const { components } = config.admin ?? {}
  return {
    ...config,
    admin: {
      ...config.admin,
      components: {
        ...components,
        actions: ['beffroi/panel#QuickSearchButton', ...(components?.actions ?? [])],
        providers: [...(components?.providers ?? []), 'beffroi/panel#QuickSearch'],
      },
    },
    endpoints: [...(config.endpoints ?? []), ENDPOINT],
  }
}
