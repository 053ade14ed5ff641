import type { MediaNs } from 'feedsmith'

import { isFurniture } from '../pictures/furniture.ts'
import { addressOf } from '../pictures/readImage.ts'
import type { SourcePicture } from '../pictures/SourcePicture.ts'
import { describing, splitCredit } from '../pictures/words.ts'

type Linked = {
  alt?: string | undefined
  caption?: string | undefined
  credit?: string | undefined
  height?: number | undefined
  url?: string | undefined
  width?: number | undefined
}

/** A picture at an address beside a text, unless it is a logo or as small as one. */
export const linkedPicture = (
  { alt, caption = '', credit, url = '', ...size }: Linked,
  base?: string,
): SourcePicture | undefined => {
  const address = addressOf(url, base)
  if (!address || isFurniture({ ...size, alt, src: address })) return undefined
  return { url: address, ...(alt && { alt }), ...splitCredit(caption), ...(credit && { credit }) }
}

/** Whether a feed says that a file is a picture; where it says nothing, whether it is called like one. */
export const isImage = (type: string | undefined, url = ''): boolean =>
  type ? type.startsWith('image') : /\.(?:jpe?g|png|webp|avif|gif)(?:\?|$)/i.test(url)

type Enclosed = {
  enclosures?: { type?: string | undefined; url?: string | undefined }[] | undefined
  media?: MediaNs.ItemOrFeed | undefined
}

/** Enclosures, and what Media RSS says of an item's pictures; thumbnails only where there is nothing larger. */
export const picturesBeside = ({ enclosures = [], media }: Enclosed): (SourcePicture | undefined)[] => {
  const contents = [
    ...(media?.contents ?? []),
    // Of several sizes of one, the largest.
    ...(media?.groups ?? []).flatMap(({ contents: sizes = [] }) =>
      sizes.toSorted((a, b) => (b.width ?? 0) - (a.width ?? 0)).slice(0, 1),
    ),
  ]
  const found = [
    ...enclosures.filter(({ type, url }) => isImage(type, url)).map(({ url }) => linkedPicture({ url })),
    ...contents
      .filter(({ medium, type, url }) => medium === 'image' || isImage(type, url))
      .map(({ copyright, credits, description, height, title, url, width }) =>
        linkedPicture({
          alt: describing(title?.value),
          caption: description?.value ?? media?.description?.value,
          credit: credits?.[0]?.value ?? copyright?.value ?? media?.credits?.[0]?.value,
          height,
          url,
          width,
        }),
      ),
  ].filter((picture) => picture !== undefined)
  const once = [...new Map(found.map((picture) => [picture.url, picture])).values()]
  return once.length > 0 ? once : (media?.thumbnails ?? []).slice(0, 1).map((thumbnail) => linkedPicture(thumbnail))
}
