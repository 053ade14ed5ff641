/**
 * A date as far as it is known: `day` without `hour` is a day, `month` without `day` a month, and so on. Seasons are 21 (spring) to 24 (winter).
 * `day` and `hour` are those of the place, whatever its time zone.
 */
export type KnownDate = { day?: number; hour?: number; minute?: number; month?: number; season?: number; year: number }

/** Reads the `edtf` of the CMS (ISO 8601-2:2019): `2023-06-22T18:30+02:00`, `2023-06-22`, `2023-06`, `2023-22`, `2023`. */
export const parseEdtf = (edtf: string | null | undefined): KnownDate | undefined => {
  const match = /^(\d{4})(?:-(\d\d)(?:-(\d\d)(?:T(\d\d):(\d\d).*)?)?)?$/.exec(edtf ?? '')
  if (!match) return undefined
  const [year = 0, second, day, hour, minute] = match
    .slice(1)
    .map((part) => (part === undefined ? undefined : Number(part)))
  if (second === undefined) return { year }
  if (second > 12) return { season: second, year }
  if (day === undefined) return { month: second, year }
  return hour === undefined ? { day, month: second, year } : { day, hour, minute: minute ?? 0, month: second, year }
}

/** The day of a date known to the day, as `2023-06-22`. */
export const dayOf = (edtf: string | null | undefined): string | undefined =>
  parseEdtf(edtf)?.day ? edtf?.slice(0, 10) : undefined
