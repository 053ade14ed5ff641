import { setTimeout as wait } from 'node:timers/promises'

import { createLocalReq } from 'payload'
import type { Payload } from 'payload'

import type { NetworkPolicy } from '../http-client/addresses.ts'
import type { WorkerTask } from '../worker/tasks.ts'
import { askFor } from './askFor.ts'
import { judge } from './judge.ts'
import type { CheckResult } from './judge.ts'
import { createNoter } from './noteAddresses.ts'
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

type Asked = { result: CheckResult; row: LinkRow }

const hostOf = ({ address }: LinkRow): string => new URL(address).host

const bySite = (rows: LinkRow[]): LinkRow[][] => {
  const sites = new Map<string, LinkRow[]>()
  for (const row of rows) sites.set(hostOf(row), [...(sites.get(hostOf(row)) ?? []), row])
  return [...sites.values()]
}

/** Whether it is this machine that has no connection: of several sites not one answers in any way. */
const isOffline = (asked: Asked[]): boolean =>
  new Set(asked.map(({ row }) => hostOf(row))).size > 1 &&
  asked.every(({ result }) => result.kind === 'failure' && ['connection', 'dns', 'timeout'].includes(result.code))

/** Asks for addresses: of one site one after the other, with a pause; of several sites side by side. */
export const askForAll = async (
  rows: LinkRow[],
  { pauseMs, signal, ...policy }: CheckerOptions & { signal: AbortSignal },
): Promise<Asked[]> => {
  const sites = bySite(rows)
  const asked: Asked[] = []
  const askNextSite = async (): Promise<void> => {
    for (let site = sites.shift(); site; site = sites.shift()) {
      for (const [index, row] of site.entries()) {
        if (index > 0) await wait(pauseMs, undefined, { signal })
        asked.push({ result: await askFor(row.address, { ...policy, signal }), row })
      }
    }
  }
  await Promise.all(Array.from({ length: SITES_AT_ONCE }, askNextSite))
  return asked
}

/** Writes down what became of each address. */
export const recordResults = async (payload: Payload, asked: Asked[]): Promise<void> => {
  if (asked.length === 0) return
  const req = await createLocalReq({}, payload)
  const now = new Date()
  if (isOffline(asked)) {
    payload.logger.warn(
      `[beffroi] Links are not checked: none of ${asked.length} sites can be reached. Is this machine connected?`,
    )
    const nextCheckAt = new Date(now.getTime() + OFFLINE_MS).toISOString()
    for (const { row } of asked) await changeCheck(req, row.id, { nextCheckAt })
    return
  }
  for (const { result, row } of asked) await changeCheck(req, row.id, judge(row, result, { now }))
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
  const noteRound = createNoter(payload)
  let running: Promise<void> | undefined

  const checkDue = async (): Promise<boolean> => {
    const req = await createLocalReq({}, payload)
    const { docs } = await findChecks(
      req,
      { and: [{ isIgnored: { equals: false } }, { nextCheckAt: { less_than_equal: new Date().toISOString() } }] },
      { limit: MOST_AT_ONCE, sort: ['nextCheckAt'] },
    )
    await recordResults(payload, await askForAll(docs, { ...options, signal: giveUp.signal }))
    return docs.length === MOST_AT_ONCE
  }

  const check = async (): Promise<void> => {
    try {
      const hasMore = await checkDue()
      running = undefined
      if (hasMore) wake()
    } catch (error) {
      running = undefined
      if (!giveUp.signal.aborted) payload.logger.error({ err: error, msg: '[beffroi] Links could not be checked.' })
    }
  }

  return {
    round: async () => {
      const hasMore = await noteRound()
      running ??= check()
      return new Date(Date.now() + (hasMore ? 0 : EVERY_MS))
    },
    stop: async () => {
      giveUp.abort()
      await running
    },
  }
}
