import type { Article } from '../../beffroi/content/getArticle.ts'
import { present } from '../../present.ts'
import { langOf } from '../../reader.ts'
import { strings } from '../../strings.ts'
import { PublishedOn } from '../Dated.tsx'
import { DocumentHead } from '../DocumentHead.tsx'
import { linkedNames } from '../linkedNames.tsx'
import { PageLink } from '../PageLink.tsx'

/** Title, standfirst, who wrote it, when and where. */
export const ArticleHead = ({ article }: { article: Article }) => {
  const { article: words, articleKinds } = strings()
  const kicker = article.kicker ? (
    <span lang={langOf(article.kicker)}>{article.kicker}</span>
  ) : (
    article.kind && articleKinds[article.kind]
  )
  return (
    <DocumentHead kicker={kicker} standfirst={article.standfirst} texts={[article.bodyHtml]} title={article.title}>
      <p className="byline">
        {present(article.authors).length > 0 && (
          <span>
            {words.by} {linkedNames('people', article.authors)}
          </span>
        )}
        {article.dateline?.name && <span>{words.dateline(article.dateline.name)}</span>}
        <span>
          <PublishedOn moment={article.publishedAt} />
        </span>
        {article.readingTime ? <span>{words.minutes(article.readingTime)}</span> : null}
        {article.digest && (
          <span>
            {words.digest}{' '}
            <PageLink collection="articles" slug={article.digest.slug}>
              {article.digest.title}
            </PageLink>
          </span>
        )}
      </p>
    </DocumentHead>
  )
}
