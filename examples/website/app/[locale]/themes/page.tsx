import type { Metadata } from 'next'

import { listTopics } from '../../../beffroi/content/listTopics.ts'
import type { TopicNode } from '../../../beffroi/content/listTopics.ts'
import { openPage } from '../../../beffroi/openPage.ts'
import { sitePageMetadata } from '../../../beffroi/pageMetadata.ts'
import { ListHead } from '../../../components/DocumentHead.tsx'
import { PageLink } from '../../../components/PageLink.tsx'
import { langOf } from '../../../reader.ts'
import { strings } from '../../../strings.ts'

type Props = { params: Promise<{ locale: string }> }

export const generateMetadata = async ({ params }: Props): Promise<Metadata> => {
  await openPage(params)
  const { description, title } = strings().topic
  return sitePageMetadata({ description, path: '/themes', title })
}

const Topics = ({ nodes }: { nodes: TopicNode[] }) => (
  <ul className="tree">
    {nodes
      .filter(({ isUsed }) => isUsed)
      .map(({ children, id, name, slug }) => (
        <li key={id}>
          <span lang={langOf(name)}>
            <PageLink collection="topics" slug={slug}>
              {name}
            </PageLink>
          </span>
          {children.some(({ isUsed }) => isUsed) && <Topics nodes={children} />}
        </li>
      ))}
  </ul>
)

const TopicsPage = async ({ params }: Props) => {
  await openPage(params)
  const topics = (await listTopics()).filter(({ isUsed }) => isUsed)
  const { topic: words } = strings()
  return (
    <div className="page">
      <ListHead text={words.description} title={words.title} />
      {topics.length > 0 ? <Topics nodes={topics} /> : <p className="empty">{words.none}</p>}
    </div>
  )
}

export default TopicsPage
