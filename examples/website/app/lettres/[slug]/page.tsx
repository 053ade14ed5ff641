import type { Metadata } from 'next'
import { notFound } from 'next/navigation'

import { pathOf } from '../../../addresses.ts'
import { getNewsletter } from '../../../beffroi/content/getNewsletter.ts'
import { pageMetadata } from '../../../beffroi/pageMetadata.ts'
import { ArticleCard } from '../../../components/cards/ArticleCard.tsx'
import { Period } from '../../../components/Dated.tsx'
import { Editorial } from '../../../components/newsletter/Editorial.tsx'
import { PageLink } from '../../../components/PageLink.tsx'
import { PictureFigure } from '../../../components/Picture.tsx'
import { PrintButton } from '../../../components/PrintButton.tsx'
import { Items, Section } from '../../../components/Section.tsx'
import { Sources } from '../../../components/Sources.tsx'
import { present } from '../../../present.ts'
import { strings } from '../../../strings.ts'

type Props = { params: Promise<{ slug: string }> }

export const generateMetadata = async ({ params }: Props): Promise<Metadata> => {
  const issue = await getNewsletter((await params).slug)
  if (!issue) return {}
  return pageMetadata({
    description: issue.editorial?.title,
    path: pathOf('newsletters', issue.slug) ?? '/',
    picture: issue.coverImage,
    title: issue.title,
  })
}

const NewsletterPage = async ({ params }: Props) => {
  const issue = await getNewsletter((await params).slug)
  if (!issue) notFound()
  const sections = present(issue.sections).map((section) => ({ ...section, articles: present(section.articles) }))
  return (
    <article className="page document issue">
      <header className="document__head">
        <p className="kicker">
          {[issue.number && strings.newsletter.number(issue.number), strings.home.newsletter].filter(Boolean)[0]}
        </p>
        <h1>{issue.title}</h1>
        <p className="byline">
          <span>
            <Period start={issue.issued} />
          </span>
          {issue.publisher && (
            <span>
              {strings.newsletter.publisher}{' '}
              <PageLink collection="organisations" slug={issue.publisher.slug}>
                {issue.publisher.name}
              </PageLink>
            </span>
          )}
          <PrintButton />
        </p>
      </header>
      <PictureFigure isFirst picture={issue.coverImage} />
      <div className="document__wide">
        <Editorial editorial={issue.editorial} />
        {sections.map(({ articles, id, title }, index) =>
          articles.length === 0 ? null : title ? (
            <Section id={`rubrique-${index + 1}`} key={id} title={title}>
              <Items className="grid" items={articles} render={(article) => <ArticleCard article={article} />} />
            </Section>
          ) : (
            <Items
              className="grid"
              items={articles}
              key={id}
              render={(article) => <ArticleCard article={article} level="h2" />}
            />
          ),
        )}
        <Sources sources={issue.sources} />
      </div>
    </article>
  )
}

export default NewsletterPage
