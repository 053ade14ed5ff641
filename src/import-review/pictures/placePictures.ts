import { uploadNode } from '../../fields/rich-text/uploadNode.ts'
import type { NodeTarget } from '../../fields/rich-text/uploadNode.ts'
import { isRecord } from '../../payload/values.ts'
import type { ImportedPicture } from '../../import/document.ts'

type Node = Record<string, unknown>

/** A picture that was taken, as a file of the media library. */
export type PlacedPicture = Pick<ImportedPicture, 'caption' | 'position'> & { target: NodeTarget }

/** A picture of a document as the file that it became. */
export const placedPicture = ({ caption, position }: ImportedPicture, target: NodeTarget): PlacedPicture => ({
  position,
  target,
  ...(caption && { caption }),
})

const plain = (text: string): string => text.replaceAll(/\s+/g, ' ').trim()

/** The caption of a picture is a line of the text too, beside it: of one that is taken it stands under the picture. */
const isCaption = (text: string, index: number, pictures: readonly PlacedPicture[]): boolean =>
  pictures.some(
    ({ caption, position }) =>
      caption !== undefined && (index === position || index === position - 1) && plain(text).startsWith(plain(caption)),
  )

/**
 * The paragraphs of a text with the pictures between them.
 *
 * @param pictures those that were taken, in their order; `lead` is shown above the text, and not in it.
 */
export const withPictures = (
  paragraphs: readonly Node[],
  texts: readonly string[],
  { lead, pictures }: { lead: PlacedPicture | undefined; pictures: readonly PlacedPicture[] },
): Node[] => {
  const at = (position: number): Node[] =>
    pictures
      .filter((picture) => picture !== lead && Math.min(picture.position, paragraphs.length) === position)
      .map(({ caption, target }) => uploadNode(target, caption))
  return [
    ...paragraphs.flatMap((paragraph, index) => [
      ...at(index),
      ...(isCaption(texts[index] ?? '', index, pictures) ? [] : [paragraph]),
    ]),
    ...at(paragraphs.length),
  ]
}

const wordsIn = (node: unknown): string => {
  if (!isRecord(node)) return ''
  if (typeof node.text === 'string') return node.text
  return Array.isArray(node.children) ? node.children.map(wordsIn).join('') : ''
}

/**
 * A text that people have worked on since, with a picture behind the paragraph that it stood behind; at the end where that is gone.
 *
 * @param before what stood above it; nothing where it stood first.
 */
export const insertPicture = (body: unknown, { target, ...picture }: PlacedPicture, before?: string): unknown => {
  const node = uploadNode(target, picture.caption)
  const root = isRecord(body) && isRecord(body.root) ? body.root : undefined
  const children: unknown[] = root && Array.isArray(root.children) ? root.children : []
  const found = before === undefined ? -1 : children.findIndex((child) => plain(wordsIn(child)) === plain(before))
  const place = before === undefined ? 0 : found < 0 ? children.length : found + 1
  const next = [...children.slice(0, place), node, ...children.slice(place)]
  return {
    ...(isRecord(body) && body),
    root: { direction: null, format: '', indent: 0, type: 'root', version: 1, ...root, children: next },
  }
}
