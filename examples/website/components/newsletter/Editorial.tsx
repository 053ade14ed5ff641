import type { Newsletter } from '../../beffroi/content/getNewsletter.ts'
import { strings } from '../../strings.ts'
import { RichText } from '../RichText.tsx'
import { Section } from '../Section.tsx'

export const Editorial = ({ editorial }: { editorial: Newsletter['editorial'] }) => {
  if (!editorial?.title && !editorial?.bodyHtml) return null
  const signature = [editorial.author?.name, editorial.authorTitle].filter(Boolean).join(', ')
  return (
    <Section className="editorial" id="editorial" title={editorial.title || strings.newsletter.editorial}>
      <RichText html={editorial.bodyHtml} />
      {signature && <p className="editorial__signature">{signature}</p>}
    </Section>
  )
}
