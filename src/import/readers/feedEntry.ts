import { ImportError } from '../errors.ts'
import type { SourcePicture } from '../pictures/SourcePicture.ts'
import type { Block, SourceEntry } from './blocks.ts'
import { dayOf } from './blocks.ts'
import { readHtml } from './readHtml.ts'

/** A million characters, two hundred each. */
const MOST_ITEMS = 5000

/**
 * Refuses a feed of more items than can be read in reasonable time, however short they are.
 *
 * @throws {ImportError} `tooMuchText`.
 */
export const refuseManyItems = (count: number): void => {
  if (count > MOST_ITEMS) throw new ImportError('tooMuchText', '5,000 items')
}

const plain = async (html: string | undefined): Promise<string | undefined> => {
  if (!html) return undefined
  const text = (await readHtml(html, { isFragment: true })).blocks.map((block) => block.text).join(' ')
  return text || undefined
}

type Written = {
  authors?: (string | undefined)[]
  body?: string
  date?: string
  /** Beside the text. */
  pictures?: (SourcePicture | undefined)[]
  text?: string
  title?: string
  url?: string
}

/** An entry of a feed, with the pictures in its text and those beside it. */
export const entryOf = async ({
  authors = [],
  body,
  date,
  pictures = [],
  text,
  title,
  url,
}: Written): Promise<SourceEntry> => {
  const publishedOn = dayOf(date)
  // WordPress writes paragraphs as blank lines in an export.
  const html = body && !/<(?:p|div|li|h\d)[\s>]/i.test(body) ? body.replaceAll(/(?:\r?\n){2,}/g, '<p>') : body
  const read = html ? await readHtml(html, { base: url, isFragment: true }) : undefined
  const beside = pictures.filter((picture) => picture !== undefined)
  const blocks: Block[] = read
    ? read.blocks
    : (text ?? '')
        .split(/\n{2,}/)
        .filter((each) => each.trim() !== '')
        .map((each) => ({ isLink: false, kind: 'paragraph', text: each.trim() }))
  const [heading, names] = [await plain(title), authors.filter((name): name is string => Boolean(name))]
  return {
    blocks,
    ...(read?.files && { files: read.files }),
    ...(beside.length > 0 && { pictures: beside }),
    ...(heading && { title: heading }),
    ...(publishedOn && { publishedOn }),
    ...(url && { url }),
    ...(names.length > 0 && { authors: names }),
  }
}
