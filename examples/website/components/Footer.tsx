import type { Newsroom } from '../beffroi/content/getNewsroom.ts'
import { strings } from '../strings.ts'
import { PageLink } from './PageLink.tsx'

export const Footer = ({ newsroom: { name, publisher } }: { newsroom: Newsroom }) => (
  <footer className="footer">
    <p className="footer__name">{name}</p>
    {publisher && (
      <p>
        {strings.site.publishedBy}{' '}
        <PageLink collection="organisations" slug={publisher.slug}>
          {publisher.name}
        </PageLink>
      </p>
    )}
    <p>{strings.site.footer}</p>
  </footer>
)
