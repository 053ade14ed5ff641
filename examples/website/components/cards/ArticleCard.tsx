import type { ArticleCardFragment } from '../../generated/queries.ts'
import { langOf } from '../../reader.ts'
import { strings } from '../../strings.ts'
import { PublishedOn } from '../Dated.tsx'
import { PageLink } from '../PageLink.tsx'
import { Picture } from '../Picture.tsx'

type Level = 'h2' | 'h3'

/** An article in a list. `isLead`: it opens the page; `isFirst`: its picture is seen at once; `isSmall`: it stands beside the words. */
export const ArticleCard = ({
  article: { kicker, kind, mainImage, publishedAt, slug, standfirst, title },
  isFirst = false,
  isLead = false,
  isSmall = false,
  level: Heading = 'h3',
  withPicture = true,
  withStandfirst = true,
}: {
  article: ArticleCardFragment
  isFirst?: boolean
  isLead?: boolean
  isSmall?: boolean
  level?: Level
  withPicture?: boolean
  withStandfirst?: boolean
}) => (
  <article className={isLead ? 'card card--lead' : 'card'}>
    {withPicture && mainImage && (
      <div className="card__picture">
        <Picture isFirst={isFirst || isLead} picture={mainImage} shape={isLead ? 'lead' : isSmall ? 'small' : 'card'} />
      </div>
    )}
    <div className="card__text">
      <p className="kicker" lang={langOf(kicker)}>
        {kicker || (kind && strings().articleKinds[kind])}
      </p>
      <Heading className="card__title" lang={langOf(title)}>
        <PageLink collection="articles" slug={slug}>
          {title}
        </PageLink>
      </Heading>
      {withStandfirst && standfirst && (
        <p className="card__standfirst" lang={langOf(standfirst)}>
          {standfirst}
        </p>
      )}
      <p className="card__date">
        <PublishedOn moment={publishedAt} />
      </p>
    </div>
  </article>
)
