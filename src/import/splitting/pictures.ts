import type { ImportedArticle, ImportedPicture } from '../document.ts'
import { pictureKey } from '../pictures/SourcePicture.ts'
import type { SourcePicture } from '../pictures/SourcePicture.ts'
import { splitCredit } from '../pictures/words.ts'
import type { Block } from '../readers/blocks.ts'

/** The pictures above and below a piece of a source. */
export const besideOf = ({ above = [], below = [] }: Block): SourcePicture[] => [...above, ...below]

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
