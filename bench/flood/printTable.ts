import type { Quantiles } from '../quantiles.ts'
import type { Flooded } from './measureFlood.ts'

/** What is held: how long an honest request may wait beside a flood, and what the memory may grow by. */
export const BOUNDS = { megabytes: 100, p95: 300 }

export const isHeld = ({ honest, megabytes }: Flooded): boolean =>
  honest.failed === 0 && honest.p95 <= BOUNDS.p95 && megabytes <= BOUNDS.megabytes

export const printTable = (calm: Quantiles, floods: Flooded[]): void => {
  console.log(
    `\nHonest requests without a flood: p50 ${calm.p50} ms, p95 ${calm.p95} ms. Bounds beside one: p95 ${BOUNDS.p95} ms, ${BOUNDS.megabytes} MB.\n`,
  )
  console.table(
    floods.map((flood) => ({
      door: flood.door,
      flood: flood.name,
      'p50 (ms)': flood.honest.p50,
      'p95 (ms)': flood.honest.p95,
      honest: flood.honest.count,
      failed: flood.honest.failed,
      'memory (MB)': flood.megabytes,
      answers: Object.entries(flood.answers)
        .map(([status, count]) => `${count} × ${status}`)
        .join(', '),
      held: isHeld(flood) ? 'yes' : 'NO',
    })),
  )
}
