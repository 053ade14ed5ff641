import type { NewsletterCardFragment } from '../../generated/queries.ts'
import { langOf } from '../../reader.ts'
import { strings } from '../../strings.ts'
import { Period } from '../Dated.tsx'
import { PageLink } from '../PageLink.tsx'
import { Picture } from '../Picture.tsx'

export const NewsletterCard = ({
  isFirst = false,
  issue,
  level: Heading = 'h3',
}: {
  isFirst?: boolean
  issue: NewsletterCardFragment
  level?: 'h2' | 'h3'
}) => (
  <article className="card">
    {issue.coverImage && (
      <div className="card__picture">
        <Picture isFirst={isFirst} picture={issue.coverImage} shape="card" />
      </div>
    )}
    <div className="card__text">
      <p className="kicker">
        {issue.number ? strings().newsletter.number(issue.number) : <Period start={issue.issued} />}
      </p>
      <Heading className="card__title" lang={langOf(issue.title)}>
        <PageLink collection="newsletters" slug={issue.slug}>
          {issue.title}
        </PageLink>
      </Heading>
      {issue.number ? (
        <p className="card__date">
          <Period start={issue.issued} />
        </p>
      ) : null}
    </div>
  </article>
)
