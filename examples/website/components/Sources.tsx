import { formatEdtf } from '../dates/formatDate.ts'
import type { SourceFragment } from '../generated/queries.ts'
import { present } from '../present.ts'
import { strings } from '../strings.ts'
import { ExternalLink } from './ExternalLink.tsx'
import { Section } from './Section.tsx'

const doubtOf = ({ certainty }: SourceFragment): string =>
  certainty === 'inferred' || certainty === 'uncertain' ? ` (${strings().sources[certainty]})` : ''

/** The documents a page was written from, with a word where the reading is not sure. */
export const Sources = ({ sources }: { sources: readonly (SourceFragment | null)[] | null | undefined }) => {
  const shown = present(sources)
  if (shown.length === 0) return null
  return (
    <Section className="sources" id="sources" title={strings().sources.title}>
      <ul>
        {shown.map((source) => (
          <li key={source.id}>
            <ExternalLink href={source.url}>{source.title}</ExternalLink>
            {[source.publisher, formatEdtf(source.published?.edtf)].filter(Boolean).map((part) => `, ${part}`)}
            {doubtOf(source)}
          </li>
        ))}
      </ul>
    </Section>
  )
}
