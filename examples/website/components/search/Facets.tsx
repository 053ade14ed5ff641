import type { Collection } from '../../addresses.ts'
import { COLLECTIONS } from '../../addresses.ts'
import type { SearchAnswer, SearchQuery } from '../../beffroi/search.ts'
import { searchParams } from '../../beffroi/search.ts'
import { siteHref } from '../../links.ts'
import { strings } from '../../strings.ts'
import { formatNumber } from '../formatFigure.ts'
import { Section } from '../Section.tsx'

type Choice = { count: number; isChosen: boolean; name: string; narrowed: Partial<SearchQuery> }

const SHOWN = 8

const Choices = ({ choices, id, query, title }: { choices: Choice[]; id: string; query: SearchQuery; title: string }) =>
  choices.length > 0 && (
    <Section id={id} title={title}>
      <ul className="facet">
        {choices.map(({ count, isChosen, name, narrowed }) => (
          <li key={name}>
            <a
              aria-current={isChosen ? 'true' : undefined}
              href={`${siteHref('/recherche')}?${searchParams({ ...query, ...narrowed, page: 1 })}`}
            >
              {name}
            </a>{' '}
            <small>{formatNumber(count)}</small>
          </li>
        ))}
      </ul>
    </Section>
  )

/** What a search may be narrowed to, each an ordinary link; what it is narrowed to leads out of it again. */
export const Facets = ({ facets, query }: { facets: SearchAnswer['facets']; query: SearchQuery }) => {
  const { search: words } = strings()
  const collections = facets.collections.flatMap(({ count, value }): Choice[] => {
    const collection = COLLECTIONS.find((name): name is Collection => name === value)
    if (!collection) return []
    const isChosen = query.collections.includes(collection)
    const narrowed = isChosen
      ? query.collections.filter((other) => other !== collection)
      : [...query.collections, collection]
    return [{ count, isChosen, name: words.collections[collection] ?? '', narrowed: { collections: narrowed } }]
  })
  const one = (name: 'place' | 'topic', list: SearchAnswer['facets']['places']): Choice[] =>
    list.slice(0, SHOWN).map(({ count, slug, title }) => {
      const isChosen = query[name] === slug
      return { count, isChosen, name: title ?? slug, narrowed: { [name]: isChosen ? '' : slug } }
    })
  return (
    <>
      <Choices choices={collections} id="nature" query={query} title={words.kinds} />
      <Choices choices={one('topic', facets.topics)} id="themes" query={query} title={words.topics} />
      <Choices choices={one('place', facets.places)} id="lieux" query={query} title={words.places} />
    </>
  )
}
