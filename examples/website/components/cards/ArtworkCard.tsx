import type { ArtworkCardFragment } from '../../generated/queries.ts'
import { present } from '../../present.ts'
import { PageLink } from '../PageLink.tsx'
import { Picture } from '../Picture.tsx'

export const ArtworkCard = ({
  artwork,
  level: Heading = 'h3',
}: {
  artwork: ArtworkCardFragment
  level?: 'h2' | 'h3'
}) => {
  const artists = present(artwork.artists)
    .map(({ name }) => name)
    .join(', ')
  const places = present(artwork.places)
    .map(({ name }) => name)
    .join(', ')
  return (
    <article className="card">
      <div className="card__picture">
        <Picture picture={artwork.mainImage} shape="card" />
      </div>
      <div className="card__text">
        <Heading className="card__title">
          <PageLink collection="artworks" slug={artwork.slug}>
            {artwork.title}
          </PageLink>
        </Heading>
        {artists && <p className="card__standfirst">{artists}</p>}
        <p className="card__date">{[artwork.artform, places].filter(Boolean).join(' · ')}</p>
      </div>
    </article>
  )
}
