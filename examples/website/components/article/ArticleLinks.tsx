import type { Article } from '../../beffroi/content/getArticle.ts'
import { present } from '../../present.ts'
import { strings } from '../../strings.ts'
import { EventLine } from '../cards/EventLine.tsx'
import { Facts } from '../Facts.tsx'
import { organisationNames } from '../organisationNames.tsx'
import { PageLink } from '../PageLink.tsx'
import { Items, Section } from '../Section.tsx'

const listNames = (list: readonly ({ name: string | null } | null)[] | null | undefined): string =>
  present(list)
    .map(({ name }) => name)
    .join(', ')

/** Who and what the article speaks of, each with its page if it has one. */
export const ArticleLinks = ({ article }: { article: Article }) => {
  const events = present(article.events)
  const artworks = present(article.artworks)
  return (
    <aside className="document__aside">
      <Facts
        facts={[
          [strings.labels.organisations, organisationNames(article.organisations)],
          [strings.labels.people, listNames(article.people)],
          [strings.labels.places, listNames(article.places)],
          [strings.labels.topics, listNames(article.topics)],
        ]}
      />
      {events.length > 0 && (
        <Section id="rendez-vous" title={strings.labels.events}>
          <Items className="stack" items={events} render={(event) => <EventLine event={event} />} />
        </Section>
      )}
      {artworks.length > 0 && (
        <Section id="oeuvres" title={strings.labels.artworks}>
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
