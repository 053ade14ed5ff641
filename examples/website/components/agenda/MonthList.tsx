import { parseEdtf } from '../../dates/parseEdtf.ts'
import type { EventCardFragment } from '../../generated/queries.ts'
import { strings } from '../../strings.ts'
import { EventLine } from '../cards/EventLine.tsx'
import { Items } from '../Section.tsx'
import { isIn } from './months.ts'

/** The events of a month one after the other, those of which no day is known at the end. */
export const MonthList = ({ events, month }: { events: EventCardFragment[]; month: string }) => {
  const shown = events.filter((event) => isIn(month, event))
  const exact = shown.filter(({ start }) => parseEdtf(start?.edtf)?.day)
  const vague = shown.filter((event) => !exact.includes(event))
  if (shown.length === 0) return <p className="empty">{strings().agenda.none}</p>
  return (
    <div className="month-list">
      {exact.length > 0 && (
        <section aria-labelledby="jours">
          <h3 id="jours">{strings().agenda.list}</h3>
          <Items className="stack" items={exact} render={(event) => <EventLine event={event} level="h4" />} />
        </section>
      )}
      {vague.length > 0 && (
        <section aria-labelledby="sans-jour">
          <h3 id="sans-jour">{strings().agenda.vague}</h3>
          <Items className="stack" items={vague} render={(event) => <EventLine event={event} level="h4" />} />
        </section>
      )}
    </div>
  )
}
