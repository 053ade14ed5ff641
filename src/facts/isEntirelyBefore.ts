import type { PreciseDate } from './datePrecision.ts'
import { periodOf } from './periodOf.ts'

/**
 * Whether the first period has certainly ended when the second begins. Used for "the end is before the start": an end in 2023 is no
 * error for a start on 2023-06-22, since it may lie after it; an end in 2023-05 is one.
 */
export const isEntirelyBefore = ({ first, second, timeZone }: { first: PreciseDate; second: PreciseDate; timeZone: string }): boolean =>
  periodOf({ ...first, timeZone }).end <= periodOf({ ...second, timeZone }).start
