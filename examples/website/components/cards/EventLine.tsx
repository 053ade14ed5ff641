import type { EventCardFragment } from '../../generated/queries.ts'
import { present } from '../../present.ts'
import { langOf } from '../../reader.ts'
import { strings } from '../../strings.ts'
import { Period } from '../Dated.tsx'
import { PageLink } from '../PageLink.tsx'

/** An event in a list: when, what, where. */
export const EventLine = ({ event, level: Heading = 'h3' }: { event: EventCardFragment; level?: 'h3' | 'h4' }) => {
  const status = event.eventStatus && strings().eventStatuses[event.eventStatus]
  const places = present(event.places)
    .map(({ name }) => name)
    .join(', ')
  const more = [event.type && strings().eventTypes[event.type], places].filter(Boolean).join(' · ')
  return (
    <article className="event-line">
      <p className="event-line__when">
        <Period end={event.end} start={event.start} />
      </p>
      <Heading className="event-line__name" lang={langOf(event.name)}>
        <PageLink collection="events" slug={event.slug}>
          {event.name}
        </PageLink>
      </Heading>
      {(status || more) && (
        <p className="event-line__more">
          {status && <strong className="status">{status}</strong>} {more}
        </p>
      )}
    </article>
  )
}
