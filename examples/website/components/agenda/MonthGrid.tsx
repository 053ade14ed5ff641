import { weeksOf } from '../../dates/month.ts'
import type { EventCardFragment } from '../../generated/queries.ts'
import { strings } from '../../strings.ts'
import { PageLink } from '../PageLink.tsx'
import { daysIn } from './months.ts'

const isOff = ({ eventStatus }: EventCardFragment): boolean =>
  eventStatus === 'cancelled' || eventStatus === 'postponed'

/** More days than this, and an event is named on its first and last day of the month only. */
const LONG = 7

/** More events than this on a day, and the others are in the list only. */
const CROWD = 5

/** A month as a table. Narrow windows do not show it: the list below says the same. */
export const MonthGrid = ({
  events,
  month,
  name,
  today,
}: {
  events: EventCardFragment[]
  month: string
  name: string
  today: string
}) => {
  const on = new Map<string, EventCardFragment[]>()
  for (const event of events) {
    const days = daysIn(month, event)
    for (const [index, day] of days.entries()) {
      if (days.length > LONG && index > 0 && index < days.length - 1) continue
      on.set(day, [...(on.get(day) ?? []), event])
    }
  }
  return (
    <table className="month">
      <caption className="visually-hidden">{strings().agenda.caption(name)}</caption>
      <thead>
        <tr>
          {strings().agenda.weekdays.map(([whole, short]) => (
            <th key={whole} scope="col">
              <abbr title={whole}>{short}</abbr>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeksOf(month).map((week, index) => (
          <tr key={index}>
            {week.map((day, weekday) => {
              const listed = (day && on.get(day)) || []
              const shown = listed.length > CROWD ? listed.slice(0, CROWD - 1) : listed
              return (
                <td className={day ? undefined : 'month__outside'} key={weekday}>
                  {day && (
                    <time aria-current={day === today ? 'date' : undefined} className="month__day" dateTime={day}>
                      {Number(day.slice(8))}
                    </time>
                  )}
                  {shown.length > 0 && (
                    <ul>
                      {shown.map((event) => (
                        <li className={isOff(event) ? 'month__off' : undefined} key={event.id}>
                          <PageLink collection="events" slug={event.slug}>
                            {event.name}
                          </PageLink>
                          {isOff(event) && event.eventStatus && (
                            <small>{` (${strings().eventStatuses[event.eventStatus]})`}</small>
                          )}
                        </li>
                      ))}
                      {shown.length < listed.length && (
                        <li>
                          <a href="#jours">{strings().agenda.more(listed.length - shown.length)}</a>
                        </li>
                      )}
                    </ul>
                  )}
                </td>
              )
            })}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
