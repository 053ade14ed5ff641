import type { Metadata } from 'next'
import { notFound } from 'next/navigation'

import { listSeries } from '../../../beffroi/content/listSeries.ts'
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
  const { description, title } = strings().series
  return sitePageMetadata({ description, path: '/series', ...pageNaming(title, pageOf((await searchParams).page)) })
}

const SeriesPage = async ({ params, searchParams }: Props) => {
  await openPage(params)
  const page = pageOf((await searchParams).page)
  const found = await listSeries(page)
  const items = present(found?.docs)
  if (page > 1 && items.length === 0) notFound()
  const { series: words, seriesKinds } = strings()
  return (
    <div className="page">
      <ListHead text={words.description} title={words.title} />
      {items.length > 0 ? (
        <Directory
          collection="series"
          entries={items.map(({ description, kind, title, ...one }) => ({
            ...one,
            name: title,
            text: description || (kind && seriesKinds[kind]),
          }))}
        />
      ) : (
        <p className="empty">{words.none}</p>
      )}
      <Pages page={page} path={siteHref('/series')} total={found?.totalPages ?? 1} />
    </div>
  )
}

export default SeriesPage
