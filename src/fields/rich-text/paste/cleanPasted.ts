import { writeBlocks } from './blocks.ts'
import { readPasted } from './readPasted.ts'

export type Pasted = {
  /** What is kept, in the elements that the editor reads; `''` for nothing. */
  html: string
  /** How many pictures were left out: their files are on another machine, or nowhere. */
  pictures: number
}

/** What a program put on the clipboard besides what was copied. */
const fragmentOf = (html: string): string =>
  (/<!--\s*StartFragment\s*-->(.*?)<!--\s*EndFragment\s*-->/s.exec(html)?.[1] ?? html)
    // What Word says to its own versions, and where it says what all others do: `<![if !supportLists]>`.
    .replaceAll(/<!--\[if[^\]]*\]>.*?<!\[endif\]-->/gs, '')
    .replaceAll(/<!\[(?:if|endif)[^\]]*\]>/g, '')

/**
 * The text of what is pasted from a text processor, a mail program or a web page, without its looks: headings from the second level on, paragraphs, lists, tables,
 * quotations, links, bold and the like. Word's lists, which are paragraphs, are lists again, and spaces between words stay.
 *
 * @param html as it stands on the clipboard (`text/html`).
 * @param parse the browser's `DOMParser`.
 */
export const cleanPasted = (html: string, parse: (html: string) => Document): Pasted => {
  const { body } = parse(`<!DOCTYPE html><html><body>${fragmentOf(html)}</body></html>`)
  const { blocks, pictures } = readPasted(body)
  return { html: writeBlocks(blocks), pictures }
}
