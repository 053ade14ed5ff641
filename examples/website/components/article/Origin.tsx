import type { Article } from '../../beffroi/content/getArticle.ts'
import { formatEdtf } from '../../dates/formatDate.ts'
import { present } from '../../present.ts'
import { strings } from '../../strings.ts'
import { ExternalLink } from '../ExternalLink.tsx'

/** Where the article was first published, when that was elsewhere. */
export const Origin = ({ origin }: { origin: Article['origin'] }) => {
  if (!origin?.publication) return null
  const when = formatEdtf(origin.published?.edtf)
  const readings = present(origin.furtherReading)
  return (
    <div className="origin">
      <p>
        {strings().article.origin} <ExternalLink href={origin.url}>{origin.publication}</ExternalLink>
        {[origin.rubric, when].filter(Boolean).map((part) => `, ${part}`)}.{' '}
        {origin.truncated && strings().article.truncated}
      </p>
      {readings.length > 0 && (
        <ul>
          {readings.map(({ title, url }) => (
            <li key={`${title} ${url}`}>
              <ExternalLink href={url}>{title}</ExternalLink>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
