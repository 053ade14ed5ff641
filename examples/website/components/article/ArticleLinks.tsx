import type { Article } from '../../beffroi/content/getArticle.ts'
import { present } from '../../present.ts'
import { strings } from '../../strings.ts'
import { EventLine } from '../cards/EventLine.tsx'
import { Facts } from '../Facts.tsx'
import { linkedNames } from '../linkedNames.tsx'
import { PageLink } from '../PageLink.tsx'
import { Items, Section } from '../Section.tsx'

/** Who and what the article speaks of, each with its page if it has one. */
export const ArticleLinks = ({ article }: { article: Article }) => {
  const { labels } = strings()
  const events = present(article.events)
  const artworks = present(article.artworks)
  return (
    <aside className="document__aside">
      <Facts
        facts={[
          [labels.topics, linkedNames('topics', article.topics)],
          [labels.organisations, linkedNames('organisations', article.organisations)],
          [labels.people, linkedNames('people', article.people)],
          [labels.places, linkedNames('places', article.places)],
          [labels.series, linkedNames('series', article.series)],
        ]}
      />
      {events.length > 0 && (
        <Section id="rendez-vous" title={labels.events}>
          <Items className="stack" items={events} render={(event) => <EventLine event={event} />} />
        </Section>
      )}
      {artworks.length > 0 && (
        <Section id="oeuvres" title={labels.artworks}>
          <Items
            className="stack"
            items={artworks}
            render={({ slug, title }) => (
              <PageLink collection="artworks" slug={slug}>
                {title}
              </PageLink>
            )}
          />
        </Section>
      )}
    </aside>
  )
}
