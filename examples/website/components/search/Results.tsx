import type { Highlight, SearchResult } from '../../beffroi/search.ts'
import { pathOf } from '../../links.ts'
import { strings } from '../../strings.ts'
import { PublishedOn } from '../Dated.tsx'

const Highlighted = ({ parts, text }: { parts: Highlight; text: string | null }) =>
  parts.length > 0 ? parts.map(({ isMatch, text }, index) => (isMatch ? <mark key={index}>{text}</mark> : text)) : text

/** What was found: its kind, its title, a passage of it, with the words that were searched for marked. */
export const Results = ({ results }: { results: SearchResult[] }) => (
  <ol className="stack results">
    {results.map(({ collection, date, excerpt, highlights, id, slug, title, url }) => {
      const href = pathOf(collection, slug) ?? url
      const name = <Highlighted parts={highlights.title} text={title} />
      return (
        <li key={`${collection}:${id}`}>
          <article className="card__text">
            <p className="kicker">{strings().search.kindOf[collection]}</p>
            <h2 className="card__title">{href ? <a href={href}>{name}</a> : name}</h2>
            {excerpt && (
              <p className="card__standfirst">
                <Highlighted parts={highlights.excerpt} text={excerpt} />
              </p>
            )}
            {date && (
              <p className="card__date">
                <PublishedOn moment={date} />
              </p>
            )}
          </article>
        </li>
      )
    })}
  </ol>
)
