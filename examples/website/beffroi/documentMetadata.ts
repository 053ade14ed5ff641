import type { Metadata } from 'next'

import type { Collection } from '../addresses.ts'
import { pathOf } from '../links.ts'
import { pageNaming } from '../components/Pages.tsx'
import { langOf } from '../reader.ts'
import type { Narrowing } from './feeds.ts'
import { pageMetadata } from './pageMetadata.ts'

type Args = Omit<Parameters<typeof pageMetadata>[0], 'feed' | 'isTranslated' | 'pathIn' | 'title'> & {
  collection: Collection
  /** What narrows the feeds of articles to this document. */
  feed?: keyof Narrowing
  /** Whether the other language has a text of its own; of names and facts, which are in both, it always has. */
  isElsewhere?: boolean
  /** Of the list of articles on the page. */
  page?: number
  slug: string | null
  title: string | null
}

/** What search engines, social networks and feed readers are told of the page of a document. */
export const documentMetadata = ({
  collection,
  feed,
  isElsewhere = true,
  page = 1,
  slug,
  title,
  ...more
}: Args): Metadata => {
  const { query, title: named } = pageNaming(title ?? '', page)
  // A page whose text is only there in the other language is that language's page, under other headings.
  const isOwn = !langOf(title)
  return pageMetadata({
    ...more,
    ...(feed && slug && { feed: { narrowing: { [feed]: slug }, title } }),
    isTranslated: isElsewhere && isOwn,
    pathIn: (locale) => `${pathOf(collection, slug, locale) ?? '/'}${query}`,
    title: named,
  })
}
