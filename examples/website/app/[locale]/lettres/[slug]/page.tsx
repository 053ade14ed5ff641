import type { Metadata } from 'next'
import { notFound } from 'next/navigation'

import { getNewsletter } from '../../../../beffroi/content/getNewsletter.ts'
import { documentMetadata } from '../../../../beffroi/documentMetadata.ts'
import { openPage } from '../../../../beffroi/openPage.ts'
import { ArticleCard } from '../../../../components/cards/ArticleCard.tsx'
import { Period } from '../../../../components/Dated.tsx'
import { DocumentHead } from '../../../../components/DocumentHead.tsx'
import { JsonLd } from '../../../../components/JsonLd.tsx'
import { linkedNames } from '../../../../components/linkedNames.tsx'
import { Editorial } from '../../../../components/newsletter/Editorial.tsx'
import { PictureFigure } from '../../../../components/Picture.tsx'
import { PrintButton } from '../../../../components/PrintButton.tsx'
import { Items, Section } from '../../../../components/Section.tsx'
import { Sources } from '../../../../components/Sources.tsx'
import { present } from '../../../../present.ts'
import { langOf } from '../../../../reader.ts'
import { strings } from '../../../../strings.ts'

type Props = { params: Promise<{ locale: string; slug: string }> }

export const generateMetadata = async ({ params }: Props): Promise<Metadata> => {
  const { slug } = await openPage(params)
  const issue = await getNewsletter(slug)
  if (!issue) return {}
  return documentMetadata({
    collection: 'newsletters',
    description: issue.editorial?.title,
    isElsewhere: issue.isElsewhere,
    picture: issue.coverImage,
    shareImage: issue.shareImage,
    slug: issue.slug,
    title: issue.title,
  })
}

const NewsletterPage = async ({ params }: Props) => {
  const { slug } = await openPage(params)
  const issue = await getNewsletter(slug)
  if (!issue) notFound()
  const { actions, home, newsletter: words } = strings()
  const sections = present(issue.sections)
    .map((section) => ({ ...section, articles: present(section.articles) }))
    .filter(({ articles }) => articles.length > 0)
  return (
    <article className="page document issue">
      <DocumentHead
        kicker={issue.number ? words.number(issue.number) : home.newsletter}
        texts={[issue.editorial?.bodyHtml]}
        title={issue.title}
      >
        <p className="byline">
          <span>
            <Period start={issue.issued} />
          </span>
          {issue.publisher && (
            <span>
              {words.publisher} {linkedNames('organisations', [issue.publisher])}
            </span>
          )}
          <PrintButton>{actions.print}</PrintButton>
        </p>
      </DocumentHead>
      <PictureFigure isFirst picture={issue.coverImage} />
      <div className="document__wide">
        <Editorial editorial={issue.editorial} />
        {sections.map(({ articles, id, title }, index) =>
          title ? (
            <Section id={`rubrique-${index + 1}`} key={id} lang={langOf(title)} title={title}>
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
      <JsonLd document={issue} />
    </article>
  )
}

export default NewsletterPage
