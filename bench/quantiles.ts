/** The value below which a share of the values lies (nearest rank); NaN of none. */
const quantile = (values: number[], share: number): number => {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN
}

const rounded = (value: number): number => Math.round(value * 10) / 10

export type Quantiles = { max: number; p50: number; p95: number }

export const quantiles = (values: number[]): Quantiles => ({
  max: rounded(quantile(values, 1)),
  p50: rounded(quantile(values, 0.5)),
  p95: rounded(quantile(values, 0.95)),
})

export const median = (values: number[]): number => quantile(values, 0.5)

export const mean = (values: number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length
