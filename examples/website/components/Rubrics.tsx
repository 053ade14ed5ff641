'use client'

import { usePathname } from 'next/navigation'

import { strings } from '../strings.ts'

const RUBRICS: [path: string, name: string][] = [
  ['/', strings.nav.home],
  ['/articles', strings.nav.articles],
  ['/agenda', strings.nav.agenda],
  ['/oeuvres', strings.nav.artworks],
  ['/organisations', strings.nav.organisations],
  ['/lettres', strings.nav.newsletters],
]

/** The rubrics of the site, with a mark on the one that the page is in. */
export const Rubrics = () => {
  const here = usePathname()
  return (
    <nav aria-label={strings.nav.label} className="masthead__nav">
      <ul>
        {RUBRICS.map(([path, rubric]) => (
          <li key={path}>
            <a aria-current={here === path ? 'page' : here.startsWith(`${path}/`) ? 'true' : undefined} href={path}>
              {rubric}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
