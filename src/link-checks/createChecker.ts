import { setTimeout as wait } from 'node:timers/promises'

import { createLocalReq } from 'payload'
import type { Payload, PayloadRequest } from 'payload'

import type { NetworkPolicy } from '../http-client/addresses.ts'
import type { FailureCode } from '../http-client/failures.ts'
import type { WorkerTask } from '../worker/tasks.ts'
import { askFor } from './askFor.ts'
import { askedToWaitMs, judge } from './judge.ts'
import type { CheckResult, LinkState } from './judge.ts'
import { createAddressNoter } from './noteAddresses.ts'
import { changeCheck, findChecks } from './rows.ts'
import type { LinkRow } from './rows.ts'

/** How addresses are asked for. */
export type CheckerOptions = NetworkPolicy & {
  /** Milliseconds between two questions to one site. */
  pauseMs: number
}

/** A round asks for so many addresses, of so many sites at once. */
const MOST_AT_ONCE = 100
const SITES_AT_ONCE = 4

/** What was saved is looked at this often. */
const EVERY_MS = 60_000

/** A machine without a connection tries again after this. */
const OFFLINE_MS = 600_000

/** So many sites that answered before are asked whether this machine is connected. */
const WITNESSES = 3

/** A site that had enough is left alone for this long, or longer if it says so. */
const LATER_MS = 3_600_000

/** What became of asking for an address; nothing where its site wants to be left alone for a while. */
type Asked = { result: CheckResult | { kind: 'later'; waitMs: number }; row: LinkRow }

const hostOf = ({ address }: LinkRow): string => new URL(address).host

const bySite = (rows: LinkRow[]): LinkRow[][] => {
  const sites = new Map<string, LinkRow[]>()
  for (const row of rows) sites.set(hostOf(row), [...(sites.get(hostOf(row)) ?? []), row])
  return [...sites.values()]
}

/** What a site as a whole does, whichever of its pages is asked for. */
const OF_THE_SITE: ReadonlySet<string> = new Set(['connection', 'dns', 'timeout', 'tls'] satisfies FailureCode[])

const siteFailure = ({ result }: Asked): string | undefined =>
  result.kind === 'failure' && OF_THE_SITE.has(result.code) ? result.code : undefined

/** What goes for all other addresses of a site after the last two answers: it failed twice in the same way, or it has had enough. */
const forTheRest = (last: Asked, before: Asked | undefined): Asked['result'] | undefined => {
  const { result } = last
  if (result.kind === 'later') return result
  if (result.kind === 'answer' && (result.status === 429 || result.retryAfterMs !== undefined))
    return { kind: 'later', waitMs: Math.max(askedToWaitMs(result), LATER_MS) }
  const failure = siteFailure(last)
  return failure && before && siteFailure(before) === failure ? result : undefined
}

type Asking = CheckerOptions & { signal: AbortSignal }

/** Asks one site, one address after the other with a pause between. Of a site that is down, or has had enough, not every address is asked for. */
const askSite = async (rows: LinkRow[], { pauseMs, signal, ...policy }: Asking): Promise<Asked[]> => {
  const asked: Asked[] = []
  let rest: Asked['result'] | undefined
  for (const [index, row] of rows.entries()) {
    if (index > 0 && !rest) await wait(pauseMs, undefined, { signal })
    asked.push({ result: rest ?? (await askFor(row.address, { ...policy, signal })), row })
    rest ??= forTheRest(asked[index] as Asked, asked[index - 1])
  }
  return asked
}

/** Asks for addresses: of several sites side by side. */
export const askForAll = async (rows: LinkRow[], asking: Asking): Promise<Asked[]> => {
  const sites = bySite(rows)
  const asked: Asked[] = []
  const askNextSite = async (): Promise<void> => {
    for (let site = sites.shift(); site; site = sites.shift()) asked.push(...(await askSite(site, asking)))
  }
  await Promise.all(Array.from({ length: SITES_AT_ONCE }, askNextSite))
  return asked
}

