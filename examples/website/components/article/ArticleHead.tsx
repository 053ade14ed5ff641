import type { Article } from '../../beffroi/content/getArticle.ts'
import { present } from '../../present.ts'
import { articleKinds, strings } from '../../strings.ts'
import { PublishedOn } from '../Dated.tsx'
import { PageLink } from '../PageLink.tsx'

/** Title, standfirst, who wrote it, when and where. */
export const ArticleHead = ({ article }: { article: Article }) => {
  const authors = present(article.authors)
    .map(({ name }) => name)
    .join(', ')
  return (
    <header className="document__head">
      <p className="kicker">{article.kicker || (article.kind && articleKinds[article.kind])}</p>
      <h1>{article.title}</h1>
      {article.standfirst && <p className="standfirst">{article.standfirst}</p>}
      <p className="byline">
        {authors && (
          <span>
            {strings.article.by} {authors}
          </span>
        )}
        {article.dateline?.name && <span>{strings.article.dateline(article.dateline.name)}</span>}
        <span>
          <PublishedOn moment={article.publishedAt} />
        </span>
        {article.digest && (
          <span>
            {strings.article.digest}{' '}
            <PageLink collection="articles" slug={article.digest.slug}>
              {article.digest.title}
            </PageLink>
          </span>
        )}
      </p>
    </header>
  )
}
