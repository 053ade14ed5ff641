import type { Metadata } from 'next'
import { notFound } from 'next/navigation'

import { pathOf } from '../../../addresses.ts'
import { getArtwork } from '../../../beffroi/content/getArtwork.ts'
import { pageMetadata } from '../../../beffroi/pageMetadata.ts'
import { ArtworkSheet } from '../../../components/artwork/ArtworkSheet.tsx'
import { ArticleCard } from '../../../components/cards/ArticleCard.tsx'
import { EventLine } from '../../../components/cards/EventLine.tsx'
import { Facts } from '../../../components/Facts.tsx'
import { PlaceMap } from '../../../components/map/PlaceMap.tsx'
import { organisationNames } from '../../../components/organisationNames.tsx'
import { PictureFigure } from '../../../components/Picture.tsx'
import { RichText } from '../../../components/RichText.tsx'
import { Items, Section } from '../../../components/Section.tsx'
import { Sources } from '../../../components/Sources.tsx'
import { present } from '../../../present.ts'
import { strings } from '../../../strings.ts'

type Props = { params: Promise<{ slug: string }> }

const words = strings.artwork

export const generateMetadata = async ({ params }: Props): Promise<Metadata> => {
  const artwork = await getArtwork((await params).slug)
  if (!artwork) return {}
  const description = [
    artwork.artform,
    present(artwork.artists)
      .map(({ name }) => name)
      .join(', '),
  ]
    .filter(Boolean)
    .join(', ')
  return pageMetadata({
    description,
    path: pathOf('artworks', artwork.slug) ?? '/',
    picture: artwork.mainImage,
    title: artwork.title,
  })
}

const ArtworkPage = async ({ params }: Props) => {
  const artwork = await getArtwork((await params).slug)
  if (!artwork) notFound()
  const articles = present(artwork.articles?.docs)
  const events = present(artwork.events?.docs)
  const wanted: Parameters<typeof Facts>[0]['facts'] = [
    [words.commissioners, organisationNames(artwork.commissioners)],
    [words.programmeOwners, organisationNames(artwork.programmeOwners)],
    [words.owners, organisationNames(artwork.owners)],
  ]
  return (
    <article className="page document">
      <header className="document__head">
        <p className="kicker">{artwork.artform}</p>
        <h1>{artwork.title}</h1>
        <p className="standfirst">
          {present(artwork.artists)
            .map(({ name }) => name)
            .join(', ')}
        </p>
      </header>
      <PictureFigure isFirst picture={artwork.mainImage} />
      <div className="document__body">
        <RichText html={artwork.descriptionHtml} />
        {wanted.some(([, value]) => value) && (
          <Section id="qui" title={words.who}>
            <Facts facts={wanted} />
          </Section>
        )}
        {events.length > 0 && (
          <Section id="rendez-vous" title={strings.labels.events}>
            <Items className="stack" items={events} render={(event) => <EventLine event={event} />} />
          </Section>
        )}
        {articles.length > 0 && (
          <Section id="articles" title={strings.labels.articles}>
            <Items className="stack" items={articles} render={(article) => <ArticleCard article={article} />} />
          </Section>
        )}
        {present(artwork.gallery).map((picture) => (
          <PictureFigure key={picture.id} picture={picture} />
        ))}
        <Sources sources={artwork.sources} />
      </div>
      <aside className="document__aside">
        <ArtworkSheet artwork={artwork} />
        <PlaceMap places={present(artwork.where)} title={words.place} />
      </aside>
    </article>
  )
}

export default ArtworkPage
