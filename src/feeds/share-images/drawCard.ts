import type { SharpDependency } from 'payload'
import type { Sharp, SharpOptions } from 'sharp'

import { packageFile } from '../../payload/packages.ts'

/** What social networks and messengers show in full (Open Graph). */
export const CARD_SIZE = { height: 630, width: 1200 }

const MARGIN = 80
const BACKGROUND = '#1c2b3a'
const ACCENT = '#e0a458'
const WHITE = '#ffffff'
const MOST_CHARACTERS = 200

/** What a card says: what a page is, in a word, its title and whose it is. */
export type Card = { kind: string; newsroom: string; title: string }

type Weight = '400Regular' | '700Bold'

/** The machine needs no fonts: sharp is given one of its own. */
const fontFile = (weight: Weight): string =>
  packageFile(`@expo-google-fonts/source-sans-3/${weight}/SourceSans3_${weight}.ttf`)

/** What the font has: neither emoji, nor scripts that it would show as empty boxes. */
const DRAWN = /[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{M}\p{N}\p{P}\p{Sc}\p{Zs}+=<>|~^°]/gu

const EMOJI = /\p{Extended_Pictographic}|\p{Regional_Indicator}|\p{Emoji_Modifier}|\uFE0F|\u20E3/gu

/** A text as it can be drawn. */
export const drawable = (text: string): string => {
  const line = (text.normalize('NFC').replaceAll(EMOJI, '').match(DRAWN) ?? [])
    .join('')
    .replaceAll(/ {2,}/g, ' ')
    .trim()
  const characters = [...line]
  return characters.length > MOST_CHARACTERS
    ? `${characters
        .slice(0, MOST_CHARACTERS - 1)
        .join('')
        .trimEnd()}…`
    : line
}

const escaped = (text: string): string => text.replaceAll(/[<>&"']/g, (character) => `&#${character.codePointAt(0)};`)

/** Payload's type of sharp knows pictures that are there alone. */
const open = (sharp: SharpDependency, options: SharpOptions): Sharp =>
  (sharp as unknown as (options: SharpOptions) => Sharp)(options)

type Place = { bottom?: number; color: string; height: number; size: number; top?: number; weight: Weight }

const write = async (text: string, { bottom, color, height, size, top = 0, weight }: Place, sharp: SharpDependency) => {
  const words = drawable(text)
  if (!words) return []
  const settings = {
    font: `Source Sans 3 ${weight === '700Bold' ? 'Bold ' : ''}${size}`,
    fontfile: fontFile(weight),
    rgba: true,
    text: `<span foreground="${color}">${escaped(words)}</span>`,
    width: CARD_SIZE.width - 2 * MARGIN,
    wrap: 'word-char' as const,
  }
  const draw = async (fit: { dpi: number } | { height: number }) =>
    open(sharp, { text: { ...settings, ...fit } })
      .png()
      .toBuffer({ resolveWithObject: true })
  const usual = await draw({ dpi: 72 })
  // As small as it must be.
  const { data, info } = usual.info.height > height ? await draw({ height }) : usual
  return [{ input: data, left: MARGIN, top: bottom === undefined ? top : CARD_SIZE.height - bottom - info.height }]
}

/** A PNG that stands for a page without a picture, where its address is shared. */
export const drawCard = async ({ kind, newsroom, title }: Card, sharp: SharpDependency): Promise<Buffer> => {
  const bar = { create: { background: ACCENT, channels: 3 as const, height: 8, width: 120 } }
  const layers = [
    { input: bar, left: MARGIN, top: 72 },
    ...(await write(
      kind.toLocaleUpperCase(),
      { color: ACCENT, height: 40, size: 30, top: 104, weight: '700Bold' },
      sharp,
    )),
    ...(await write(title, { color: WHITE, height: 330, size: 72, top: 168, weight: '700Bold' }, sharp)),
    ...(await write(newsroom, { bottom: 64, color: WHITE, height: 44, size: 34, weight: '400Regular' }, sharp)),
  ]
  return open(sharp, { create: { ...CARD_SIZE, background: BACKGROUND, channels: 3 } })
    .composite(layers)
    .png({ compressionLevel: 9, palette: true })
    .toBuffer()
}
