import type { Metadata } from 'next'
import { notFound } from 'next/navigation'

import { listNewsletters } from '../../../beffroi/content/listNewsletters.ts'
import { openPage } from '../../../beffroi/openPage.ts'
import { sitePageMetadata } from '../../../beffroi/pageMetadata.ts'
import { NewsletterCard } from '../../../components/cards/NewsletterCard.tsx'
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
  const { description, title } = strings().newsletter
  return sitePageMetadata({ description, path: '/lettres', ...pageNaming(title, pageOf((await searchParams).page)) })
}

const NewslettersPage = async ({ params, searchParams }: Props) => {
  await openPage(params)
  const page = pageOf((await searchParams).page)
  const found = await listNewsletters(page)
  const items = present(found?.docs)
  if (page > 1 && items.length === 0) notFound()
  const { newsletter: words } = strings()
  return (
    <div className="page">
      <ListHead text={words.description} title={words.title} />
      {items.length > 0 ? (
        <Items className="grid" items={items} render={(item) => <NewsletterCard issue={item} level="h2" />} />
      ) : (
        <p className="empty">{words.none}</p>
      )}
      <Pages page={page} path={siteHref('/lettres')} total={found?.totalPages ?? 1} />
    </div>
  )
}

export default NewslettersPage
