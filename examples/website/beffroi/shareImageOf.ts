import type { PictureFragment } from '../generated/queries.ts'
import { mediaUrl } from './mediaUrl.ts'

type Shared = { picture?: PictureFragment | null; shareImage?: string | null; title: string | null }

/** Of each picture to share a page with, as the newsroom makes them. */
const SIZE = { height: 630, width: 1200 }

/** The picture that social networks show of a page: its own, cut to their proportions, or a card with its title; the newsroom makes either. */
export const shareImageOf = ({ picture, shareImage, title }: Shared) =>
  shareImage
    ? { ...SIZE, alt: (picture?.sizes?.share?.url && picture.alt) || (title ?? ''), url: mediaUrl(shareImage) }
    : undefined
