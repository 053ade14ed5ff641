/** A meteorological season of the northern hemisphere: its code among the sub-year groupings of ISO 8601-2:2019, and its first month (1 to 12). */
export type Season = { code: number; firstMonth: number }

export const SEASONS: readonly Season[] = [
  { code: 21, firstMonth: 3 },
  { code: 22, firstMonth: 6 },
  { code: 23, firstMonth: 9 },
  { code: 24, firstMonth: 12 },
]

const WINTER: Season = { code: 24, firstMonth: 12 }

/**
 * The season that a month lies in, and the year that the season is named by: the one in which it begins. Winter 2023 (`2023-24`) is
 * December 2023 to February 2024, so that seasons sort in the order of their codes; January 2024 lies in it.
 */
export const seasonOf = ({ year, month }: { year: number; month: number }): Season & { year: number } => {
  const season = SEASONS.find(({ firstMonth }) => month >= firstMonth && month < firstMonth + 3)
  return season ? { ...season, year } : { ...WINTER, year: year - 1 }
}
