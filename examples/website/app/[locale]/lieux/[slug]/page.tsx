import type { Metadata } from 'next'
import { notFound } from 'next/navigation'

import { getPlace } from '../../../../beffroi/content/getPlace.ts'
import { listArticles } from '../../../../beffroi/content/listArticles.ts'
import { documentMetadata } from '../../../../beffroi/documentMetadata.ts'
import { openPage } from '../../../../beffroi/openPage.ts'
import { ArticleList } from '../../../../components/ArticleList.tsx'
import { Directory } from '../../../../components/cards/Directory.tsx'
import { DocumentHead } from '../../../../components/DocumentHead.tsx'
import { Figures } from '../../../../components/Figures.tsx'
import { JsonLd } from '../../../../components/JsonLd.tsx'
import { PlaceMap } from '../../../../components/map/PlaceMap.tsx'
import { leadToLast, pageOf } from '../../../../components/Pages.tsx'
import type { PageQuery } from '../../../../components/Pages.tsx'
import { PictureFigure } from '../../../../components/Picture.tsx'
import { PlaceFacts } from '../../../../components/place/PlaceFacts.tsx'
import { RichText } from '../../../../components/RichText.tsx'
import { Section } from '../../../../components/Section.tsx'
import { Sources } from '../../../../components/Sources.tsx'
import { Artworks, Events } from '../../../../components/Works.tsx'
import { pathOf } from '../../../../links.ts'
import { present } from '../../../../present.ts'
import { strings } from '../../../../strings.ts'

type Props = { params: Promise<{ locale: string; slug: string }>; searchParams: PageQuery }

export const generateMetadata = async ({ params, searchParams }: Props): Promise<Metadata> => {
  const { slug } = await openPage(params)
  const place = await getPlace(slug)
  if (!place) return {}
  const { type } = place
  return documentMetadata({
    collection: 'places',
    description: [type && strings().placeTypes[type], present(place.liesIn)[0]?.name].filter(Boolean).join(', '),
    feed: 'place',
    page: pageOf((await searchParams).page),
    picture: place.image,
    shareImage: place.shareImage,
    slug: place.slug,
    title: place.name,
  })
}

const PlacePage = async ({ params, searchParams }: Props) => {
  const { slug } = await openPage(params)
  const place = await getPlace(slug)
  if (!place) notFound()
  const page = pageOf((await searchParams).page)
  const articles = await listArticles({
    limit: 12,
    page,
    tags: [`places:${slug}`],
    where: { places: { in: [place.id] } },
  })
  leadToLast(articles, { page, path: pathOf('places', slug) ?? '' })
  const { organisationTypes, place: words, placeTypes, event } = strings()
  const contains = present(place.contains?.docs).map(({ type, ...one }) => ({ ...one, text: type && placeTypes[type] }))
  const organisations = present(place.organisations?.docs).map(({ activity, type, ...one }) => ({
    ...one,
    text: activity || (type && organisationTypes[type]),
  }))
  const people = present(place.people?.docs).map(({ occupation, ...one }) => ({ ...one, text: occupation }))
  const parts = [
    { collection: 'organisations', entries: organisations, id: 'organisations', title: words.organisations },
    { collection: 'places', entries: contains, id: 'contient', title: words.contains },
    { collection: 'people', entries: people, id: 'personnes', title: words.people },
  ] as const
  return (
    <div className="page document">
      <DocumentHead kicker={place.type && placeTypes[place.type]} texts={[place.descriptionHtml]} title={place.name} />
      <PictureFigure isFirst picture={place.image} />
      <div className="document__body">
        <RichText html={place.descriptionHtml} />
        <ArticleList found={articles} page={page} path={pathOf('places', slug) ?? ''} title={words.articles} />
        <Figures figures={place.figures} />
        {parts.map(
          ({ collection, entries, id, title }) =>
            entries.length > 0 && (
              <Section id={id} key={id} title={title}>
                <Directory collection={collection} entries={entries} />
              </Section>
            ),
        )}
        <Artworks artworks={place.artworks?.docs} id="oeuvres" title={words.artworks} />
        <Events
          events={[...present(place.events?.docs), ...present(place.aboutEvents?.docs)]}
          id="rendez-vous"
          title={words.events}
        />
        <Sources sources={place.sources} />
      </div>
      <aside className="document__aside">
        <PlaceFacts place={place} />
        <PlaceMap isOwnPage places={[place]} title={event.where} />
      </aside>
      <JsonLd document={place} />
    </div>
  )
}

export default PlacePage
