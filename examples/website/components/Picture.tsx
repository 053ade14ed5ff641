import type { CSSProperties } from 'react'

import type { PictureFragment } from '../generated/queries.ts'
import { mediaUrl } from '../beffroi/mediaUrl.ts'
import { strings } from '../strings.ts'

type Shape = 'card' | 'lead' | 'wide'

const SIZES: Record<Shape, string> = {
  card: '(min-width: 60rem) 22rem, (min-width: 40rem) 45vw, 92vw',
  lead: '(min-width: 62rem) 44rem, 92vw',
  wide: '(min-width: 60rem) 52rem, 92vw',
}

type Candidate = { height?: number | null; url?: string | null; width?: number | null } | null | undefined

const isNumber = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value)

/**
 * The sizes that the CMS made, for the browser to choose from, and the original where they end. They are asked of the CMS itself: a copy kept by an
 * image optimizer would be shown for hours after the newsroom has withdrawn the picture.
 */
const srcSetOf = (candidates: Candidate[]): string | undefined => {
  const usable = candidates.flatMap((candidate) =>
    candidate?.url && isNumber(candidate.width) ? [{ url: mediaUrl(candidate.url), width: candidate.width }] : [],
  )
  const byWidth = [...new Map(usable.toReversed().map(({ url, width }) => [width, url]))].toSorted(
    ([first], [second]) => first - second,
  )
  return byWidth.length > 1
    ? byWidth.map(([width, url]) => `${url.replaceAll(' ', '%20').replaceAll(',', '%2C')} ${width}w`).join(', ')
    : undefined
}

/** Where a box that crops a picture keeps it: at the point that the newsroom marked as the one that matters. */
const focusOf = ({ focalX, focalY }: PictureFragment): CSSProperties | undefined =>
  isNumber(focalX) && isNumber(focalY) && (focalX !== 50 || focalY !== 50)
    ? { objectPosition: `${focalX}% ${focalY}%` }
    : undefined

/** A picture of the CMS, cropped for a card or whole. What is no image (a video, a PDF) is left out. */
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
  const { card, thumbnail, wide } = picture.sizes ?? {}
  const size = shape === 'card' ? card : wide
  const shown = size?.url ? size : picture
  const srcSet = srcSetOf(shape === 'card' ? [card, thumbnail] : [wide, picture])
  return (
    <img
      alt={picture.decorative ? '' : (picture.alt ?? '')}
      decoding="async"
      fetchPriority={isFirst ? 'high' : undefined}
      height={shown?.height ?? undefined}
      loading={isFirst ? undefined : 'lazy'}
      sizes={srcSet && SIZES[shape]}
      src={mediaUrl(shown?.url ?? picture.url)}
      srcSet={srcSet}
      style={focusOf(picture)}
      width={shown?.width ?? undefined}
    />
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
          {picture.caption}{' '}
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
