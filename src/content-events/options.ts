export type ContentEventsOptions = {
  /** Days for which events are kept. A consumer that was away for longer is told that everything may have changed. @default 30 */
  keepDays?: number
}

export type SanitizedContentEventsOptions = Required<ContentEventsOptions>
