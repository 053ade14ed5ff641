import type { Organisation } from '../../beffroi/content/getOrganisation.ts'
import { present } from '../../present.ts'
import { strings } from '../../strings.ts'
import { ArtworkCard } from '../cards/ArtworkCard.tsx'
import { EventLine } from '../cards/EventLine.tsx'
import { Items, Section } from '../Section.tsx'

const words = strings.organisation

/** Events it holds or is the subject of; artworks it commissioned, of its programmes, and that it owns: three different things. */
export const OrganisationWorks = ({ organisation }: { organisation: Organisation }) => {
  const events = [
    { docs: organisation.organisedEvents?.docs, id: 'organise', title: words.organised },
    { docs: organisation.aboutEvents?.docs, id: 'a-son-sujet', title: words.about },
  ]
  const artworks = [
    { docs: organisation.commissionedArtworks?.docs, id: 'commandees', title: words.artworks.commissioned },
    { docs: organisation.programmeArtworks?.docs, id: 'programmes', title: words.artworks.programme },
    { docs: organisation.ownedArtworks?.docs, id: 'possedees', title: words.artworks.owned },
  ]
  return (
    <>
      {events.map(
        ({ docs, id, title }) =>
          present(docs).length > 0 && (
            <Section id={id} key={id} title={title}>
              <Items className="stack" items={present(docs)} render={(event) => <EventLine event={event} />} />
            </Section>
          ),
      )}
      {artworks.map(
        ({ docs, id, title }) =>
          present(docs).length > 0 && (
            <Section id={id} key={id} title={title}>
              <Items className="grid" items={present(docs)} render={(artwork) => <ArtworkCard artwork={artwork} />} />
            </Section>
          ),
      )}
    </>
  )
}
