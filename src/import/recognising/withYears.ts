import type { FoundDate } from './dates.ts'

/**
 * Gives days without a year (« le 13 juin ») the year of the text's own full dates of that month, where they have one year: what a digest of June 2023 tells of June is
 * of 2023. It is inferred, so it is uncertain.
 */
export const withYears = (sentences: readonly FoundDate[][]): FoundDate[][] => {
  const years = new Map<string, Set<string>>()
  for (const { value } of sentences.flat()) {
    const [, year = '', month = ''] = /^(\d{4})-(\d\d)-\d\d/.exec(value) ?? []
    if (year) years.set(month, (years.get(month) ?? new Set()).add(year))
  }
  return sentences.map((dates) =>
    dates.map((date) => {
      const known = years.get(/^--(\d\d)-/.exec(date.value)?.[1] ?? '')
      const [year] = known ?? []
      if (!year || known?.size !== 1) return date
      const fill = (value: string): string => value.replace(/^--/, `${year}-`)
      return {
        ...date,
        certainty: 'uncertain' as const,
        value: fill(date.value),
        ...(date.end && { end: fill(date.end) }),
      }
    }),
  )
}
