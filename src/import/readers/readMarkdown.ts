import { addressOf } from '../pictures/readImage.ts'
import type { SourcePicture } from '../pictures/SourcePicture.ts'
import { describing } from '../pictures/words.ts'
import type { SourceEntry } from './blocks.ts'
import { dayOf } from './blocks.ts'
import { readHtml } from './readHtml.ts'

const FRONT_MATTER = /^\uFEFF?---[ \t]*\r?\n([\s\S]*?)\r?\n(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const textOf = (value: unknown): string | undefined =>
  typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined

/** The lead picture, under the names that generators of sites have for it: an address, or one with its words. */
const pictureIn = (front: Record<string, unknown>, base: string | undefined): SourcePicture | undefined => {
  const written = front.image ?? front.cover ?? front.featured_image ?? front.banner
  const fields = isRecord(written) ? written : { src: written }
  const url = addressOf(textOf(fields.src) ?? textOf(fields.url) ?? textOf(fields.image) ?? '', base)
  const [alt, caption] = [describing(textOf(fields.alt)), textOf(fields.caption)]
  return url ? { url, ...(alt && { alt }), ...(caption && { caption }) } : undefined
}

/** A parser begins anew for each level of a list or a quotation: what stands deeper than anybody writes stands as deep as that. */
const lessDeep = (markdown: string): string =>
  markdown.replaceAll(/^[ \t]{100,}/gm, ' '.repeat(100)).replaceAll(/^([ \t]*(?:>[ \t]*){50})(?:>[ \t]*)+/gm, '$1')

/** Markdown (CommonMark and GitHub's tables), with the title, date, address and lead picture of a YAML front matter. */
export const readMarkdown = async (markdown: string, base?: string): Promise<SourceEntry> => {
  const found = FRONT_MATTER.exec(markdown)
  const { marked } = await import('marked')
  const body = await readHtml(
    await marked.parse(lessDeep(markdown.slice(found?.[0].length ?? 0)), { async: true, gfm: true }),
    {
      base,
      isFragment: true,
    },
  )
  if (!found?.[1]) return body
  const { parse } = await import('yaml')
  let front: unknown
  try {
    front = parse(found[1])
  } catch {
    // What stands between the lines is no YAML: a text that begins with a rule.
    return body
  }
  if (!isRecord(front)) return body
  const title = textOf(front.title) ?? textOf(front.titre)
  const written = front.date ?? front.published ?? front.publishedAt ?? front.pubDate
  const publishedOn = dayOf(written instanceof Date ? written : textOf(written))
  const url = textOf(front.url) ?? textOf(front.canonical)
  const picture = pictureIn(front, base ?? url)
  return {
    ...body,
    ...(picture && { pictures: [picture] }),
    ...(title && { title }),
    ...(publishedOn && { publishedOn }),
    ...(url && { url }),
  }
}
