import { foldName } from './words.ts'

const SEASONS: Record<string, [string, string]> = {
  automne: ['09-23', '12-20'],
  ete: ['06-21', '09-22'],
  hiver: ['12-21', '03-19'],
  printemps: ['03-20', '06-20'],
}

type Span = { end: string; value: string }

/** The first and the last day of a season, by its French name. */
export const seasonIn = (name: string, year: number): Span | undefined => {
  const season = SEASONS[foldName(name)]
  if (!season) return undefined
  return { end: `${season[0] > season[1] ? year + 1 : year}-${season[1]}`, value: `${year}-${season[0]}` }
}

/** The season that is next after some days, or the last before them. */
export const seasonNear = (name: string, days: { from: number; to: number }, isPast: boolean): Span | undefined => {
  const now = new Date(days.to).getUTCFullYear()
  const seasons = [now - 1, now, now + 1].flatMap((year) => seasonIn(name, year) ?? [])
  return isPast
    ? seasons.findLast(({ value }) => Date.parse(value) <= days.to)
    : seasons.find(({ end }) => Date.parse(end) >= days.from)
}

const FIRST_MONTHS: [RegExp, string, string][] = [
  [/^(?:premier|1er)$/i, '01', '03'],
  [/^(?:deuxième|second|2e)$/i, '04', '06'],
  [/^(?:troisième|3e)$/i, '07', '09'],
  [/^/, '10', '12'],
]

/** The first and the last month of « le premier trimestre 2026 ». */
export const monthsOfQuarter = (nth: string, year: string): Span => {
  const [, first, last] = FIRST_MONTHS.find(([name]) => name.test(nth)) ?? [/^/, '10', '12']
  return { end: `${year}-${last}`, value: `${year}-${first}` }
}
