import type { ArticleCardFragment } from '../../generated/queries.ts'
import { langOf } from '../../reader.ts'
import { strings } from '../../strings.ts'
import { PublishedOn } from '../Dated.tsx'
import { PageLink } from '../PageLink.tsx'
import { Picture } from '../Picture.tsx'

type Level = 'h2' | 'h3'

/** An article in a list; `lead` is the one that opens the page. */
export const ArticleCard = ({
  article: { kicker, kind, mainImage, publishedAt, slug, standfirst, title },
  isLead = false,
  level: Heading = 'h3',
  withPicture = true,
  withStandfirst = true,
}: {
  article: ArticleCardFragment
  isLead?: boolean
  level?: Level
  withPicture?: boolean
  withStandfirst?: boolean
}) => (
  <article className={isLead ? 'card card--lead' : 'card'}>
    {withPicture && mainImage && (
      <div className="card__picture">
        <Picture isFirst={isLead} picture={mainImage} shape={isLead ? 'lead' : 'card'} />
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
