/** How much of a date is known. A season is a meteorological one of the northern hemisphere, of three whole months. */
export const DATE_PRECISIONS = ['minute', 'day', 'month', 'season', 'year'] as const

export type DatePrecision = (typeof DATE_PRECISIONS)[number]

/** A date as documents store it: any instant of the period meant, and how much of it is known. */
export type PreciseDate = {
  date: Date | string
  precision: DatePrecision
}
