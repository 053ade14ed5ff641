import type { Metadata } from 'next'
import { notFound } from 'next/navigation'

import { getArtwork } from '../../../../beffroi/content/getArtwork.ts'
import { documentMetadata } from '../../../../beffroi/documentMetadata.ts'
import { openPage } from '../../../../beffroi/openPage.ts'
import { ArtworkSheet } from '../../../../components/artwork/ArtworkSheet.tsx'
import { ArticleCard } from '../../../../components/cards/ArticleCard.tsx'
import { DocumentHead } from '../../../../components/DocumentHead.tsx'
import { Facts } from '../../../../components/Facts.tsx'
import { JsonLd } from '../../../../components/JsonLd.tsx'
import { linkedNames } from '../../../../components/linkedNames.tsx'
import { PlaceMap } from '../../../../components/map/PlaceMap.tsx'
import { PictureFigure } from '../../../../components/Picture.tsx'
import { RichText } from '../../../../components/RichText.tsx'
import { Items, Section } from '../../../../components/Section.tsx'
import { Sources } from '../../../../components/Sources.tsx'
import { Events } from '../../../../components/Works.tsx'
import { present } from '../../../../present.ts'
import { langOf } from '../../../../reader.ts'
import { strings } from '../../../../strings.ts'

type Props = { params: Promise<{ locale: string; slug: string }> }

export const generateMetadata = async ({ params }: Props): Promise<Metadata> => {
  const { slug } = await openPage(params)
  const artwork = await getArtwork(slug)
  if (!artwork) return {}
  const artists = present(artwork.artists).map(({ name }) => name)
  return documentMetadata({
    collection: 'artworks',
    description: [artwork.artform, ...artists].filter(Boolean).join(', '),
    picture: artwork.mainImage,
    shareImage: artwork.shareImage,
    slug: artwork.slug,
    title: artwork.title,
  })
}

const ArtworkPage = async ({ params }: Props) => {
  const { slug } = await openPage(params)
  const artwork = await getArtwork(slug)
  if (!artwork) notFound()
  const { artwork: words, labels } = strings()
  const articles = present(artwork.articles?.docs)
  const artists = linkedNames('people', artwork.artists)
  const wanted: Parameters<typeof Facts>[0]['facts'] = [
    [words.commissioners, linkedNames('organisations', artwork.commissioners)],
    [words.programmeOwners, linkedNames('organisations', artwork.programmeOwners)],
    [words.owners, linkedNames('organisations', artwork.owners)],
  ]
  return (
    <article className="page document">
      <DocumentHead
        kicker={artwork.artform && <span lang={langOf(artwork.artform)}>{artwork.artform}</span>}
        texts={[artwork.descriptionHtml]}
        title={artwork.title}
      >
        {artists && <p className="standfirst">{artists}</p>}
      </DocumentHead>
      <PictureFigure isFirst picture={artwork.mainImage} />
      <div className="document__body">
        <RichText html={artwork.descriptionHtml} />
        {wanted.some(([, value]) => value) && (
          <Section id="qui" title={words.who}>
            <Facts facts={wanted} />
          </Section>
        )}
        <Events events={artwork.events?.docs} id="rendez-vous" title={labels.events} />
        {articles.length > 0 && (
          <Section id="articles" title={labels.articles}>
            <Items className="stack" items={articles} render={(article) => <ArticleCard article={article} isSmall />} />
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
      <JsonLd document={artwork} />
    </article>
  )
}

export default ArtworkPage
