import { describe, expect, it } from '@jest/globals'

import { judge } from './judge.ts'
import type { CheckResult, LinkCheck } from './judge.ts'

const NOW = new Date('2026-11-27T10:00:00.000Z')

const fresh: LinkCheck = { failures: 0, history: [], state: 'new' }

const answer = (status: number, location?: string): CheckResult => ({
  kind: 'answer',
  status,
  ...(location && { location }),
})

const failure = (code: 'dns' | 'forbiddenAddress' | 'timeout'): CheckResult => ({ code, kind: 'failure' })

const hoursUntil = (check: LinkCheck, now = NOW): number =>
  (Date.parse(check.nextCheckAt ?? '') - now.getTime()) / 3_600_000

/** Asked each time when it is due, the last time now. */
const after = (results: CheckResult[], before: LinkCheck = fresh): LinkCheck =>
  results.reduce(
    (check, result, index) =>
      judge(check, result, {
        now: new Date(NOW.getTime() - (results.length - 1 - index) * 14 * 86_400_000),
        spread: 0.5,
      }),
    before,
  )

const hours = (result: CheckResult): number => hoursUntil(judge(fresh, result, { now: NOW, spread: 0.5 }))

describe('an address', () => {
  it.each([
    ['answers', [answer(200)], 'ok'],
    ['leads elsewhere for good', [answer(200, 'https://exemple.fr/b')], 'moved'],
    ['says that the page is gone', [answer(404)], 'broken'],
    ['says so for ever', [answer(410)], 'broken'],
    ['leads into an internal network', [failure('forbiddenAddress')], 'broken'],
    ['turns programs away', [answer(403)], 'unsure'],
    ['is asked too often', [answer(429)], 'unsure'],
    ['fails once', [answer(503)], 'unsure'],
    ['is silent twice', [failure('dns'), failure('timeout')], 'unsure'],
    ['is silent three times', [failure('dns'), failure('timeout'), answer(500)], 'broken'],
    ['is silent after it answered again', [answer(500), answer(500), answer(200), answer(500)], 'unsure'],
    ['is back', [answer(404), answer(200)], 'ok'],
    ['was gone and is silent now', [answer(404), failure('timeout')], 'broken'],
  ])('that %s is judged so', (_, results, state) => {
    expect(after(results).state).toBe(state)
  })

  it('is asked for again soon after a failure, later and later, and once a week otherwise', () => {
    expect(hoursUntil(after([answer(404)]))).toBe(1)
    expect(hoursUntil(after([answer(404), answer(404)]))).toBe(6)
    expect(hoursUntil(after([answer(200)]))).toBe(168)
    expect(hoursUntil(after(Array.from({ length: 9 }, () => answer(404))))).toBe(168)
    expect(hoursUntil(judge(fresh, answer(200), { now: NOW, spread: 0 }))).toBe(126)
    expect(hoursUntil(judge(fresh, answer(200), { now: NOW, spread: 1 }))).toBe(210)
  })

  it('that is silent is no more broken for a person who asks three times in a minute', () => {
    const once = judge(fresh, failure('timeout'), { now: NOW })
    const again = judge(once, failure('timeout'), { now: new Date(NOW.getTime() + 20_000) })
    const third = judge(again, failure('timeout'), { now: new Date(NOW.getTime() + 40_000) })
    expect(third).toMatchObject({ failures: 1, nextCheckAt: once.nextCheckAt, state: 'unsure' })
    expect(third.history).toHaveLength(3)
    expect(judge(third, answer(200), { now: new Date(NOW.getTime() + 60_000) }).state).toBe('ok')
  })

  it('is left alone for as long as its site asks, and a week at most', () => {
    expect(hours(answer(429))).toBe(24)
    expect(hours({ ...answer(429), retryAfterMs: 48 * 3_600_000 } as CheckResult)).toBe(48)
    expect(hours({ ...answer(503), retryAfterMs: 9 * 3_600_000 } as CheckResult)).toBe(9)
    expect(hours({ ...answer(503), retryAfterMs: 9e15 } as CheckResult)).toBe(168)
  })

  it('says since when it is as it is, and what the last ten checks came to', () => {
    const first = judge(fresh, answer(404), { now: new Date('2026-11-01T00:00:00Z') })
    const second = judge(first, answer(410), { now: NOW })
    expect(second.since).toBe('2026-11-01T00:00:00.000Z')
    expect(second.history.map(({ code }) => code)).toEqual(['410', '404'])
    const back = judge(second, answer(200), { now: NOW })
    expect(back.since).toBe(NOW.toISOString())
    expect(after(Array.from({ length: 12 }, () => answer(200))).history).toHaveLength(10)
  })
})
