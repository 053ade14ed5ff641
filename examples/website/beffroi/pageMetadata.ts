import type { Metadata } from 'next'

import type { PictureFragment } from '../generated/queries.ts'
import { mediaUrl } from './mediaUrl.ts'

/** What search engines and social networks are told of a page. `path` is its one address. */
export const pageMetadata = ({
  description,
  path,
  picture,
  title,
  type = 'website',
}: {
  description?: string | null
  path: string
  picture?: PictureFragment | null
  title: string | null
  type?: 'article' | 'website'
}): Metadata => {
  const share = picture?.sizes?.share
  return {
    alternates: { canonical: path },
    ...(description && { description }),
    openGraph: {
      ...(description && { description }),
      ...(share?.url && {
        images: [
          {
            alt: picture?.alt ?? '',
            height: share.height ?? undefined,
            url: mediaUrl(share.url),
            width: share.width ?? undefined,
          },
        ],
      }),
      locale: 'fr_FR',
      title: title ?? undefined,
      type,
      url: path,
    },
    title,
  }
}
