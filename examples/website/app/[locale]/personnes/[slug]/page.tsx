import type { Metadata } from 'next'
import { notFound } from 'next/navigation'

import { getPerson } from '../../../../beffroi/content/getPerson.ts'
import { listArticles } from '../../../../beffroi/content/listArticles.ts'
import { documentMetadata } from '../../../../beffroi/documentMetadata.ts'
import { openPage } from '../../../../beffroi/openPage.ts'
import { ArticleList } from '../../../../components/ArticleList.tsx'
import { DocumentHead } from '../../../../components/DocumentHead.tsx'
import { ExternalLink } from '../../../../components/ExternalLink.tsx'
import { Facts } from '../../../../components/Facts.tsx'
import { Figures } from '../../../../components/Figures.tsx'
import { JsonLd } from '../../../../components/JsonLd.tsx'
import { Lines, roleLines } from '../../../../components/Lines.tsx'
import { linkedNames } from '../../../../components/linkedNames.tsx'
import { leadToLast, pageOf } from '../../../../components/Pages.tsx'
import type { PageQuery } from '../../../../components/Pages.tsx'
import { Picture } from '../../../../components/Picture.tsx'
import { RichText } from '../../../../components/RichText.tsx'
import { Section } from '../../../../components/Section.tsx'
import { Sources } from '../../../../components/Sources.tsx'
import { Artworks, Events } from '../../../../components/Works.tsx'
import { pathOf } from '../../../../links.ts'
import { present } from '../../../../present.ts'
import { strings } from '../../../../strings.ts'

type Props = { params: Promise<{ locale: string; slug: string }>; searchParams: PageQuery }

export const generateMetadata = async ({ params, searchParams }: Props): Promise<Metadata> => {
  const { slug } = await openPage(params)
  const person = await getPerson(slug)
  if (!person) return {}
  return documentMetadata({
    collection: 'people',
    description: person.occupation,
    feed: 'person',
    page: pageOf((await searchParams).page),
    picture: person.portrait,
    shareImage: person.shareImage,
    slug: person.slug,
    title: person.name,
  })
}

const PersonPage = async ({ params, searchParams }: Props) => {
  const { slug } = await openPage(params)
  const person = await getPerson(slug)
  if (!person) notFound()
  const page = pageOf((await searchParams).page)
  const { id } = person
  const articles = await listArticles({
    limit: 12,
    page,
    tags: [`people:${slug}`],
    where: { OR: [{ people: { in: [id] } }, { authors: { in: [id] } }, { quotes__speaker: { in: [id] } }] },
  })
  leadToLast(articles, { page, path: pathOf('people', slug) ?? '' })
  const { person: words } = strings()
  const roles = roleLines(present(person.roles?.docs), 'organisation')
  return (
    <div className="page document">
      <DocumentHead standfirst={person.occupation} texts={[person.biographyHtml]} title={person.name} />
      <div className="document__body">
        <RichText html={person.biographyHtml} />
        <ArticleList found={articles} page={page} path={pathOf('people', slug) ?? ''} title={words.articles} />
        <Artworks artworks={person.artworks?.docs} id="oeuvres" title={words.artworks} />
        <Artworks artworks={person.inspiredArtworks?.docs} id="inspirees" title={words.inspired} />
        <Events events={person.events?.docs} id="rendez-vous" title={words.events} />
        <Figures figures={person.figures} />
        <Sources sources={person.sources} />
      </div>
      <aside className="document__aside">
        {person.portrait && (
          <div className="portrait">
            <Picture picture={person.portrait} shape="card" />
          </div>
        )}
        {roles.length > 0 && (
          <Section id="fonctions" title={words.roles}>
            <Lines lines={roles} />
          </Section>
        )}
        <Facts
          facts={[
            [words.from, linkedNames('places', person.places)],
            [
              words.website,
              person.website && (
                <ExternalLink href={person.website}>
                  {new URL(person.website).hostname.replace(/^www\./, '')}
                </ExternalLink>
              ),
            ],
          ]}
        />
      </aside>
      <JsonLd document={person} />
    </div>
  )
}

export default PersonPage
