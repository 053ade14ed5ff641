/** Months are written `2023-06`, as in ISO 8601. */
const shift = (month: string, by: number): string => {
  const [year = 0, number = 1] = month.split('-').map(Number)
  return new Date(Date.UTC(year, number - 1 + by, 1)).toISOString().slice(0, 7)
}

export const isMonth = (text: unknown): text is string =>
  typeof text === 'string' && /^[12]\d{3}-(?:0[1-9]|1[0-2])$/.test(text)

export const monthAfter = (month: string): string => shift(month, 1)

export const monthBefore = (month: string): string => shift(month, -1)

/** The weeks of a month, from Monday on, each of seven days (`2023-06-01`); the days of other months are undefined. */
export const weeksOf = (month: string): (string | undefined)[][] => {
  const [year = 0, number = 1] = month.split('-').map(Number)
  const count = new Date(Date.UTC(year, number, 0)).getUTCDate()
  // Sunday is 0 to JavaScript, and the last day of the week to its readers.
  const before = (new Date(Date.UTC(year, number - 1, 1)).getUTCDay() + 6) % 7
  const weeks = Math.ceil((before + count) / 7)
  return Array.from({ length: weeks }, (_, week) =>
    Array.from({ length: 7 }, (_, weekday) => {
      const day = week * 7 + weekday - before + 1
      return day >= 1 && day <= count ? `${month}-${String(day).padStart(2, '0')}` : undefined
    }),
  )
}
