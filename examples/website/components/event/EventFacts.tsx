import { feedPath } from '../../beffroi/feeds.ts'
import { getNewsroom } from '../../beffroi/content/getNewsroom.ts'
import type { Event } from '../../beffroi/content/getEvent.ts'
import { formatMoment } from '../../dates/formatDate.ts'
import { dayOf } from '../../dates/parseEdtf.ts'
import { present } from '../../present.ts'
import { langOf } from '../../reader.ts'
import { strings } from '../../strings.ts'
import { ExternalLink } from '../ExternalLink.tsx'
import { Facts, names } from '../Facts.tsx'
import { linkedNames } from '../linkedNames.tsx'
import { PageLink } from '../PageLink.tsx'

const Participants = ({ participants }: { participants: Event['participants'] }) => (
  <ul className="lines">
    {present(participants).map(({ id, note, organisation, person, role }) => (
      <li key={id}>
        {names(
          [
            person && { node: linkedNames('people', [person]) },
            organisation && { node: linkedNames('organisations', [organisation]) },
          ].filter((one) => one !== null),
        )}
        {[role && strings().participantRoles[role], note].filter(Boolean).map((part) => (
          <small key={part} lang={langOf(part)}>
            {part}
          </small>
        ))}
      </li>
    ))}
  </ul>
)

/** When, where, with whom, how to take part; and the event for the reader’s own calendar, if its day is known. */
export const EventFacts = async ({ event }: { event: Event }) => {
  const { timeZone } = await getNewsroom()
  const { actions, attendanceModes, event: words, labels } = strings()
  const { deadline, free, note, url } = event.registration ?? {}
  const registration = [
    url && <ExternalLink href={url}>{actions.register}</ExternalLink>,
    deadline && words.until(formatMoment(deadline, timeZone)),
    free && words.free,
    note && <span lang={langOf(note)}>{note}</span>,
  ].filter(Boolean)
  const about = [linkedNames('organisations', event.aboutOrganisations), linkedNames('places', event.aboutPlaces)]
  return (
    <>
      <Facts
        facts={[
          [
            words.attendance,
            event.attendanceMode && event.attendanceMode !== 'offline' && attendanceModes[event.attendanceMode],
          ],
          [words.registration, names(registration.map((node) => ({ node })))],
          [words.hosts, linkedNames('organisations', event.hosts)],
          [words.organisers, linkedNames('organisations', event.organisers)],
          [words.about, names(about.filter(Boolean).map((node) => ({ node })))],
          [
            words.partOf,
            event.superEvent && (
              <PageLink collection="events" slug={event.superEvent.slug}>
                {event.superEvent.name}
              </PageLink>
            ),
          ],
          [words.series, linkedNames('series', event.series)],
          [labels.topics, linkedNames('topics', event.topics)],
          [
            words.participants,
            present(event.participants).length > 0 && <Participants participants={event.participants} />,
          ],
        ]}
      />
      {event.edition ? <p>{words.edition(event.edition)}</p> : null}
      {event.previousStart && <p>{words.first(formatMoment(event.previousStart, timeZone))}</p>}
      {dayOf(event.start?.edtf) && event.slug && event.eventStatus !== 'cancelled' && (
        <p>
          <a className="button" download={`${event.slug}.ics`} href={feedPath('calendar.ics', { event: event.slug })}>
            {actions.addToCalendar}
          </a>
        </p>
      )}
    </>
  )
}
