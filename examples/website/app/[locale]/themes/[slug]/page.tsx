import type { Metadata } from 'next'
import { notFound } from 'next/navigation'

import { getTopic } from '../../../../beffroi/content/getTopic.ts'
import { listArticles } from '../../../../beffroi/content/listArticles.ts'
import { findTopic, listTopics, topicsBelow } from '../../../../beffroi/content/listTopics.ts'
import { documentMetadata } from '../../../../beffroi/documentMetadata.ts'
import { openPage } from '../../../../beffroi/openPage.ts'
import { ArticleList } from '../../../../components/ArticleList.tsx'
import { DocumentHead } from '../../../../components/DocumentHead.tsx'
import { Facts } from '../../../../components/Facts.tsx'
import { JsonLd } from '../../../../components/JsonLd.tsx'
import { linkedNames } from '../../../../components/linkedNames.tsx'
import { leadToLast, pageOf } from '../../../../components/Pages.tsx'
import type { PageQuery } from '../../../../components/Pages.tsx'
import { Artworks, Events } from '../../../../components/Works.tsx'
import { pathOf } from '../../../../links.ts'
import { strings } from '../../../../strings.ts'

type Props = { params: Promise<{ locale: string; slug: string }>; searchParams: PageQuery }

export const generateMetadata = async ({ params, searchParams }: Props): Promise<Metadata> => {
  const { slug } = await openPage(params)
  const topic = await getTopic(slug)
  if (!topic) return {}
  return documentMetadata({
    collection: 'topics',
    description: topic.name,
    feed: 'topic',
    page: pageOf((await searchParams).page),
    shareImage: topic.shareImage,
    slug: topic.slug,
    title: topic.name,
  })
}

const TopicPage = async ({ params, searchParams }: Props) => {
  const { slug } = await openPage(params)
  const [topic, topics] = await Promise.all([getTopic(slug), listTopics()])
  if (!topic) notFound()
  const page = pageOf((await searchParams).page)
  const node = findTopic(topics, topic.id) ?? { ...topic, children: [], isUsed: true }
  const articles = await listArticles({
    page,
    tags: ['articles', 'topics'],
    where: { topics: { in: topicsBelow(node) } },
  })
  leadToLast(articles, { page, path: pathOf('topics', slug) ?? '' })
  const { home, labels, topic: words } = strings()
  return (
    <div className="page document">
      <DocumentHead kicker={topic.parent ? linkedNames('topics', [topic.parent]) : labels.topics} title={topic.name} />
      <div className="document__body">
        <ArticleList
          empty={words.noArticle}
          found={articles}
          page={page}
          path={pathOf('topics', slug) ?? ''}
          title={labels.articles}
        />
      </div>
      <aside className="document__aside">
        <Facts
          facts={[
            [
              words.children,
              linkedNames(
                'topics',
                node.children.filter(({ isUsed }) => isUsed),
              ),
            ],
            [words.organisations, linkedNames('organisations', topic.organisations?.docs)],
          ]}
        />
        <Events events={topic.events?.docs} id="rendez-vous" title={words.events} />
      </aside>
      <div className="document__wide">
        <Artworks artworks={topic.artworks?.docs} id="oeuvres" title={home.artworks} />
      </div>
      <JsonLd document={topic} />
    </div>
  )
}

export default TopicPage
