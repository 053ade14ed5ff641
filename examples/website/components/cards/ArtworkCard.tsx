import type { ArtworkCardFragment } from '../../generated/queries.ts'
import { present } from '../../present.ts'
import { langOf } from '../../reader.ts'
import { PageLink } from '../PageLink.tsx'
import { Picture } from '../Picture.tsx'

const namesOf = (list: readonly ({ name: string | null } | null)[] | null): string =>
  present(list)
    .map(({ name }) => name)
    .join(', ')

export const ArtworkCard = ({
  artwork: { artform, artists, mainImage, places, slug, title },
  isFirst = false,
  level: Heading = 'h3',
}: {
  artwork: ArtworkCardFragment
  isFirst?: boolean
  level?: 'h2' | 'h3'
}) => (
  <article className="card">
    {mainImage && (
      <div className="card__picture">
        <Picture isFirst={isFirst} picture={mainImage} shape="card" />
      </div>
    )}
    <div className="card__text">
      <Heading className="card__title" lang={langOf(title)}>
        <PageLink collection="artworks" slug={slug}>
          {title}
        </PageLink>
      </Heading>
      {present(artists).length > 0 && <p className="card__standfirst">{namesOf(artists)}</p>}
      <p className="card__date">
        {artform && <span lang={langOf(artform)}>{artform}</span>}
        {artform && present(places).length > 0 && ' · '}
        {namesOf(places)}
      </p>
    </div>
  </article>
)
