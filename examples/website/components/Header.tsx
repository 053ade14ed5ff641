import { getNewsroom } from '../beffroi/content/getNewsroom.ts'
import type { Collection } from '../addresses.ts'
import { formatMoment } from '../dates/formatDate.ts'
import { hasPages, siteHref } from '../links.ts'
import { inLocale, LOCALES, readPath } from '../locale.ts'
import { pageLocale, reader } from '../reader.ts'
import { strings } from '../strings.ts'

const NAMES = { en: 'English', fr: 'Français' }

/** The rubrics of the masthead; one whose documents have no pages in this newsroom is left out. */
const RUBRICS: { collection: Collection; path: string }[] = [
  { collection: 'articles', path: '/articles' },
  { collection: 'topics', path: '/themes' },
  { collection: 'events', path: '/agenda' },
  { collection: 'artworks', path: '/oeuvres' },
  { collection: 'organisations', path: '/organisations' },
  { collection: 'newsletters', path: '/lettres' },
]

const NAMED = {
  articles: 'articles',
  artworks: 'artworks',
  events: 'agenda',
  newsletters: 'newsletters',
  organisations: 'organisations',
  topics: 'topics',
} as const

/** The same page in each language of the site: the same month, the same search. */
const Languages = () => {
  const { query } = reader()
  const { path } = readPath(reader().path)
  return (
    <nav aria-label={strings().language.switch} className="languages">
      <ul>
        {LOCALES.map((locale) => (
          <li key={locale}>
            {locale === pageLocale() ? (
              <span aria-current="true" lang={locale}>
                {NAMES[locale]}
              </span>
            ) : (
              <a href={`${inLocale(path, locale)}${query}`} hrefLang={locale} lang={locale}>
                {NAMES[locale]}
              </a>
            )}
          </li>
        ))}
      </ul>
    </nav>
  )
}

const Rubric = ({ name, path }: { name: string; path: string }) => {
  const here = reader().path
  const href = siteHref(path)
  return (
    <a aria-current={here === href ? 'page' : here.startsWith(`${href}/`) ? 'true' : undefined} href={href}>
      {name}
    </a>
  )
}

export const Header = async () => {
  const { name, timeZone } = await getNewsroom()
  const { nav, search } = strings()
  const now = new Date().toISOString()
  return (
    <header className="masthead">
      <div className="masthead__strip">
        <time dateTime={now.slice(0, 10)}>{formatMoment(now, timeZone, { weekday: true })}</time>
        <Languages />
      </div>
      <div className="masthead__plate">
        <a className="masthead__name" href={siteHref('/')}>
          {name}
        </a>
      </div>
      <nav aria-label={nav.label} className="masthead__nav">
        <ul>
          {RUBRICS.filter(({ collection }) => hasPages(collection)).map(({ collection, path }) => (
            <li key={path}>
              <Rubric name={nav[NAMED[collection as keyof typeof NAMED]]} path={path} />
            </li>
          ))}
          <li className="masthead__search">
            <Rubric name={search.title} path="/recherche" />
          </li>
        </ul>
      </nav>
    </header>
  )
}
