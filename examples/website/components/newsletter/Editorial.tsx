import type { Newsletter } from '../../beffroi/content/getNewsletter.ts'
import { strings } from '../../strings.ts'
import { RichText } from '../rich-text/RichText.tsx'
import { Section } from '../Section.tsx'

export const Editorial = ({ editorial }: { editorial: Newsletter['editorial'] }) => {
  if (!editorial?.title && !editorial?.body) return null
  const signature = [editorial.author?.name, editorial.authorTitle].filter(Boolean).join(', ')
  return (
    <Section className="editorial" id="editorial" title={editorial.title || strings.newsletter.editorial}>
      <RichText content={editorial.body} />
      {signature && <p className="editorial__signature">{signature}</p>}
    </Section>
  )
}
