import type { Metadata } from 'next'

import { listNewsletters } from '../../beffroi/content/listNewsletters.ts'
import { NewsletterCard } from '../../components/cards/NewsletterCard.tsx'
import { Pages, pageOf } from '../../components/Pages.tsx'
import { Items } from '../../components/Section.tsx'
import { present } from '../../present.ts'
import { strings } from '../../strings.ts'

const words = strings.newsletter

export const metadata: Metadata = {
  alternates: { canonical: '/lettres' },
  description: words.description,
  title: words.title,
}

const NewslettersPage = async ({ searchParams }: { searchParams: Promise<{ page?: string }> }) => {
  const page = pageOf((await searchParams).page)
  const found = await listNewsletters(page)
  const items = present(found?.docs)
  return (
    <div className="page">
      <header className="document__head">
        <h1>{words.title}</h1>
        <p className="standfirst">{words.description}</p>
      </header>
      {items.length > 0 ? (
        <Items className="grid" items={items} render={(item) => <NewsletterCard issue={item} level="h2" />} />
      ) : (
        <p className="empty">{words.none}</p>
      )}
      <Pages page={page} path="/lettres" total={found?.totalPages ?? 1} />
    </div>
  )
}

export default NewslettersPage
