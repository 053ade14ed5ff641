import type { Metadata } from 'next'
import { notFound } from 'next/navigation'

import { getSeries } from '../../../../beffroi/content/getSeries.ts'
import { listArticles } from '../../../../beffroi/content/listArticles.ts'
import { documentMetadata } from '../../../../beffroi/documentMetadata.ts'
import { openPage } from '../../../../beffroi/openPage.ts'
import { ArticleList } from '../../../../components/ArticleList.tsx'
import { DocumentHead } from '../../../../components/DocumentHead.tsx'
import { ExternalLink } from '../../../../components/ExternalLink.tsx'
import { Facts } from '../../../../components/Facts.tsx'
import { JsonLd } from '../../../../components/JsonLd.tsx'
import { linkedNames } from '../../../../components/linkedNames.tsx'
import { leadToLast, pageOf } from '../../../../components/Pages.tsx'
import type { PageQuery } from '../../../../components/Pages.tsx'
import { Sources } from '../../../../components/Sources.tsx'
import { Artworks, Events } from '../../../../components/Works.tsx'
import { pathOf } from '../../../../links.ts'
import { strings } from '../../../../strings.ts'

type Props = { params: Promise<{ locale: string; slug: string }>; searchParams: PageQuery }

export const generateMetadata = async ({ params, searchParams }: Props): Promise<Metadata> => {
  const { slug } = await openPage(params)
  const series = await getSeries(slug)
  if (!series) return {}
  return documentMetadata({
    collection: 'series',
    description: series.description,
    feed: 'series',
    page: pageOf((await searchParams).page),
    shareImage: series.shareImage,
    slug: series.slug,
    title: series.title,
  })
}

const SeriesPage = async ({ params, searchParams }: Props) => {
  const { slug } = await openPage(params)
  const series = await getSeries(slug)
  if (!series) notFound()
  const page = pageOf((await searchParams).page)
  const articles = await listArticles({
    limit: 12,
    page,
    tags: [`series:${slug}`],
    where: { series: { in: [series.id] } },
  })
  leadToLast(articles, { page, path: pathOf('series', slug) ?? '' })
  const { series: words, seriesKinds } = strings()
  return (
    <div className="page document">
      <DocumentHead
        kicker={series.kind && seriesKinds[series.kind]}
        standfirst={series.description}
        title={series.title}
      />
      <div className="document__body">
        <ArticleList found={articles} page={page} path={pathOf('series', slug) ?? ''} title={words.articles} />
        <Artworks artworks={series.artworks?.docs} id="oeuvres" title={words.artworks} />
        <Events events={series.events?.docs} id="rendez-vous" title={words.events} />
        <Sources sources={series.sources} />
      </div>
      <aside className="document__aside">
        <Facts
          facts={[
            [words.organisations, linkedNames('organisations', series.organisations)],
            [
              words.website,
              series.website && (
                <ExternalLink href={series.website}>
                  {new URL(series.website).hostname.replace(/^www\./, '')}
                </ExternalLink>
              ),
            ],
          ]}
        />
      </aside>
      <JsonLd document={series} />
    </div>
  )
}

export default SeriesPage
