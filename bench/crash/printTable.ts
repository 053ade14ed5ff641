import type { Quantiles } from '../quantiles.ts'

export type CrashResult = {
  acknowledged: number
  /** Seconds from an acknowledgement to the first arrival. */
  delay: Quantiles
  /** Different events that arrived, at whichever webhook. */
  delivered: number
  disorder: number
  failedStarts: number
  falseRefusals: number
  forged: number
  hanging: number
  kills: number
  lost: number
  messages: number
  messagesRepeated: number
  minutes: number
  phantom: number
  planned: number
  primaryKills: number
  refused: Record<string, number>
  rollbacks: number
  seed: number
  stuck: number
  twice: number
  unknown: number
  /** Seconds from the kill of a primary to the next acknowledged change. */
  unavailable: Quantiles
}

const seconds = ({ max, p50, p95 }: Quantiles): string => `median ${p50} s, p95 ${p95} s, longest ${max} s`

export const printTable = (result: CrashResult): void => {
  const rows: [string, number | string][] = [
    ['servers killed', result.kills],
    ['primaries killed', result.primaryKills],
    ['changes acknowledged', result.acknowledged],
    ['changes without an answer', result.unknown],
    [
      'changes refused',
      Object.entries(result.refused)
        .map(([status, count]) => `${count} × ${status}`)
        .join(', ') || 0,
    ],
    ['publications planned', result.planned],
    ['events delivered', result.delivered],
    ['messages (arrived more than once)', `${result.messages} (${result.messagesRepeated})`],
    ['collections of which a node took back writes', result.rollbacks],
    ['acknowledged until arrived', seconds(result.delay)],
    ['kill of a primary until the next acknowledged change', seconds(result.unavailable)],
    ['lost', result.lost],
    ['phantom', result.phantom],
    ['twice (two message ids)', result.twice],
    ['out of order', result.disorder],
    ['stuck', result.stuck],
    ['refused, and yet saved', result.falseRefusals],
    ['wrong signatures', result.forged],
    ['requests without an answer in 2 min', result.hanging],
    ['servers that did not start', result.failedStarts],
  ]
  console.log(`\nSeed ${result.seed}, ${result.minutes.toFixed(1)} minutes\n`)
  console.table(Object.fromEntries(rows.map(([name, value]) => [name, { '': value }])))
}
