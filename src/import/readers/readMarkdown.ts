import type { SourceEntry } from './blocks.ts'
import { dayOf } from './blocks.ts'
import { readHtml } from './readHtml.ts'

const FRONT_MATTER = /^\uFEFF?---[ \t]*\r?\n([\s\S]*?)\r?\n(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const textOf = (value: unknown): string | undefined =>
  typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined

/** Markdown (CommonMark and GitHub's tables), with the title, date and address of a YAML front matter. */
export const readMarkdown = async (markdown: string): Promise<SourceEntry> => {
  const found = FRONT_MATTER.exec(markdown)
  const { marked } = await import('marked')
  const body = await readHtml(await marked.parse(markdown.slice(found?.[0].length ?? 0), { async: true, gfm: true }), {
    isFragment: true,
  })
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
  return { ...body, ...(title && { title }), ...(publishedOn && { publishedOn }), ...(url && { url }) }
}
