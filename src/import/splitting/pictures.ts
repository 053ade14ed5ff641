import type { ImportedArticle, ImportedPicture } from '../document.ts'
import { pictureKey } from '../pictures/SourcePicture.ts'
import type { SourcePicture } from '../pictures/SourcePicture.ts'
import { splitCredit } from '../pictures/words.ts'
import type { Block } from '../readers/blocks.ts'

/** The pictures above and below a piece of a source. */
export const besideOf = ({ above = [], below = [] }: Block): SourcePicture[] => [...above, ...below]

/** Longer is a paragraph of the text. */
const LONGEST_CAPTION = 250

/** The pictures that a line stands directly below. */
const directlyAbove = ({ above = [] }: Block, before: Block | undefined): SourcePicture[] => [
  ...(before?.below ?? []),
  ...above,
]

/** Whether a line below a picture names its maker and says nothing else. */
export const isCreditBelow = (block: Block, before: Block | undefined): boolean => {
  if (block.text.length > LONGEST_CAPTION || directlyAbove(block, before).length === 0) return false
  const { caption, credit } = splitCredit(block.text)
  return credit !== undefined && caption === undefined
}

/** A text below a picture whose first lines are its caption, with a maker at their end, as two. */
const splitCaption = (block: Block, before: Block | undefined): Block[] => {
  const lines = block.text.split('\n')
  if (block.kind === 'heading' || lines.length === 1 || directlyAbove(block, before).length === 0) return [block]
  const end = [1, 2].find(
    (count) => count < lines.length && splitCredit(lines.slice(0, count).join(' ')).credit !== undefined,
  )
  if (end === undefined) return [block]
  const { below, ...top } = block
  return [
    { ...top, text: lines.slice(0, end).join('\n') },
    { isLink: block.isLink, kind: block.kind, text: lines.slice(end).join('\n'), ...(below && { below }) },
  ]
}

/** Pictures with what a line below them says; words of their own come first. @param isNearest whether the last of them stands right above that line. */
const captionedBy = (
  pictures: readonly SourcePicture[],
  line: Block | undefined,
  isNearest: boolean,
): SourcePicture[] => {
  if (!line || line.kind === 'heading' || line.text.length > LONGEST_CAPTION) return [...pictures]
  const { caption, credit } = splitCredit(line.text)
  if (!credit) return [...pictures]
  return pictures.map((picture, place) => ({
    credit,
    ...(caption && isNearest && place === pictures.length - 1 && { caption }),
    ...picture,
  }))
}

/** Pictures with what the line below them says of them, where it ends with their maker. */
export const withCaptions = (source: readonly Block[]): Block[] => {
  const blocks = source.flatMap((block, index) => splitCaption(block, source[index - 1]))
  return blocks.map((block, index) => {
    const next = blocks[index + 1]
    return {
      ...block,
      ...(block.above && { above: captionedBy(block.above, block, true) }),
      ...(block.below && { below: captionedBy(block.below, next, (next?.above ?? []).length === 0) }),
    }
  })
}

/** `upwards`: what stands above it belongs to the line before. */
type Fate = 'leaves pictures' | 'leaves pictures upwards' | 'takes pictures along' | undefined

/**
 * Takes lines out of a text. What is no line of it, and belongs to it all the same (its day, its author, « lire la suite »), leaves the pictures beside it; a line
 * that names their maker says so of them.
 */
export const dropLines = (blocks: readonly Block[], fateOf: (block: Block, index: number) => Fate): Block[] => {
  const kept: Block[] = []
  let left: SourcePicture[] = []
  const leaveAbove = (pictures: SourcePicture[]): void => {
    const last = kept.at(-1)
    if (last) kept[kept.length - 1] = { ...last, below: [...(last.below ?? []), ...pictures] }
    else left.push(...pictures)
  }
  blocks.forEach((block, index) => {
    const fate = fateOf(block, index)
    if (fate === undefined) {
      kept.push(left.length > 0 ? { ...block, above: [...left, ...(block.above ?? [])] } : block)
      left = []
    } else if (fate !== 'takes pictures along') {
      const { credit } = splitCredit(block.text)
      const { above = [], below = [] } = credit
        ? {
            above: block.above?.map((picture) => ({ credit, ...picture })),
            below: block.below?.map((picture) => ({ credit, ...picture })),
          }
        : block
      if (fate === 'leaves pictures upwards') leaveAbove(above)
      else left.push(...above)
      left.push(...below)
    }
  })
  if (left.length > 0) leaveAbove(left)
  return kept
}

type Placed = { blocks: readonly Block[]; pictures?: SourcePicture[] | undefined }

/** The pictures of a text, each with the number of paragraphs above it. @param taken how many of the first ones are no paragraphs of it: its standfirst. */
export const placedIn = ({ blocks, pictures = [] }: Placed, taken: number): ImportedPicture[] => {
  const at = (position: number) => (picture: SourcePicture) => ({
    ...picture,
    position: Math.max(0, position - taken),
  })
  return once([
    ...pictures.map(at(0)),
    ...blocks.flatMap(({ above = [], below = [] }, index) => [...above.map(at(index)), ...below.map(at(index + 1))]),
  ])
}

const once = (pictures: readonly ImportedPicture[]): ImportedPicture[] => {
  const seen = new Map<string, ImportedPicture>()
  for (const picture of pictures) if (!seen.has(pictureKey(picture))) seen.set(pictureKey(picture), picture)
  return [...seen.values()]
}

/** An article with pictures that belong to it and stand nowhere in its text: they come first. */
export const withPictures = (article: ImportedArticle, pictures: readonly SourcePicture[] = []): ImportedArticle => {
  // One that stands in the text is not shown twice.
  const known = new Set(article.pictures?.map(pictureKey))
  const others = pictures.filter((picture) => !known.has(pictureKey(picture)))
  return others.length === 0
    ? article
    : {
        ...article,
        pictures: once([...others.map((picture) => ({ ...picture, position: 0 })), ...(article.pictures ?? [])]),
      }
}

/** In so many places it belongs to the publication, not to its stories. */
const MANY = 3
/** Of one document. */
const MOST_PICTURES = 200

/** Articles without the pictures that come again and again, and no more of them than an editor could look through. */
export const withoutRepeated = (articles: readonly ImportedArticle[]): ImportedArticle[] => {
  const counts = new Map<string, number>()
  for (const picture of articles.flatMap(({ pictures = [] }) => pictures))
    counts.set(pictureKey(picture), (counts.get(pictureKey(picture)) ?? 0) + 1)
  let left = MOST_PICTURES
  return articles.map(({ pictures = [], ...article }) => {
    const own = pictures.filter((picture) => (counts.get(pictureKey(picture)) ?? 0) < MANY).slice(0, left)
    left -= own.length
    return { ...article, ...(own.length > 0 && { pictures: own }) }
  })
}
