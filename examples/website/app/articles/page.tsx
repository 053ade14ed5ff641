import type { Metadata } from 'next'
import { notFound } from 'next/navigation'

import { listArticles } from '../../beffroi/content/listArticles.ts'
import { ArticleCard } from '../../components/cards/ArticleCard.tsx'
import { Pages, pageOf } from '../../components/Pages.tsx'
import { Items } from '../../components/Section.tsx'
import { present } from '../../present.ts'
import { strings } from '../../strings.ts'

const words = strings.archive

type Props = { searchParams: Promise<{ page?: string }> }

export const generateMetadata = async ({ searchParams }: Props): Promise<Metadata> => {
  const page = pageOf((await searchParams).page)
  return {
    alternates: { canonical: page === 1 ? '/articles' : `/articles?page=${page}` },
    description: words.description,
    title: page === 1 ? words.title : words.titleOf(page),
  }
}

/** Everything the newsroom has published, the newest first. */
const ArticlesPage = async ({ searchParams }: Props) => {
  const page = pageOf((await searchParams).page)
  const found = await listArticles(page)
  const items = present(found?.docs)
  if (page > 1 && items.length === 0) notFound()
  return (
    <div className="page">
      <header className="document__head">
        <h1>{words.title}</h1>
        <p className="standfirst">{words.description}</p>
      </header>
      {items.length > 0 ? (
        <Items className="grid" items={items} render={(item) => <ArticleCard article={item} level="h2" />} />
      ) : (
        <p className="empty">{strings.home.none}</p>
      )}
      <Pages page={page} path="/articles" total={found?.totalPages ?? 1} />
    </div>
  )
}

export default ArticlesPage
