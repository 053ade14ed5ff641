import type { Newsletter } from '../../beffroi/content/getNewsletter.ts'
import { langOf } from '../../reader.ts'
import { strings } from '../../strings.ts'
import { PageLink } from '../PageLink.tsx'
import { RichText } from '../RichText.tsx'
import { Section } from '../Section.tsx'

export const Editorial = ({ editorial }: { editorial: Newsletter['editorial'] }) => {
  if (!editorial?.title && !editorial?.bodyHtml) return null
  const { author, authorTitle, bodyHtml, title } = editorial
  return (
    <Section className="editorial" id="editorial" lang={langOf(title)} title={title || strings().newsletter.editorial}>
      <RichText html={bodyHtml} />
      {(author?.name || authorTitle) && (
        <p className="editorial__signature">
          {author && (
            <PageLink collection="people" slug={author.slug}>
              {author.name}
            </PageLink>
          )}
          {author?.name && authorTitle && ', '}
          {authorTitle}
        </p>
      )}
    </Section>
  )
}
