import type { FailureCode } from '../http-client/failures.ts'

/**
 * What is thought of an address: `new`, not asked for yet; `ok`; `moved` for good to another one that answers; `unsure`, a site that turns programs away, or did
 * not answer once or twice; `broken`.
 */
export type LinkState = 'broken' | 'moved' | 'new' | 'ok' | 'unsure'

/** What became of asking for an address once. */
export type CheckResult =
  | { code: FailureCode | 'tooManyRedirects'; kind: 'failure' }
  | {
      kind: 'answer'
      location?: string
      /** The site wants to be left alone for so long. */
      retryAfterMs?: number
      status: number
    }

/** The last checks of an address, the newest first. */
export type History = { at: string; code: string }[]

/** What is written down of an address. */
export type LinkCheck = {
  checkedAt?: null | string
  code?: null | string
  failures: number
  history: History
  location?: null | string
  nextCheckAt?: null | string
  since?: null | string
  state: LinkState
}

const HOUR_MS = 3_600_000
const DAY_MS = 24 * HOUR_MS

/** Links do not break by the day: most are asked for once a week. */
const USUAL_MS = 7 * DAY_MS

/** After the first failure, the second… then as usual: a site that is being repaired is back on the list of the good ones soon. */
const AFTER_FAILURE_MS = [HOUR_MS, 6 * HOUR_MS, DAY_MS, DAY_MS, DAY_MS]

/** So many times in a row a site has to be silent before it is said to be gone: over seven hours. */
const SILENT_TIMES = 3

/** RFC 9110, 15.5.5 and 15.5.11: the site itself says that there is no such page. */
const GONE: ReadonlySet<number> = new Set([404, 410])

/** Nothing that a second question would change. */
const FINAL: ReadonlySet<string> = new Set(['badUrl', 'forbiddenAddress'] satisfies FailureCode[])

const KEPT_CHECKS = 10

/** `answers`: it is there; `gone`: it says so, or never can be; `silent`: no answer, or the site's own failure; `refuses`: it answers, and not to a program. */
const kindOf = (result: CheckResult): 'answers' | 'gone' | 'refuses' | 'silent' => {
  if (result.kind === 'failure') return FINAL.has(result.code) ? 'gone' : 'silent'
  if (result.status >= 200 && result.status < 300) return 'answers'
  if (GONE.has(result.status)) return 'gone'
  return result.status >= 500 ? 'silent' : 'refuses'
}

/** A site that wants to be left alone for a year is asked next week all the same. */
export const askedToWaitMs = (result: CheckResult): number =>
  Math.min(result.kind === 'answer' ? (result.retryAfterMs ?? 0) : 0, USUAL_MS)

/**
 * What is to be written down of an address after it was asked for.
 *
 * @param spread from 0 to 1: so far apart are the next checks of addresses that were found on one day. @default by chance
 */
export const judge = (
  before: LinkCheck,
  result: CheckResult,
  { now, spread = Math.random() }: { now: Date; spread?: number },
): LinkCheck => {
  const kind = kindOf(result)
  const code = String(result.kind === 'answer' ? result.status : result.code)
  const isFailure = kind === 'gone' || kind === 'silent'
  // Who asks three times in a minute learns no more of the site than once: only what was due counts.
  const isCounted = before.failures === 0 || !before.nextCheckAt || now >= new Date(before.nextCheckAt)
  const failures = isFailure ? before.failures + Number(isCounted) : 0
  const location = result.kind === 'answer' && kind === 'answers' ? result.location : undefined
  const isSilentForLong = kind === 'silent' && (failures >= SILENT_TIMES || before.state === 'broken')
  const state: LinkState =
    kind === 'answers' ? (location ? 'moved' : 'ok') : kind === 'gone' || isSilentForLong ? 'broken' : 'unsure'
  const usualMs = USUAL_MS * (0.75 + spread / 2)
  const ownMs = isFailure ? AFTER_FAILURE_MS[failures - 1] : code === '429' ? DAY_MS : undefined
  const waitMs = Math.max(ownMs ?? usualMs, askedToWaitMs(result))
  const at = now.toISOString()
  return {
    checkedAt: at,
    code,
    failures,
    history: [{ at, code }, ...before.history].slice(0, KEPT_CHECKS),
    location: location ?? null,
    nextCheckAt:
      isFailure && !isCounted && before.nextCheckAt
        ? new Date(before.nextCheckAt).toISOString()
        : new Date(now.getTime() + waitMs).toISOString(),
    since: state === before.state && before.since ? before.since : at,
    state,
  }
}
