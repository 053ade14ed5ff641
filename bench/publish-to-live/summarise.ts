import { mean, quantiles, type Quantiles } from '../quantiles.ts'
import type { Measured } from './measureChanges.ts'

type Moment = 'answered' | 'committed' | 'cut' | 'live' | 'numbered' | 'sent' | 'siteAnswered'

/** In the order in which they follow each other; the answer to the editor stands beside them, since nothing waits for it. */
const WAY = ['committed', 'numbered', 'cut', 'sent', 'siteAnswered', 'live'] as const satisfies Moment[]

const rounded = (value: number): number => Math.round(value * 10) / 10

export type Step = Quantiles & {
  /** Milliseconds since the moment before, on average. */
  mean: number
  /** Of the whole way, in percent. */
  share: number
}

export type Summary = Quantiles & {
  changes: number
  firstPublications: Quantiles
  /** Milliseconds since the request was sent, at each moment. */
  moments: Record<Moment, Quantiles>
  /** From each moment to the next. */
  steps: Record<(typeof WAY)[number], Step>
  updates: Quantiles
}

/** What was measured of many changes, in milliseconds. */
export const summarise = (measured: Measured[]): Summary => {
  const at = (moment: Moment): number[] => measured.map((one) => one[moment])
  const live = mean(at('live'))
  const steps = WAY.map((moment, index) => {
    const before = WAY[index - 1]
    const took = measured.map((one) => one[moment] - (before ? one[before] : 0))
    return [
      moment,
      { ...quantiles(took), mean: rounded(mean(took)), share: rounded((mean(took) / live) * 100) },
    ] as const
  })
  const liveOf = (isFirst: boolean) =>
    quantiles(measured.filter(({ isFirstPublication }) => isFirstPublication === isFirst).map((one) => one.live))
  return {
    ...quantiles(at('live')),
    changes: measured.length,
    firstPublications: liveOf(true),
    moments: Object.fromEntries(
      [...WAY, 'answered' as const].map((moment) => [moment, quantiles(at(moment))]),
    ) as Summary['moments'],
    steps: Object.fromEntries(steps) as Summary['steps'],
    updates: liveOf(false),
  }
}
