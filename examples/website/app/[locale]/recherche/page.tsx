import type { Metadata } from 'next'

import { openPage } from '../../../beffroi/openPage.ts'
import { sitePageMetadata } from '../../../beffroi/pageMetadata.ts'
import { readSearchQuery, search, searchParams } from '../../../beffroi/search.ts'
import { Pages } from '../../../components/Pages.tsx'
import { Facets } from '../../../components/search/Facets.tsx'
import { Results } from '../../../components/search/Results.tsx'
import { SearchForm } from '../../../components/search/SearchForm.tsx'
import { siteHref } from '../../../links.ts'
import { strings } from '../../../strings.ts'

type Props = {
  params: Promise<{ locale: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export const generateMetadata = async ({ params, searchParams }: Props): Promise<Metadata> => {
  await openPage(params)
  const { q } = readSearchQuery(await searchParams)
  const { description, title, titleOf } = strings().search
  return sitePageMetadata({ description, isListed: false, path: '/recherche', title: q ? titleOf(q) : title })
}

const tell = (error: unknown): undefined => {
  console.error(error)
}

const SearchPage = async ({ params, searchParams: given }: Props) => {
  await openPage(params)
  const query = readSearchQuery(await given)
  const { search: words } = strings()
  const isAsked = searchParams({ ...query, page: 1 }).size > 0
  // What the site keeps is shown without the newsroom, but a search is the newsroom's own.
  const answer = isAsked ? await search(query).catch(tell) : undefined
  const action = siteHref('/recherche')
  const { collections, from, place, q, to, topic } = query
  const isNarrowed = searchParams({ ...query, page: 1, q: '' }).size > 0
  return (
    <div className="page document search">
      <header className="document__head document__head--list">
        <h1>{words.title}</h1>
        <SearchForm action={action}>
          <label className="visually-hidden" htmlFor="q">
            {words.label}
          </label>
          <input autoComplete="off" defaultValue={q} id="q" maxLength={200} name="q" type="search" />
          <button className="button" type="submit">
            {words.submit}
          </button>
          <div className="search-form__more">
            <label>
              <span>{words.from}</span> <input defaultValue={from} name="from" type="date" />
            </label>
            <label>
              <span>{words.until}</span> <input defaultValue={to} name="to" type="date" />
            </label>
            {collections.length > 0 && <input name="collections" type="hidden" value={collections.join(',')} />}
            {topic && <input name="topic" type="hidden" value={topic} />}
            {place && <input name="place" type="hidden" value={place} />}
            {isNarrowed && <a href={`${action}?${searchParams({ q })}`}>{words.clear}</a>}
          </div>
        </SearchForm>
        <p className="search__count" role="status">
          {isAsked && (answer ? words.found(answer.totalDocs) : words.pausing)}
        </p>
      </header>
      <div className="document__body">
        {answer && answer.docs.length > 0 && <Results results={answer.docs} />}
        {answer && answer.docs.length === 0 && <p className="empty">{words.none}</p>}
        {answer && (
          <Pages
            page={query.page}
            path={`${action}?${searchParams({ ...query, page: 1 })}`}
            total={answer.totalPages}
          />
        )}
      </div>
      {answer && (
        <aside aria-label={words.filters} className="document__aside">
          <Facets facets={answer.facets} query={query} />
        </aside>
      )}
    </div>
  )
}

export default SearchPage
