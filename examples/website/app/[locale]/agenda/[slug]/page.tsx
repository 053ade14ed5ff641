import type { Metadata } from 'next'
import { notFound } from 'next/navigation'

import { getEvent } from '../../../../beffroi/content/getEvent.ts'
import { documentMetadata } from '../../../../beffroi/documentMetadata.ts'
import { openPage } from '../../../../beffroi/openPage.ts'
import { ArticleCard } from '../../../../components/cards/ArticleCard.tsx'
import { EventLine } from '../../../../components/cards/EventLine.tsx'
import { Period } from '../../../../components/Dated.tsx'
import { DocumentHead } from '../../../../components/DocumentHead.tsx'
import { EventFacts } from '../../../../components/event/EventFacts.tsx'
import { Figures } from '../../../../components/Figures.tsx'
import { JsonLd } from '../../../../components/JsonLd.tsx'
import { PlaceMap } from '../../../../components/map/PlaceMap.tsx'
import { PictureFigure } from '../../../../components/Picture.tsx'
import { RichText } from '../../../../components/RichText.tsx'
import { Items, Section } from '../../../../components/Section.tsx'
import { Sources } from '../../../../components/Sources.tsx'
import { Artworks } from '../../../../components/Works.tsx'
import { present } from '../../../../present.ts'
import { strings } from '../../../../strings.ts'

type Props = { params: Promise<{ locale: string; slug: string }> }

export const generateMetadata = async ({ params }: Props): Promise<Metadata> => {
  const { slug } = await openPage(params)
  const event = await getEvent(slug)
  if (!event) return {}
  return documentMetadata({
    collection: 'events',
    description: event.summary,
    isElsewhere: event.isElsewhere,
    picture: event.image,
    shareImage: event.shareImage,
    slug: event.slug,
    title: event.name,
  })
}

const EventPage = async ({ params }: Props) => {
  const { slug } = await openPage(params)
  const event = await getEvent(slug)
  if (!event) notFound()
  const { event: words, eventStatuses, eventTypes, labels } = strings()
  const parts = present(event.subEvents?.docs)
  const articles = present(event.articles?.docs)
  const status = event.eventStatus && eventStatuses[event.eventStatus]
  return (
    <article className="page document">
      <DocumentHead
        kicker={event.type && eventTypes[event.type]}
        standfirst={event.summary}
        texts={[event.descriptionHtml]}
        title={event.name}
      >
        <p className="event-when">
          {status && <strong className="status">{status}</strong>} <Period end={event.end} start={event.start} />
        </p>
      </DocumentHead>
      <PictureFigure isFirst picture={event.image} />
      <div className="document__body">
        <RichText html={event.descriptionHtml} />
        {parts.length > 0 && (
          <Section id="programme" title={words.parts}>
            <Items className="stack" items={parts} render={(part) => <EventLine event={part} />} />
          </Section>
        )}
        {articles.length > 0 && (
          <Section id="articles" title={labels.articles}>
            <Items className="stack" items={articles} render={(article) => <ArticleCard article={article} isSmall />} />
          </Section>
        )}
        <Artworks artworks={event.artworks} id="oeuvres" title={labels.artworks} />
        <Figures figures={event.figures} />
        <Sources sources={event.sources} />
      </div>
      <aside className="document__aside">
        <Section id="pratique" title={words.practical}>
          <EventFacts event={event} />
        </Section>
        <PlaceMap places={present(event.where)} />
      </aside>
      <JsonLd document={event} />
    </article>
  )
}

export default EventPage
