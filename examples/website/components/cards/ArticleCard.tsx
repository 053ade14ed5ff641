import type { ArticleCardFragment } from '../../generated/queries.ts'
import { articleKinds } from '../../strings.ts'
import { PublishedOn } from '../Dated.tsx'
import { PageLink } from '../PageLink.tsx'
import { Picture } from '../Picture.tsx'

type Level = 'h2' | 'h3'

/** An article in a list; `lead` is the one that opens the page. */
export const ArticleCard = ({
  article,
  isLead = false,
  level: Heading = 'h3',
  withPicture = true,
}: {
  article: ArticleCardFragment
  isLead?: boolean
  level?: Level
  withPicture?: boolean
}) => (
  <article className={isLead ? 'card card--lead' : 'card'}>
    {withPicture && article.mainImage && (
      <div className="card__picture">
        <Picture isFirst={isLead} picture={article.mainImage} shape={isLead ? 'wide' : 'card'} />
      </div>
    )}
    <div className="card__text">
      <p className="kicker">{article.kicker || (article.kind && articleKinds[article.kind])}</p>
      <Heading className="card__title">
        <PageLink collection="articles" slug={article.slug}>
          {article.title}
        </PageLink>
      </Heading>
      {article.standfirst && <p className="card__standfirst">{article.standfirst}</p>}
      <p className="card__date">
        <PublishedOn moment={article.publishedAt} />
      </p>
    </div>
  </article>
)
