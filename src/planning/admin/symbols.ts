import type { Layer } from '../CalendarItem.ts'

/** A sign for each, since a colour alone says nothing to many (WCAG 2.2, success criterion 1.4.1). */
export const SYMBOLS: Record<Layer, string> = {
  embargo: '◷',
  event: '◆',
  expiry: '✕',
  plan: '✎',
  publish: '↑',
  published: '✓',
  unpublish: '↓',
}
