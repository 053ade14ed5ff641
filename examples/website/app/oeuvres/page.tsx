import type { Metadata } from 'next'

import { listArtworks } from '../../beffroi/content/listArtworks.ts'
import { ArtworkCard } from '../../components/cards/ArtworkCard.tsx'
import { Pages, pageOf } from '../../components/Pages.tsx'
import { Items } from '../../components/Section.tsx'
import { present } from '../../present.ts'
import { strings } from '../../strings.ts'

const words = strings.artwork

export const metadata: Metadata = {
  alternates: { canonical: '/oeuvres' },
  description: words.description,
  title: words.title,
}

const ArtworksPage = async ({ searchParams }: { searchParams: Promise<{ page?: string }> }) => {
  const page = pageOf((await searchParams).page)
  const found = await listArtworks(page)
  const items = present(found?.docs)
  return (
    <div className="page">
      <header className="document__head">
        <h1>{words.title}</h1>
        <p className="standfirst">{words.description}</p>
      </header>
      {items.length > 0 ? (
        <Items className="grid" items={items} render={(item) => <ArtworkCard artwork={item} level="h2" />} />
      ) : (
        <p className="empty">{words.none}</p>
      )}
      <Pages page={page} path="/oeuvres" total={found?.totalPages ?? 1} />
    </div>
  )
}

export default ArtworksPage
