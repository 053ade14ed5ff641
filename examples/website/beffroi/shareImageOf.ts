import type { PictureFragment } from '../generated/queries.ts'
import { mediaUrl } from './mediaUrl.ts'

type ShareImage = { alt: string; height?: number; url: string; width?: number }

/** The picture that social networks show of a page: its own in the size that the newsroom made for them. */
export const shareImageOf = (picture: PictureFragment | null | undefined): ShareImage | undefined => {
  const share = picture?.sizes?.share
  if (!share?.url) return undefined
  return {
    alt: picture?.alt ?? '',
    height: share.height ?? undefined,
    url: mediaUrl(share.url),
    width: share.width ?? undefined,
  }
}
