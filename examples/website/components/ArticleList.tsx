import type { ArticlesPage } from '../beffroi/content/listArticles.ts'
import { present } from '../present.ts'
import { strings } from '../strings.ts'
import { ArticleCard } from './cards/ArticleCard.tsx'
import { Pages } from './Pages.tsx'
import { Items, Section } from './Section.tsx'

/** What was written about a document, page by page; `empty` is said when that is nothing. */
export const ArticleList = ({
  empty,
  found,
  page,
  path,
  title = strings().labels.articles,
}: {
  empty?: string
  found: ArticlesPage | null
  page: number
  path: string
  title?: string
}) => {
  const articles = present(found?.docs)
  if (articles.length === 0 && !empty) return null
  return (
    <Section id="articles" title={title}>
      {articles.length > 0 ? (
        <Items className="stack" items={articles} render={(article) => <ArticleCard article={article} isSmall />} />
      ) : (
        <p className="empty">{empty}</p>
      )}
      <Pages anchor="#articles" page={page} path={path} total={found?.totalPages ?? 1} />
    </Section>
  )
}
