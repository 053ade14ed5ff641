import type { Metadata } from 'next'
import { notFound } from 'next/navigation'

import { getOrganisation } from '../../../../beffroi/content/getOrganisation.ts'
import { listArticles } from '../../../../beffroi/content/listArticles.ts'
import { documentMetadata } from '../../../../beffroi/documentMetadata.ts'
import { openPage } from '../../../../beffroi/openPage.ts'
import { ArticleList } from '../../../../components/ArticleList.tsx'
import { DocumentHead } from '../../../../components/DocumentHead.tsx'
import { Facts } from '../../../../components/Facts.tsx'
import { Figures } from '../../../../components/Figures.tsx'
import { JsonLd } from '../../../../components/JsonLd.tsx'
import { linkedNames } from '../../../../components/linkedNames.tsx'
import { OrganisationFacts } from '../../../../components/organisation/OrganisationFacts.tsx'
import { OrganisationLinks } from '../../../../components/organisation/OrganisationLinks.tsx'
import { leadToLast, pageOf } from '../../../../components/Pages.tsx'
import type { PageQuery } from '../../../../components/Pages.tsx'
import { Picture } from '../../../../components/Picture.tsx'
import { RichText } from '../../../../components/RichText.tsx'
import { Sources } from '../../../../components/Sources.tsx'
import { Artworks, Events } from '../../../../components/Works.tsx'
import { pathOf } from '../../../../links.ts'
import { strings } from '../../../../strings.ts'

type Props = { params: Promise<{ locale: string; slug: string }>; searchParams: PageQuery }

export const generateMetadata = async ({ params, searchParams }: Props): Promise<Metadata> => {
  const { slug } = await openPage(params)
  const organisation = await getOrganisation(slug)
  if (!organisation) return {}
  return documentMetadata({
    collection: 'organisations',
    description: organisation.activity,
    feed: 'organisation',
    page: pageOf((await searchParams).page),
    shareImage: organisation.shareImage,
    slug: organisation.slug,
    title: organisation.name,
  })
}

const OrganisationPage = async ({ params, searchParams }: Props) => {
  const { slug } = await openPage(params)
  const organisation = await getOrganisation(slug)
  if (!organisation) notFound()
  const page = pageOf((await searchParams).page)
  const articles = await listArticles({
    limit: 12,
    page,
    tags: [`organisations:${slug}`],
    where: { organisations: { in: [organisation.id] } },
  })
  leadToLast(articles, { page, path: pathOf('organisations', slug) ?? '' })
  const { labels, organisation: words, organisationTypes, place } = strings()
  const { acronym, name } = organisation
  return (
    <div className="page document">
      <DocumentHead
        kicker={organisation.type && organisationTypes[organisation.type]}
        standfirst={organisation.activity}
        texts={[organisation.descriptionHtml]}
        title={acronym && acronym !== name ? `${name} (${acronym})` : name}
      />
      <div className="document__body">
        <RichText html={organisation.descriptionHtml} />
        <ArticleList
          empty={words.noArticle}
          found={articles}
          page={page}
          path={pathOf('organisations', slug) ?? ''}
          title={words.articles}
        />
        <Figures figures={organisation.figures} />
        <Events events={organisation.organisedEvents?.docs} id="organise" title={words.organised} />
        <Events events={organisation.aboutEvents?.docs} id="a-son-sujet" title={words.about} />
        <Artworks
          artworks={organisation.commissionedArtworks?.docs}
          id="commandees"
          title={words.artworks.commissioned}
        />
        <Artworks artworks={organisation.programmeArtworks?.docs} id="programmes" title={words.artworks.programme} />
        <Artworks artworks={organisation.ownedArtworks?.docs} id="possedees" title={words.artworks.owned} />
        <Sources sources={organisation.sources} />
      </div>
      <aside className="document__aside">
        {organisation.logo && (
          <div className="logo">
            <Picture picture={organisation.logo} shape="wide" />
          </div>
        )}
        <OrganisationFacts organisation={organisation} />
        <OrganisationLinks organisation={organisation} />
        <Facts
          facts={[
            [labels.topics, linkedNames('topics', organisation.topics)],
            [words.series, linkedNames('series', organisation.series?.docs)],
            [place.title, linkedNames('places', organisation.operatedPlaces?.docs)],
          ]}
        />
      </aside>
      <JsonLd document={organisation} />
    </div>
  )
}

export default OrganisationPage
