import type { Metadata } from 'next'
import { notFound } from 'next/navigation'

import { pathOf } from '../../../addresses.ts'
import { getEvent } from '../../../beffroi/content/getEvent.ts'
import { pageMetadata } from '../../../beffroi/pageMetadata.ts'
import { ArticleCard } from '../../../components/cards/ArticleCard.tsx'
import { ArtworkCard } from '../../../components/cards/ArtworkCard.tsx'
import { EventLine } from '../../../components/cards/EventLine.tsx'
import { Period } from '../../../components/Dated.tsx'
import { EventFacts } from '../../../components/event/EventFacts.tsx'
import { Figures } from '../../../components/Figures.tsx'
import { PlaceMap } from '../../../components/map/PlaceMap.tsx'
import { PictureFigure } from '../../../components/Picture.tsx'
import { RichText } from '../../../components/RichText.tsx'
import { Items, Section } from '../../../components/Section.tsx'
import { Sources } from '../../../components/Sources.tsx'
import { present } from '../../../present.ts'
import { eventStatuses, eventTypes, strings } from '../../../strings.ts'

type Props = { params: Promise<{ slug: string }> }

export const generateMetadata = async ({ params }: Props): Promise<Metadata> => {
  const event = await getEvent((await params).slug)
  if (!event) return {}
  return pageMetadata({
    description: event.summary,
    path: pathOf('events', event.slug) ?? '/',
    picture: event.image,
    title: event.name,
  })
}

const EventPage = async ({ params }: Props) => {
  const event = await getEvent((await params).slug)
  if (!event) notFound()
  const [parts, artworks, articles] = [
    present(event.subEvents?.docs),
    present(event.artworks),
    present(event.articles?.docs),
  ]
  const status = event.eventStatus && eventStatuses[event.eventStatus]
  return (
    <article className="page document">
      <header className="document__head">
        <p className="kicker">{event.type && eventTypes[event.type]}</p>
        <h1>{event.name}</h1>
        <p className="event-when">
          {status && <strong className="status">{status}</strong>} <Period end={event.end} start={event.start} />
        </p>
        {event.summary && <p className="standfirst">{event.summary}</p>}
      </header>
      <PictureFigure isFirst picture={event.image} />
      <div className="document__body">
        <RichText html={event.descriptionHtml} />
        {parts.length > 0 && (
          <Section id="programme" title={strings.event.parts}>
            <Items className="stack" items={parts} render={(part) => <EventLine event={part} />} />
          </Section>
        )}
        {articles.length > 0 && (
          <Section id="articles" title={strings.labels.articles}>
            <Items className="stack" items={articles} render={(article) => <ArticleCard article={article} />} />
          </Section>
        )}
        {artworks.length > 0 && (
          <Section id="oeuvres" title={strings.labels.artworks}>
            <Items className="grid" items={artworks} render={(artwork) => <ArtworkCard artwork={artwork} />} />
          </Section>
        )}
        <Figures figures={event.figures} />
        <Sources sources={event.sources} />
      </div>
      <aside className="document__aside">
        <Section id="pratique" title={strings.event.practical}>
          <EventFacts event={event} />
        </Section>
        <PlaceMap places={present(event.where)} />
      </aside>
    </article>
  )
}

export default EventPage
