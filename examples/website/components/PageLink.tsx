import type { ReactNode } from 'react'

import type { Collection } from '../addresses.ts'
import { pathOf } from '../links.ts'

/**
 * A link to a document's page, or its name alone when it has none. An ordinary link, not Next's: that one keeps pages in the visitor's browser for
 * minutes, where no webhook reaches them.
 */
export const PageLink = ({
  children,
  collection,
  slug,
}: {
  children: ReactNode
  collection: Collection
  slug: string | null | undefined
}) => {
  const path = pathOf(collection, slug)
  return path ? <a href={path}>{children}</a> : <>{children}</>
}
