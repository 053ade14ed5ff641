export type ContentEventsOptions = {
  /** Days for which events are kept. A consumer that was away for longer is told that everything may have changed. @default 30 */
  keepDays?: number
}

export type SanitizedContentEventsOptions = Required<ContentEventsOptions>

/** Fills in the defaults. Throws a TypeError with the path of the option that has another shape. */
export const sanitizeContentEventsOptions = (options: ContentEventsOptions = {}): SanitizedContentEventsOptions => {
  const unknown = Object.keys(options).find((key) => key !== 'keepDays')
  if (unknown !== undefined) throw new TypeError(`[beffroi] options.contentEvents.${unknown} is unknown; use keepDays.`)
  const { keepDays = 30 } = options
  if (!Number.isInteger(keepDays) || keepDays < 1) throw new TypeError(`[beffroi] options.contentEvents.keepDays: expected a whole number from 1 up, got ${String(keepDays)}.`)
  return { keepDays }
}
