import { escapeHTML } from '../../../formats/escapeHTML.ts'

/** How a piece of a line is written. */
export type Format = 'code' | 'em' | 's' | 'strong' | 'sub' | 'sup' | 'u'

/** A piece of a line that is written in one way; `\n` in it is a line break. */
export type Run = { formats: ReadonlySet<Format>; href?: string; text: string }

const escapeText = (text: string): string => escapeHTML(text).replaceAll('\n', '<br>')

/**
 * Pieces of a line with their spaces as a browser shows them: one where there are several, none at its ends or beside a line break. A no-break space stays, unless a
 * text processor made two spaces of it.
 */
export const collapse = (runs: readonly Run[]): Run[] => {
  const collapsed: Run[] = []
  let end = '\n'
  for (const run of runs) {
    let text = run.text.replaceAll(/\u00A0[ \u00A0]+| +\u00A0+/g, ' ').replaceAll(/[ \t]+/g, ' ')
    text = text.replaceAll(/ ?\n ?/g, '\n')
    if (/[ \n\u00A0]$/.test(end) && text.startsWith(' ')) text = text.slice(1)
    if (text === '') continue
    const before = collapsed.at(-1)
    if (before && text.startsWith('\n')) before.text = before.text.replace(/ $/, '')
    end = text
    collapsed.push({ ...run, text })
  }
  const [first, last] = [collapsed[0], collapsed.at(-1)]
  if (first) first.text = first.text.replace(/^[ \n\u00A0]+/, '')
  if (last) last.text = last.text.replace(/[ \n\u00A0]+$/, '')
  return collapsed.filter(({ text }) => text !== '')
}

/** Lines that stand apart: an empty line, as mail programs write one with two breaks, ends a paragraph. */
export const linesOf = (runs: readonly Run[]): Run[][] => {
  const lines: Run[][] = [[]]
  for (const run of runs)
    for (const [index, part] of run.text.split(/\n[ \u00A0\n]*\n/).entries()) {
      if (index > 0) lines.push([])
      if (part !== '') lines.at(-1)?.push({ ...run, text: part })
    }
  return lines.map(collapse).filter((line) => line.length > 0)
}

const formatted = ({ formats, text }: Run): string =>
  [...formats].reduce((inner, format) => `<${format}>${inner}</${format}>`, escapeText(text))

/** A line as HTML. */
export const writeRuns = (runs: readonly Run[]): string => {
  let html = ''
  for (const [index, run] of runs.entries()) {
    if (run.href !== undefined && runs[index - 1]?.href !== run.href) html += `<a href="${escapeText(run.href)}">`
    html += formatted(run)
    if (run.href !== undefined && runs[index + 1]?.href !== run.href) html += '</a>'
  }
  return html
}
