import type { ArtworkCardFragment, EventCardFragment } from '../generated/queries.ts'
import { present } from '../present.ts'
import { ArtworkCard } from './cards/ArtworkCard.tsx'
import { EventLine } from './cards/EventLine.tsx'
import { Items, Section } from './Section.tsx'

type List<Item> = readonly (Item | null)[] | null | undefined

/** Events under a heading, or nothing. */
export const Events = ({ events, id, title }: { events: List<EventCardFragment>; id: string; title: string }) =>
  present(events).length > 0 && (
    <Section id={id} title={title}>
      <Items className="stack" items={present(events)} render={(event) => <EventLine event={event} />} />
    </Section>
  )

/** Artworks under a heading, or nothing. */
export const Artworks = ({ artworks, id, title }: { artworks: List<ArtworkCardFragment>; id: string; title: string }) =>
  present(artworks).length > 0 && (
    <Section id={id} title={title}>
      <Items className="grid" items={present(artworks)} render={(artwork) => <ArtworkCard artwork={artwork} />} />
    </Section>
  )
