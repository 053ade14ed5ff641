import type { Metadata } from 'next'
import { notFound } from 'next/navigation'

import { listPlaces } from '../../../beffroi/content/listPlaces.ts'
import { openPage } from '../../../beffroi/openPage.ts'
import { sitePageMetadata } from '../../../beffroi/pageMetadata.ts'
import { Directory } from '../../../components/cards/Directory.tsx'
import { ListHead } from '../../../components/DocumentHead.tsx'
import { pageNaming, pageOf, Pages } from '../../../components/Pages.tsx'
import type { PageQuery } from '../../../components/Pages.tsx'
import { siteHref } from '../../../links.ts'
import { present } from '../../../present.ts'
import { strings } from '../../../strings.ts'

type Props = { params: Promise<{ locale: string }>; searchParams: PageQuery }

export const generateMetadata = async ({ params, searchParams }: Props): Promise<Metadata> => {
  await openPage(params)
  const { description, title } = strings().place
  return sitePageMetadata({ description, path: '/lieux', ...pageNaming(title, pageOf((await searchParams).page)) })
}

const PlacesPage = async ({ params, searchParams }: Props) => {
  await openPage(params)
  const page = pageOf((await searchParams).page)
  const found = await listPlaces(page)
  const items = present(found?.docs)
  if (page > 1 && items.length === 0) notFound()
  const { place: words, placeTypes } = strings()
  return (
    <div className="page">
      <ListHead text={words.description} title={words.title} />
      {items.length > 0 ? (
        <Directory
          collection="places"
          entries={items.map(({ containedIn, type, ...one }) => ({
            ...one,
            text: [type && placeTypes[type], present(containedIn)[0]?.name].filter(Boolean).join(', '),
          }))}
        />
      ) : (
        <p className="empty">{words.none}</p>
      )}
      <Pages page={page} path={siteHref('/lieux')} total={found?.totalPages ?? 1} />
    </div>
  )
}

export default PlacesPage
