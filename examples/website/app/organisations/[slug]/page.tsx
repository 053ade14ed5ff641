import type { Metadata } from 'next'
import { notFound } from 'next/navigation'

import { pathOf } from '../../../addresses.ts'
import { getOrganisation } from '../../../beffroi/content/getOrganisation.ts'
import { pageMetadata } from '../../../beffroi/pageMetadata.ts'
import { ArticleCard } from '../../../components/cards/ArticleCard.tsx'
import { Figures } from '../../../components/Figures.tsx'
import { OrganisationFacts } from '../../../components/organisation/OrganisationFacts.tsx'
import { OrganisationLinks } from '../../../components/organisation/OrganisationLinks.tsx'
import { OrganisationWorks } from '../../../components/organisation/OrganisationWorks.tsx'
import { Picture } from '../../../components/Picture.tsx'
import { RichText } from '../../../components/RichText.tsx'
import { Items, Section } from '../../../components/Section.tsx'
import { Sources } from '../../../components/Sources.tsx'
import { present } from '../../../present.ts'
import { organisationTypes, strings } from '../../../strings.ts'

type Props = { params: Promise<{ slug: string }> }

export const generateMetadata = async ({ params }: Props): Promise<Metadata> => {
  const organisation = await getOrganisation((await params).slug)
  if (!organisation) return {}
  return pageMetadata({
    description: organisation.activity,
    path: pathOf('organisations', organisation.slug) ?? '/',
    title: organisation.name,
  })
}

const OrganisationPage = async ({ params }: Props) => {
  const organisation = await getOrganisation((await params).slug)
  if (!organisation) notFound()
  const articles = present(organisation.articles?.docs)
  return (
    <div className="page document">
      <header className="document__head">
        <p className="kicker">{organisation.type && organisationTypes[organisation.type]}</p>
        <h1>
          {organisation.name}
          {organisation.acronym && organisation.acronym !== organisation.name && ` (${organisation.acronym})`}
        </h1>
        {organisation.activity && <p className="standfirst">{organisation.activity}</p>}
      </header>
      <div className="document__body">
        <RichText html={organisation.descriptionHtml} />
        <Section id="articles" title={strings.organisation.articles}>
          {articles.length > 0 ? (
            <Items className="stack" items={articles} render={(article) => <ArticleCard article={article} />} />
          ) : (
            <p className="empty">{strings.organisation.noArticle}</p>
          )}
        </Section>
        <Figures figures={organisation.figures} />
        <OrganisationWorks organisation={organisation} />
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
      </aside>
    </div>
  )
}

export default OrganisationPage
