import { pathOf } from '../../addresses.ts'
import { getNewsroom } from '../../beffroi/content/getNewsroom.ts'
import type { Event } from '../../beffroi/content/getEvent.ts'
import { formatMoment } from '../../dates/formatDate.ts'
import { dayOf } from '../../dates/parseEdtf.ts'
import { present } from '../../present.ts'
import { attendanceModes, participantRoles, strings } from '../../strings.ts'
import { ExternalLink } from '../ExternalLink.tsx'
import { Facts, names } from '../Facts.tsx'
import { organisationNames } from '../organisationNames.tsx'
import { PageLink } from '../PageLink.tsx'

const words = strings.event

const Participants = ({ participants }: { participants: Event['participants'] }) => (
  <ul className="lines">
    {present(participants).map(({ id, note, organisation, person, role }) => (
      <li key={id}>
        {names(
          [
            person && { node: person.name },
            organisation && {
              node: (
                <PageLink collection="organisations" slug={organisation.slug}>
                  {organisation.name}
                </PageLink>
              ),
            },
          ].filter((one) => one !== null),
        )}
        {[role && participantRoles[role], note].filter(Boolean).map((part) => (
          <small key={part}>{part}</small>
        ))}
      </li>
    ))}
  </ul>
)

/** When, where, with whom, how to take part; and the event for the reader’s own calendar, if its day is known. */
export const EventFacts = async ({ event }: { event: Event }) => {
  const { timeZone } = await getNewsroom()
  const { deadline, free, note, url } = event.registration ?? {}
  const registration = [
    url && <ExternalLink href={url}>{strings.actions.register}</ExternalLink>,
    deadline && words.until(formatMoment(deadline, timeZone)),
    free && words.free,
    note,
  ].filter(Boolean)
  return (
    <>
      <Facts
        facts={[
          [
            words.attendance,
            event.attendanceMode && event.attendanceMode !== 'offline' && attendanceModes[event.attendanceMode],
          ],
          [words.registration, names(registration.map((node) => ({ node })))],
          [words.hosts, organisationNames(event.hosts)],
          [words.organisers, organisationNames(event.organisers)],
          [
            words.about,
            names([
              ...present(event.aboutOrganisations).map(({ name, slug }) => ({
                node: (
                  <PageLink collection="organisations" slug={slug}>
                    {name}
                  </PageLink>
                ),
              })),
              ...present(event.aboutPlaces).map(({ name }) => ({ node: name })),
            ]),
          ],
          [
            words.partOf,
            event.superEvent && (
              <PageLink collection="events" slug={event.superEvent.slug}>
                {event.superEvent.name}
              </PageLink>
            ),
          ],
          [
            words.participants,
            present(event.participants).length > 0 && <Participants participants={event.participants} />,
          ],
        ]}
      />
      {event.edition ? <p>{words.edition(event.edition)}</p> : null}
      {event.previousStart && <p>{words.first(formatMoment(event.previousStart, timeZone))}</p>}
      {dayOf(event.start?.edtf) && (
        <p>
          <a className="button" download href={`${pathOf('events', event.slug)}/evenement.ics`}>
            {strings.actions.addToCalendar}
          </a>
        </p>
      )}
    </>
  )
}
