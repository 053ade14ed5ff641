import type { CSSProperties } from 'react'

import type { PictureFragment } from '../generated/queries.ts'
import { mediaUrl, srcsetAddresses } from '../beffroi/mediaUrl.ts'
import { present } from '../present.ts'
import { langOf } from '../reader.ts'
import { strings } from '../strings.ts'

type Shape = 'card' | 'lead' | 'small' | 'wide'

const SIZES: Record<Shape, string> = {
  card: '(min-width: 60rem) 22rem, (min-width: 40rem) 45vw, 92vw',
  lead: '(min-width: 62rem) 44rem, 92vw',
  // Beside the words; a telephone shows the middle of it.
  small: '12rem',
  wide: '(min-width: 60rem) 52rem, 92vw',
}

const isNumber = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value)

/** What stands in a picture's place until it is there; and where a box that crops it keeps it, at the point that the newsroom marked. */
const styleOf = ({ dominantColor, focalX, focalY }: PictureFragment): CSSProperties => ({
  ...(dominantColor && { backgroundColor: dominantColor }),
  ...(isNumber(focalX) && isNumber(focalY) && (focalX !== 50 || focalY !== 50)
    ? { objectPosition: `${focalX}% ${focalY}%` }
    : {}),
})

/** A card's pictures are cut to 16:9, the newsroom's own proportions for them. */
const CARD = { height: 540, width: 960 }

/**
 * A picture of the CMS, cropped for a card or whole, in the formats and widths that it made, for the browser to choose from. They are asked of the CMS
 * itself: a copy kept by an image optimizer would be shown for hours after the newsroom has withdrawn the picture. What is no image (a video, a
 * PDF) is left out.
 */
export const Picture = ({
  isFirst = false,
  picture,
  shape,
}: {
  isFirst?: boolean
  picture: PictureFragment | null | undefined
  shape: Shape
}) => {
  if (!picture?.url || !picture.mimeType?.startsWith('image/')) return null
  const { card, wide } = picture.sizes ?? {}
  const isCard = (shape === 'card' || shape === 'small') && Boolean(card?.url)
  const all = present(picture.sources).filter(({ cropped }) => Boolean(cropped) === isCard)
  // A list has many, each said twice, to readers and to React: who knows not the best format has the one file of `src`.
  const sources = isCard ? all.slice(0, 1) : all
  const { height, width } = isCard ? CARD : picture
  return (
    <picture>
      {sources.map(({ srcset, type }) => (
        <source key={type} sizes={SIZES[shape]} srcSet={srcsetAddresses(srcset ?? '')} type={type ?? undefined} />
      ))}
      <img
        alt={picture.decorative ? '' : (picture.alt ?? '')}
        decoding={isFirst ? undefined : 'async'}
        fetchPriority={isFirst ? 'high' : undefined}
        height={height ?? undefined}
        lang={langOf(picture.alt)}
        loading={isFirst ? undefined : 'lazy'}
        src={mediaUrl((isCard ? card?.url : wide?.url) ?? picture.url)}
        style={styleOf(picture)}
        width={width ?? undefined}
      />
    </picture>
  )
}

/** A picture with its caption, and whom it is owed to. */
export const PictureFigure = ({
  isFirst,
  picture,
}: {
  isFirst?: boolean
  picture: PictureFragment | null | undefined
}) => {
  if (!picture?.url) return null
  const credit = [picture.credit, picture.licence].filter(Boolean).join(', ')
  return (
    <figure className="picture">
      <Picture isFirst={isFirst} picture={picture} shape="wide" />
      {(picture.caption || credit) && (
        <figcaption>
          <span lang={langOf(picture.caption)}>{picture.caption}</span>{' '}
          {credit && (
            <span className="picture__credit">
              {strings().picture.credit}
              {credit}
            </span>
          )}
        </figcaption>
      )}
    </figure>
  )
}
