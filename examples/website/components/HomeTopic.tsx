import { pathOf } from '../links.ts'
import { langOf } from '../reader.ts'
import { strings } from '../strings.ts'
import { ArticleCard } from './cards/ArticleCard.tsx'
import type { HomeSection } from './homeSections.ts'
import { Items, Section } from './Section.tsx'

/** A topic on the front page: its latest article that has a picture, and the titles of the others. */
export const HomeTopic = ({ section: { articles, topic } }: { section: HomeSection }) => {
  const first = articles.find(({ mainImage }) => mainImage) ?? articles[0]
  const others = articles.filter((article) => article !== first)
  const href = pathOf('topics', topic.slug)
  if (!first) return null
  return (
    <Section
      className="topic"
      id={`theme-${topic.slug}`}
      lang={langOf(topic.name)}
      more={href ? { href, text: strings().home.all } : undefined}
      title={topic.name ?? ''}
    >
      <div className={others.length > 0 ? 'topic__articles' : 'topic__article'}>
        <ArticleCard article={first} />
        <Items
          className="titles"
          items={others}
          render={(article) => <ArticleCard article={article} withPicture={false} withStandfirst={false} />}
        />
      </div>
    </Section>
  )
}
