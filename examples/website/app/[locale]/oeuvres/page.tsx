import type { Metadata } from 'next'
import { notFound } from 'next/navigation'

import { listArtworks } from '../../../beffroi/content/listArtworks.ts'
import { openPage } from '../../../beffroi/openPage.ts'
import { sitePageMetadata } from '../../../beffroi/pageMetadata.ts'
import { ArtworkCard } from '../../../components/cards/ArtworkCard.tsx'
import { ListHead } from '../../../components/DocumentHead.tsx'
import { pageNaming, pageOf, Pages } from '../../../components/Pages.tsx'
import type { PageQuery } from '../../../components/Pages.tsx'
import { CollectionMap } from '../../../components/map/PlaceMap.tsx'
import { Items } from '../../../components/Section.tsx'
import { siteHref } from '../../../links.ts'
import { present } from '../../../present.ts'
import { strings } from '../../../strings.ts'

type Props = { params: Promise<{ locale: string }>; searchParams: PageQuery }

export const generateMetadata = async ({ params, searchParams }: Props): Promise<Metadata> => {
  await openPage(params)
  const { description, title } = strings().artwork
  return sitePageMetadata({ description, path: '/oeuvres', ...pageNaming(title, pageOf((await searchParams).page)) })
}

const ArtworksPage = async ({ params, searchParams }: Props) => {
  await openPage(params)
  const page = pageOf((await searchParams).page)
  const found = await listArtworks(page)
  const items = present(found?.docs)
  if (page > 1 && items.length === 0) notFound()
  const { artwork: words } = strings()
  return (
    <div className="page">
      <ListHead text={words.description} title={words.title}>
        <CollectionMap collection="artworks" label={words.map} />
      </ListHead>
      {items.length > 0 ? (
        <Items className="grid" items={items} render={(item) => <ArtworkCard artwork={item} level="h2" />} />
      ) : (
        <p className="empty">{words.none}</p>
      )}
      <Pages page={page} path={siteHref('/oeuvres')} total={found?.totalPages ?? 1} />
    </div>
  )
}

export default ArtworksPage
