import { feedPath } from '../beffroi/feeds.ts'
import { getNewsroom } from '../beffroi/content/getNewsroom.ts'
import { hasPages, siteHref } from '../links.ts'
import { strings } from '../strings.ts'
import { PageLink } from './PageLink.tsx'

export const Footer = async () => {
  const { name, publisher } = await getNewsroom()
  const { agenda, feeds, nav, site } = strings()
  const rest = [
    { collection: 'people', name: nav.people, path: '/personnes' },
    { collection: 'places', name: nav.places, path: '/lieux' },
    { collection: 'series', name: nav.series, path: '/series' },
  ] as const
  return (
    <footer className="footer">
      <div className="footer__about">
        <p className="footer__name">{name}</p>
        {publisher && (
          <p>
            {site.publishedBy}{' '}
            <PageLink collection="organisations" slug={publisher.slug}>
              {publisher.name}
            </PageLink>
          </p>
        )}
        <p>{site.footer}</p>
      </div>
      <nav aria-label={nav.footer}>
        <ul>
          {rest
            .filter(({ collection }) => hasPages(collection))
            .map(({ name, path }) => (
              <li key={path}>
                <a href={siteHref(path)}>{name}</a>
              </li>
            ))}
          <li>
            <a href={siteHref('/recherche')}>{nav.search}</a>
          </li>
        </ul>
      </nav>
      <nav aria-label={feeds.title}>
        <ul>
          <li>
            <a href={feedPath('rss.xml')}>RSS</a>
          </li>
          <li>
            <a href={feedPath('atom.xml')}>Atom</a>
          </li>
          <li>
            <a href={feedPath('feed.json')}>JSON Feed</a>
          </li>
          <li>
            <a href={feedPath('calendar.ics')}>{agenda.subscribe}</a>
          </li>
        </ul>
      </nav>
    </footer>
  )
}
