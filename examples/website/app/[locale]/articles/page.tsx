import type { Metadata } from 'next'
import { notFound } from 'next/navigation'

import { listArticles } from '../../../beffroi/content/listArticles.ts'
import { openPage } from '../../../beffroi/openPage.ts'
import { sitePageMetadata } from '../../../beffroi/pageMetadata.ts'
import { ArticleCard } from '../../../components/cards/ArticleCard.tsx'
import { ListHead } from '../../../components/DocumentHead.tsx'
import { pageNaming, pageOf, Pages } from '../../../components/Pages.tsx'
import type { PageQuery } from '../../../components/Pages.tsx'
import { Items } from '../../../components/Section.tsx'
import { siteHref } from '../../../links.ts'
import { present } from '../../../present.ts'
import { strings } from '../../../strings.ts'

type Props = { params: Promise<{ locale: string }>; searchParams: PageQuery }

export const generateMetadata = async ({ params, searchParams }: Props): Promise<Metadata> => {
  await openPage(params)
  const { description, title } = strings().archive
  return sitePageMetadata({ description, path: '/articles', ...pageNaming(title, pageOf((await searchParams).page)) })
}

const ArticlesPage = async ({ params, searchParams }: Props) => {
  await openPage(params)
  const page = pageOf((await searchParams).page)
  const found = await listArticles({ page })
  const items = present(found?.docs)
  if (page > 1 && items.length === 0) notFound()
  const { archive: words, home } = strings()
  return (
    <div className="page">
      <ListHead text={words.description} title={words.title} />
      {items.length > 0 ? (
        <Items className="grid" items={items} render={(item) => <ArticleCard article={item} level="h2" />} />
      ) : (
        <p className="empty">{home.none}</p>
      )}
      <Pages page={page} path={siteHref('/articles')} total={found?.totalPages ?? 1} />
    </div>
  )
}

export default ArticlesPage
