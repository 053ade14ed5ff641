import { atLeast, checkKeys } from '../options/check.ts'

/** Options of the log of content events. */
export type ContentEventsOptions = {
  /** Days for which events are kept. A consumer that was away for longer is told that everything may have changed. @default 30 */
  keepDays?: number
}

/** The options with their defaults. */
export type SanitizedContentEventsOptions = Required<ContentEventsOptions>

/** Fills in the defaults. @throws TypeError with the path of the option that has another shape. */
export const sanitizeContentEventsOptions = (options: ContentEventsOptions = {}): SanitizedContentEventsOptions => {
  checkKeys('contentEvents', options, ['keepDays'])
  return { keepDays: atLeast({ least: 1, path: 'contentEvents.keepDays', value: options.keepDays ?? 30 }) }
}
