import type { PictureFragment } from '../generated/queries.ts'
import { mediaUrl } from '../beffroi/mediaUrl.ts'
import { strings } from '../strings.ts'

type Shape = 'card' | 'wide'

const SIZES: Record<Shape, string> = { card: '(min-width: 60rem) 22rem, (min-width: 40rem) 45vw, 92vw', wide: '(min-width: 60rem) 52rem, 92vw' }

/** A picture of the CMS, cropped for a card or whole. What is no image (a video, a PDF) is left out. */
export const Picture = ({ isFirst = false, picture, shape }: { isFirst?: boolean; picture: PictureFragment | null | undefined; shape: Shape }) => {
  if (!picture?.url || !picture.mimeType?.startsWith('image/')) return null
  const { card, wide } = picture.sizes ?? {}
  const shown = (shape === 'card' ? card : wide)?.url ? (shape === 'card' ? card : wide) : picture
  return (
    <img
      alt={picture.decorative ? '' : (picture.alt ?? '')}
      decoding="async"
      fetchPriority={isFirst ? 'high' : undefined}
      height={shown?.height ?? undefined}
      loading={isFirst ? undefined : 'lazy'}
      sizes={SIZES[shape]}
      src={mediaUrl(shown?.url ?? picture.url)}
      width={shown?.width ?? undefined}
    />
  )
}

/** A picture with its caption, and whom it is owed to. */
export const PictureFigure = ({ isFirst, picture }: { isFirst?: boolean; picture: PictureFragment | null | undefined }) => {
  if (!picture?.url) return null
  const credit = [picture.credit, picture.licence].filter(Boolean).join(', ')
  return (
    <figure className="picture">
      <Picture isFirst={isFirst} picture={picture} shape="wide" />
      {(picture.caption || credit) && (
        <figcaption>
          {picture.caption} {credit && <span className="picture__credit">{strings.picture.credit}{credit}</span>}
        </figcaption>
      )}
    </figure>
  )
}
