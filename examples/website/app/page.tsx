import type { Metadata } from 'next'

import { getHome } from '../beffroi/content/getHome.ts'
import { getNewsroom } from '../beffroi/content/getNewsroom.ts'
import { ArticleCard } from '../components/cards/ArticleCard.tsx'
import { ArtworkCard } from '../components/cards/ArtworkCard.tsx'
import { EventLine } from '../components/cards/EventLine.tsx'
import { NewsletterCard } from '../components/cards/NewsletterCard.tsx'
import { Items, Section } from '../components/Section.tsx'
import { today } from '../dates/today.ts'
import { present } from '../present.ts'
import { strings } from '../strings.ts'

export const metadata: Metadata = { alternates: { canonical: '/' } }

/** How many of the latest articles are shown with their pictures. */
const ILLUSTRATED = 4

const Home = async () => {
  const { name, timeZone } = await getNewsroom()
  const home = await getHome(today(timeZone))
  const [lead, ...others] = present(home.latest?.docs)
  const upcoming = present(home.upcoming?.docs)
  const events = upcoming.length > 0 ? upcoming : present(home.past?.docs)
  const issues = present(home.Newsletters?.docs)
  const artworks = present(home.Artworks?.docs)
  return (
    <div className="page home">
      <h1 className="visually-hidden">{name}</h1>
      {lead ? (
        <section aria-labelledby="une" className="home__lead">
          <h2 className="visually-hidden" id="une">
            {strings.home.latest}
          </h2>
          <ArticleCard article={lead} isLead />
        </section>
      ) : (
        <p className="empty">{strings.home.none}</p>
      )}
      {others.length > 0 && (
        <Section
          className="home__latest"
          id="nouvelles"
          more={{ href: '/articles', text: strings.home.all }}
          title={strings.home.more}
        >
          <Items
            className="grid"
            items={others.slice(0, ILLUSTRATED)}
            render={(article) => <ArticleCard article={article} />}
          />
          <Items
            className="briefs"
            items={others.slice(ILLUSTRATED)}
            render={(article) => <ArticleCard article={article} withPicture={false} />}
          />
        </Section>
      )}
      <aside className="home__aside">
        {events.length > 0 && (
          <Section
            id="agenda"
            more={{ href: '/agenda', text: strings.home.all }}
            title={upcoming.length > 0 ? strings.home.agenda : strings.home.agendaPast}
          >
            <Items className="stack" items={events} render={(event) => <EventLine event={event} />} />
          </Section>
        )}
        {issues.length > 0 && (
          <Section id="lettre" more={{ href: '/lettres', text: strings.home.all }} title={strings.home.newsletter}>
            <Items className="stack" items={issues} render={(issue) => <NewsletterCard issue={issue} />} />
          </Section>
        )}
        {artworks.length > 0 && (
          <Section id="oeuvres" more={{ href: '/oeuvres', text: strings.home.all }} title={strings.home.artworks}>
            <Items className="stack" items={artworks} render={(artwork) => <ArtworkCard artwork={artwork} />} />
          </Section>
        )}
      </aside>
    </div>
  )
}

export default Home
