import type { Metadata } from 'next'

import { getHome, getLatest } from '../../beffroi/content/getHome.ts'
import { listTopics } from '../../beffroi/content/listTopics.ts'
import { openPage } from '../../beffroi/openPage.ts'
import { sitePageMetadata } from '../../beffroi/pageMetadata.ts'
import { ArticleCard } from '../../components/cards/ArticleCard.tsx'
import { ArtworkCard } from '../../components/cards/ArtworkCard.tsx'
import { EventLine } from '../../components/cards/EventLine.tsx'
import { NewsletterCard } from '../../components/cards/NewsletterCard.tsx'
import { homeSections } from '../../components/homeSections.ts'
import { HomeTopic } from '../../components/HomeTopic.tsx'
import { Items, Section } from '../../components/Section.tsx'
import { today } from '../../dates/today.ts'
import { siteHref } from '../../links.ts'
import { present } from '../../present.ts'
import { strings } from '../../strings.ts'

type Props = { params: Promise<{ locale: string }> }

export const generateMetadata = async ({ params }: Props): Promise<Metadata> => {
  const { newsroom } = await openPage(params)
  const { name } = newsroom
  const { description } = strings().home
  const page = sitePageMetadata({ description, feed: { narrowing: {}, title: name }, path: '/', title: name })
  return { ...page, title: { absolute: name ?? strings().nav.home } }
}

/** How many of the latest articles are shown at the top with their pictures, after the first. */
const ILLUSTRATED = 4

const Home = async ({ params }: Props) => {
  const { newsroom } = await openPage(params)
  const [home, latest, topics] = await Promise.all([getHome(today(newsroom.timeZone)), getLatest(), listTopics()])
  const { home: words } = strings()
  const [lead, ...others] = latest
  const illustrated = others.slice(0, ILLUSTRATED)
  const above = present([lead, ...illustrated]).map(({ id }) => id)
  const upcoming = present(home.upcoming?.docs)
  const events = upcoming.length > 0 ? upcoming : present(home.past?.docs)
  const issues = present(home.Newsletters?.docs)
  const artworks = present(home.Artworks?.docs)
  const all = { text: words.all }
  return (
    <div className="page home">
      <h1 className="visually-hidden">{newsroom.name}</h1>
      {lead ? (
        <section aria-labelledby="une" className="home__lead">
          <h2 className="visually-hidden" id="une">
            {words.latest}
          </h2>
          <ArticleCard article={lead} isLead />
        </section>
      ) : (
        <p className="empty">{words.none}</p>
      )}
      {illustrated.length > 0 && (
        <Section
          className="home__latest"
          id="nouvelles"
          more={{ ...all, href: siteHref('/articles') }}
          title={words.more}
        >
          <Items className="columns" items={illustrated} render={(article) => <ArticleCard article={article} />} />
        </Section>
      )}
      <aside className="home__aside">
        {events.length > 0 && (
          <Section
            id="agenda"
            more={{ ...all, href: siteHref('/agenda') }}
            title={upcoming.length > 0 ? words.agenda : words.agendaPast}
          >
            <Items className="stack" items={events} render={(event) => <EventLine event={event} />} />
          </Section>
        )}
        {issues.length > 0 && (
          <Section id="lettre" more={{ ...all, href: siteHref('/lettres') }} title={words.newsletter}>
            <Items className="stack" items={issues} render={(issue) => <NewsletterCard issue={issue} />} />
          </Section>
        )}
      </aside>
      <div className="home__topics">
        {homeSections(latest, { above, topics }).map((section) => (
          <HomeTopic key={section.topic.id} section={section} />
        ))}
      </div>
      {artworks.length > 0 && (
        <Section
          className="home__wide"
          id="oeuvres"
          more={{ ...all, href: siteHref('/oeuvres') }}
          title={words.artworks}
        >
          <Items className="grid" items={artworks} render={(artwork) => <ArtworkCard artwork={artwork} />} />
        </Section>
      )}
    </div>
  )
}

export default Home
