import type { HomeQuery } from '../../generated/queries.ts'
import { strings } from '../../strings.ts'
import { Period } from '../Dated.tsx'
import { PageLink } from '../PageLink.tsx'
import { Picture } from '../Picture.tsx'

export type IssueCard = NonNullable<HomeQuery['Newsletters']>['docs'][number]

export const NewsletterCard = ({ issue, level: Heading = 'h3' }: { issue: IssueCard; level?: 'h2' | 'h3' }) => (
  <article className="card">
    {issue.coverImage && (
      <div className="card__picture">
        <Picture picture={issue.coverImage} shape="card" />
      </div>
    )}
    <div className="card__text">
      <p className="kicker">
        {issue.number ? strings.newsletter.number(issue.number) : <Period start={issue.issued} />}
      </p>
      <Heading className="card__title">
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
