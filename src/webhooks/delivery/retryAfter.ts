/** What asks for more is answered a day later. */
export const LONGEST_RETRY_AFTER = 24 * 60 * 60 * 1000

/**
 * When a receiver wants to be asked again, by its `Retry-After` (RFC 9110 section 10.2.3): seconds, or an HTTP date.
 *
 * @returns milliseconds since 1970, at most a day from `now`; undefined when the header is missing or says nothing.
 */
export const retryAfter = (header: string | undefined, now: number): number | undefined => {
  const text = header?.trim() ?? ''
  // A date has letters: Date.parse would take "120" for a year.
  const moment = /^\d+$/.test(text) ? now + Number(text) * 1000 : /[a-z]/i.test(text) ? Date.parse(text) : NaN
  return Number.isNaN(moment) ? undefined : Math.min(moment, now + LONGEST_RETRY_AFTER)
}
