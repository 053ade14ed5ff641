import type { ReactNode } from 'react'

/** A link to another site, or the text alone when there is no address that a browser may follow. */
export const ExternalLink = ({ children, href }: { children: ReactNode; href: string | null | undefined }) =>
  href && /^https?:\/\//.test(href) ? (
    <a href={href} rel="noopener">
      {children}
    </a>
  ) : (
    <>{children}</>
  )