/** Sites that answered lately, each with one of its addresses. */
const findWitnesses = async (req: PayloadRequest, silent: ReadonlySet<string>): Promise<LinkRow[]> => {
  const { docs } = await findChecks(
    req,
    { state: { in: ['ok', 'moved'] satisfies LinkState[] } },
    { limit: 200, sort: ['-checkedAt'] },
  )
  return bySite(docs)
    .flatMap(([row]) => (row && !silent.has(hostOf(row)) ? [row] : []))
    .slice(0, WITNESSES)
}

/**
 * Whether it is this machine that has no connection: of several sites not one answers in any way, nor does another one that answered before. Where none ever did,
 * nobody can tell, and nothing is believed.
 */
const isOffline = async (req: PayloadRequest, asked: Asked[], asking: Asking): Promise<boolean> => {
  const silent = new Set(asked.map(({ row }) => hostOf(row)))
  if (silent.size < 2 || !asked.every((one) => siteFailure(one) && siteFailure(one) !== 'tls')) return false
  const witnesses = await askForAll(await findWitnesses(req, silent), asking)
  return witnesses.every((one) => siteFailure(one))
}

/** Writes down what became of each address. */
export const recordResults = async (payload: Payload, asked: Asked[], asking: Asking): Promise<void> => {
  if (asked.length === 0) return
  const req = await createLocalReq({}, payload)
  const now = new Date()
  const putOff = async ({ row }: Asked, waitMs: number): Promise<void> =>
    changeCheck(req, row.id, { nextCheckAt: new Date(now.getTime() + waitMs).toISOString() })
  if (await isOffline(req, asked, asking)) {
    payload.logger.warn(
      `[beffroi] Links are not checked: none of ${asked.length} addresses can be reached. Is this machine connected?`,
    )
    for (const one of asked) await putOff(one, OFFLINE_MS)
    return
  }
  for (const one of asked) {
    if (one.result.kind === 'later') await putOff(one, one.result.waitMs)
    else await changeCheck(req, one.row.id, judge(one.row, one.result, { now }))
  }
}

/** Notes the addresses in documents, and asks for each of them about once a week. */
export const createChecker = ({
  options,
  payload,
  wake,
}: {
  options: CheckerOptions
  payload: Payload
  wake: () => void
}): WorkerTask => {
  const giveUp = new AbortController()
  const noteRound = createAddressNoter(payload)
  let running: Promise<void> | undefined
  let nextRoundAt = 0

  const checkDue = async (): Promise<boolean> => {
    const req = await createLocalReq({}, payload)
    const { docs } = await findChecks(
      req,
      { and: [{ isIgnored: { equals: false } }, { nextCheckAt: { less_than_equal: new Date().toISOString() } }] },
      { limit: MOST_AT_ONCE, sort: ['nextCheckAt'] },
    )
    const asking = { ...options, signal: giveUp.signal }
    await recordResults(payload, await askForAll(docs, asking), asking)
    return docs.length === MOST_AT_ONCE
  }

  const check = async (): Promise<void> => {
    try {
      const hasMore = await checkDue()
      running = undefined
      if (!hasMore) return
      nextRoundAt = 0
      wake()
    } catch (error) {
      running = undefined
      if (!giveUp.signal.aborted) payload.logger.error({ err: error, msg: '[beffroi] Links could not be checked.' })
    }
  }

  return {
    // The rounds of other tasks come every second or two.
    round: async () => {
      if (Date.now() < nextRoundAt) return new Date(nextRoundAt)
      const hasMore = await noteRound()
      nextRoundAt = Date.now() + (hasMore ? 0 : EVERY_MS)
      running ??= check()
      return new Date(nextRoundAt)
    },
    stop: async () => {
      giveUp.abort()
      await running
    },
  }
}
