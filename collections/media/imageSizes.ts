import type { ImageSize } from 'payload'

import { isRecord } from '../../src/payload/values.ts'

type Type = 'image/avif' | 'image/webp'

/** As like the picture as WebP of quality 80, in less time and some 30 % fewer bytes: docs/decisions/0029-sizes-of-pictures.md has the figures. */
const AVIF = { format: 'avif', options: { effort: 0, quality: 53 } } as const

const WEBP = { format: 'webp' } as const

/** The proportions that cards are cut to. */
const CARD = '16:9'

type Candidate = {
  /** The proportions that it is cut to around the focal point; `null` where it shows the whole picture. */
  cropped: typeof CARD | null
  name: string
  /** It is made of pictures that are wider than this, as wide as they are where they are narrower than it is. */
  over?: number
  type: Type
  width: number
}

/**
 * What pages choose from: a column on a telephone (480), the same where a point is two pixels, and tablets (960), a page's width (1600), and that where a point is two
 * pixels (2400), beyond which nobody sees a difference. `wide` and `card` were there before the others and keep their names.
 */
const CANDIDATES: readonly Candidate[] = [
  { cropped: null, name: 'avif480', over: 0, type: 'image/avif', width: 480 },
  { cropped: null, name: 'avif960', over: 480, type: 'image/avif', width: 960 },
  { cropped: null, name: 'avif1600', over: 960, type: 'image/avif', width: 1600 },
  { cropped: null, name: 'avif2400', over: 1600, type: 'image/avif', width: 2400 },
  { cropped: null, name: 'webp480', over: 480, type: 'image/webp', width: 480 },
  { cropped: null, name: 'webp960', over: 960, type: 'image/webp', width: 960 },
  { cropped: null, name: 'wide', type: 'image/webp', width: 1600 },
  { cropped: null, name: 'webp2400', over: 1600, type: 'image/webp', width: 2400 },
  { cropped: CARD, name: 'cardAvif480', over: 0, type: 'image/avif', width: 480 },
  { cropped: CARD, name: 'cardAvif960', over: 480, type: 'image/avif', width: 960 },
  { cropped: CARD, name: 'cardWebp480', over: 0, type: 'image/webp', width: 480 },
  { cropped: CARD, name: 'card', type: 'image/webp', width: 960 },
]

const heightOf = ({ cropped, width }: Candidate): number | undefined => (cropped ? (width * 9) / 16 : undefined)

/** The sizes that are there for `sources` alone: readers are given their addresses in it, not one by one. */
const ladder = CANDIDATES.filter(({ over }) => over !== undefined)

/** The names of the sizes that readers are given in `sources` alone. */
export const LADDER: ReadonlyMap<string, { over: number }> = new Map(ladder.map(({ name, over = 0 }) => [name, { over }]))

/** The sizes that are made of each picture. */
export const IMAGE_SIZES: ImageSize[] = [
  { name: 'thumbnail', formatOptions: WEBP, height: 300, width: 400 },
  { name: 'card', formatOptions: WEBP, height: 540, width: 960 },
  { name: 'wide', formatOptions: WEBP, width: 1600, withoutEnlargement: true },
  { name: 'share', formatOptions: { format: 'jpeg' }, height: 630, width: 1200 },
  ...ladder.map((candidate): ImageSize => ({
    name: candidate.name,
    admin: { disableGroupBy: true, disableListColumn: true, disableListFilter: true },
    formatOptions: candidate.type === 'image/avif' ? AVIF : WEBP,
    height: heightOf(candidate),
    width: candidate.width,
  })),
]

/** What a page's `<source>` says: files of one format, and the proportions that they are cut to. */
export type PictureSource = { cropped: typeof CARD | null; srcset: string; type: Type }

/** The sources of a picture, by the sizes that it has: AVIF before WebP, whole ones before those that are cut. In `srcset` stand the names of the files. */
export const sourcesOf = (sizes: unknown): PictureSource[] => {
  const given = isRecord(sizes) ? sizes : {}
  const sources: PictureSource[] = []
  const candidates = new Map<string, Map<number, string>>()
  for (const { cropped, name, type } of CANDIDATES) {
    const { filename, mimeType, width } = isRecord(given[name]) ? given[name] : {}
    if (typeof filename !== 'string' || !filename || typeof width !== 'number' || mimeType !== type) continue
    const key = `${type} ${cropped}`
    if (!candidates.has(key)) sources.push({ cropped, srcset: key, type })
    candidates.set(key, (candidates.get(key) ?? new Map<number, string>()).set(width, `${encodeURIComponent(filename)} ${width}w`))
  }
  return sources.map(({ srcset: key, ...source }) => {
    const byWidth = [...(candidates.get(key) ?? [])].toSorted(([a], [b]) => a - b)
    return { ...source, srcset: byWidth.map(([, candidate]) => candidate).join(', ') }
  })
}
