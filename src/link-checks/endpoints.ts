import { createLocalReq } from 'payload'
import type { Endpoint, PayloadHandler, PayloadRequest } from 'payload'

import { PRIVATE } from '../errors/privateAnswer.ts'
import { assertStaff } from '../access/assertStaff.ts'
import { pageIn } from '../admin/searchParamsOf.ts'
import { readBody } from '../errors/readBody.ts'
import { refusal } from '../errors/refusal.ts'
import { judgeLinkAddress } from '../formats/linkAddress.ts'
import { LINK_CHECK_REFUSALS } from '../messages/linkChecks.ts'
import { afterIn } from '../where-used/inSteps.ts'
import { askForAll, recordResults } from './createChecker.ts'
import type { CheckerOptions } from './createChecker.ts'
import { createTurns } from './createTurns.ts'
import { findLinks, LISTED } from './findLinks.ts'
import type { Listed } from './findLinks.ts'
import { replaceAddress } from './replaceAddress.ts'
import { changeCheck, findChecks } from './rows.ts'
import type { LinkRow } from './rows.ts'
import { normalAddress } from './walkAddresses.ts'

/** Who presses the button again and again asks the other site once. */
const FRESH_MS = 10_000

const NEVER = new AbortController()

/** What an address asks the list for: `state` (`broken`, `moved`, `unsure`, `ignored`) and `page`. */
export const listedIn = (params: URLSearchParams): { listed: Listed; page: number } => ({
  listed: LISTED.find((one) => one === params.get('state')) ?? 'broken',
  page: pageIn(params),
})

/** `GET /api/broken-links?state=&page=`: addresses of other sites that need to be looked at ({@link findLinks}). */
const list: PayloadHandler = async (req) => {
  assertStaff(req)
  return Response.json(await findLinks(req, listedIn(req.searchParams)), PRIVATE)
}

/** The address of a body, which is one that stands in a document: nothing else is asked for or changed. */
const rowIn = async (req: PayloadRequest, { address }: Record<string, unknown>): Promise<LinkRow> => {
  const normal = typeof address === 'string' ? normalAddress(address) : undefined
  const { docs } = normal ? await findChecks(req, { address: { equals: normal } }, { limit: 1 }) : { docs: [] }
  const [row] = docs
  if (!row) throw refusal(req, LINK_CHECK_REFUSALS.nothing, 404)
  return row
}

const isFresh = ({ checkedAt }: LinkRow): boolean => Date.now() - Date.parse(checkedAt ?? '') < FRESH_MS

/** `POST /api/broken-links/check` with `{ address }`: asks for it now, after those that others ask for at the same site. Answers `{ state, code, location }`. */
const checkNow = (options: CheckerOptions): PayloadHandler => {
  const inTurn = createTurns(options)
  return async (req) => {
    assertStaff(req)
    const { address, id } = await rowIn(req, (await readBody(req)) ?? {})
    const read = async (): Promise<LinkRow | undefined> =>
      (await findChecks(await createLocalReq({}, req.payload), { id: { equals: id } }, { limit: 1 })).docs[0]
    const after = await inTurn(new URL(address).host, async () => {
      const row = await read()
      if (!row || isFresh(row)) return { isAsked: false, row }
      const asking = { ...options, signal: req.signal ?? NEVER.signal }
      await recordResults(req.payload, await askForAll([row], asking), asking)
      return { isAsked: true, row: await read() }
    })
    if (!after) throw refusal(req, LINK_CHECK_REFUSALS.busy, 429)
    const { code, location, state } = after.row ?? {}
    return Response.json({ code, ...(location && { location }), state }, PRIVATE)
  }
}

/** `POST /api/broken-links/ignore` with `{ address, isIgnored }`: takes it off the lists, or puts it back and asks for it soon. */
const ignore: PayloadHandler = async (req) => {
  assertStaff(req)
  const body = (await readBody(req)) ?? {}
  const row = await rowIn(req, body)
  const isIgnored = body.isIgnored !== false
  await changeCheck(req, row.id, { isIgnored, ...(!isIgnored && { nextCheckAt: new Date().toISOString() }) })
  return Response.json({ isIgnored }, PRIVATE)
}

/** `POST /api/broken-links/replace` with `{ address, with, after? }`: a step of writing another address in its place in every document ({@link replaceAddress}). */
const replace: PayloadHandler = async (req) => {
  assertStaff(req)
  const body = (await readBody(req)) ?? {}
  const { address } = await rowIn(req, body)
  const to = typeof body.with === 'string' ? body.with.trim() : ''
  if (!/^https?:/i.test(to) || judgeLinkAddress(to) !== 'usable' || normalAddress(to) === address)
    throw refusal(req, LINK_CHECK_REFUSALS.badAddress)
  return Response.json(await replaceAddress(req, { after: afterIn(body.after), from: address, to }), PRIVATE)
}

/** The doors of the panel. */
export const linkCheckEndpoints = (options: CheckerOptions): Endpoint[] => [
  { handler: list, method: 'get', path: '/broken-links' },
  { handler: checkNow(options), method: 'post', path: '/broken-links/check' },
  { handler: ignore, method: 'post', path: '/broken-links/ignore' },
  { handler: replace, method: 'post', path: '/broken-links/replace' },
]
