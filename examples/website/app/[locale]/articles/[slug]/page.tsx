import type { Metadata } from 'next'
import { notFound } from 'next/navigation'

import { getArticle } from '../../../../beffroi/content/getArticle.ts'
import { documentMetadata } from '../../../../beffroi/documentMetadata.ts'
import { openPage } from '../../../../beffroi/openPage.ts'
import { ArticleHead } from '../../../../components/article/ArticleHead.tsx'
import { ArticleLinks } from '../../../../components/article/ArticleLinks.tsx'
import { Origin } from '../../../../components/article/Origin.tsx'
import { Quotes } from '../../../../components/article/Quotes.tsx'
import { ArticleCard } from '../../../../components/cards/ArticleCard.tsx'
import { ExternalLink } from '../../../../components/ExternalLink.tsx'
import { Figures } from '../../../../components/Figures.tsx'
import { JsonLd } from '../../../../components/JsonLd.tsx'
import { PictureFigure } from '../../../../components/Picture.tsx'
import { RichText } from '../../../../components/RichText.tsx'
import { Items, Section } from '../../../../components/Section.tsx'
import { Sources } from '../../../../components/Sources.tsx'
import { present } from '../../../../present.ts'
import { strings } from '../../../../strings.ts'

type Props = { params: Promise<{ locale: string; slug: string }> }

export const generateMetadata = async ({ params }: Props): Promise<Metadata> => {
  const { slug } = await openPage(params)
  const article = await getArticle(slug)
  if (!article) return {}
  return documentMetadata({
    collection: 'articles',
    description: article.standfirst,
    isElsewhere: article.isElsewhere,
    picture: article.mainImage,
    shareImage: article.shareImage,
    slug: article.slug,
    title: article.title,
    type: 'article',
  })
}

const ArticlePage = async ({ params }: Props) => {
  const { slug } = await openPage(params)
  const article = await getArticle(slug)
  if (!article) notFound()
  const { actions, article: words } = strings()
  const items = present(article.items?.docs)
  const related = present(article.relatedArticles)
  return (
    <article className="page document document--text">
      <ArticleHead article={article} />
      <PictureFigure isFirst picture={article.mainImage} />
      <div className="document__body">
        <RichText html={article.bodyHtml} />
        {article.videoUrl && (
          <p>
            <ExternalLink href={article.videoUrl}>{actions.video}</ExternalLink>
          </p>
        )}
        <Quotes quotes={article.quotes} />
        <Origin origin={article.origin} />
        {items.length > 0 && (
          <Section id="revue" title={words.items}>
            <Items className="stack" items={items} render={(item) => <ArticleCard article={item} isSmall />} />
          </Section>
        )}
        {present(article.gallery).map((picture) => (
          <PictureFigure key={picture.id} picture={picture} />
        ))}
        <Figures figures={article.figures} />
        <Sources sources={article.sources} />
      </div>
      <ArticleLinks article={article} />
      {related.length > 0 && (
        <Section className="document__wide" id="lire-aussi" title={words.related}>
          <Items className="grid" items={related} render={(other) => <ArticleCard article={other} />} />
        </Section>
      )}
      <JsonLd document={article} />
    </article>
  )
}

export default ArticlePage
