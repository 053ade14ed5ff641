import { monthAfter } from '../../dates/month.ts'
import { dayOf, parseEdtf } from '../../dates/parseEdtf.ts'
import type { AgendaQuery, EventCardFragment } from '../../generated/queries.ts'
import { present } from '../../present.ts'

type Dated = { start: { date: string | null; edtf: string | null } | null }

/** The month an event stands in, as `2023-06`. What is known to the season or the year stands where its date, there to sort by, is. */
export const monthOf = ({ start }: Dated): string | undefined =>
  (parseEdtf(start?.edtf)?.month ? start?.edtf : start?.date)?.slice(0, 7)

/** The month of the first of the events that were found. */
export const firstMonthOf = (found: { docs: readonly Dated[] } | null): string | undefined => {
  const [first] = found?.docs ?? []
  return first && monthOf(first)
}

/** The days of a month on which an event takes place. One of which only the month or less is known has none. */
export const daysIn = (month: string, { end, start }: EventCardFragment): string[] => {
  const first = dayOf(start?.edtf)
  if (!first) return []
  const last = dayOf(end?.edtf) ?? first
  const days: string[] = []
  for (let number = 1; number <= 31; number++) {
    const day = `${month}-${String(number).padStart(2, '0')}`
    if (day >= first && day <= last) days.push(day)
  }
  return days
}

/** Whether an event belongs to a month: with a day in it, or with it as all that is known of its dates. */
export const isIn = (month: string, event: EventCardFragment): boolean => {
  const known = parseEdtf(event.start?.edtf)
  if (known?.day) return daysIn(month, event).length > 0
  const first = monthOf(event)
  const last = known?.month && parseEdtf(event.end?.edtf)?.month ? event.end?.edtf?.slice(0, 7) : first
  return first !== undefined && first <= month && month <= (last ?? first)
}

/** The month that the agenda opens with: this one if something is still to come, else the next that has something, else the last that had. */
export const openingMonth = ({ after, before, during }: AgendaQuery, today: string): string => {
  const month = today.slice(0, 7)
  const events = present(during?.docs).filter((event) => isIn(month, event))
  const isToCome = events.some(
    (event) => (dayOf(event.end?.edtf) ?? dayOf(event.start?.edtf) ?? monthAfter(month)) >= today,
  )
  return (
    (isToCome ? month : undefined) ??
    firstMonthOf(after) ??
    (events.length > 0 ? month : undefined) ??
    firstMonthOf(before) ??
    month
  )
}
