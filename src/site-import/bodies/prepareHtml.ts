/** Elements that stand apart from the lines around them. */
const BLOCKS =
  'address|article|aside|blockquote|details|dd|div|dl|dt|fieldset|figcaption|figure|footer|form|h[1-6]|header|hr|iframe|li|main|nav|noscript|object|ol|p|pre|script|section|style|summary|table|tbody|td|tfoot|th|thead|tr|ul|video'

const BESIDE_BLOCK = new RegExp(`[ \\n]*(</?(?:${BLOCKS})(?:\\s[^<>]{0,5000})?>)[ \\n]*`, 'gi')

/** Puts what `keep` says in the place of each element whose lines are its own, in a time that grows with the text alone. */
const keepVerbatim = (html: string, keep: (text: string) => string): string => {
  const begins = /<(pre|script|style)[\s>]/gi
  /** Elements without an end from here on. */
  const endless = new Set<string>()
  let written = ''
  let at = 0
  for (let begin = begins.exec(html); begin; begin = begins.exec(html)) {
    const name = (begin[1] ?? '').toLowerCase()
    if (endless.has(name)) continue
    const ends = new RegExp(`</${name}>`, 'gi')
    ends.lastIndex = begins.lastIndex
    if (!ends.test(html)) endless.add(name)
    else {
      written += html.slice(at, begin.index) + keep(html.slice(begin.index, ends.lastIndex))
      at = ends.lastIndex
      begins.lastIndex = at
    }
  }
  return written + html.slice(at)
}

/**
 * WordPress keeps what its older editor wrote without elements for paragraphs: an empty line ends one, a line break is one. As lines of HTML. What the block editor
 * wrote has its elements.
 */
export const withLines = (html: string): string => {
  if (/<!--\s*wp:/.test(html) || /<p[\s>]/i.test(html)) return html
  const kept: string[] = []
  const keep = (text: string): string => `\uE002${kept.push(text) - 1}\uE003`
  return keepVerbatim(html, keep)
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll(/[ \t]+/g, ' ')
    .replaceAll(/\n ?(?:\n ?)+/g, '\n\n')
    .replaceAll(BESIDE_BLOCK, '$1')
    .trim()
    .replaceAll('\n\n', '<br><br>')
    .replaceAll('\n', '<br>')
    .replaceAll(/\uE002(\d+)\uE003/g, (_, index: string) => kept[Number(index)] ?? '')
}

const attribute = (text: string, name: string): string | undefined =>
  new RegExp(`\\b${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s"']+))`, 'i')
    .exec(text)
    ?.slice(1)
    .find((value) => value !== undefined)

/** A name alone may be a word of the text, « [sic] »: a shortcode has a value, an end, or a name that no word has. */
const SHORTCODE = /\[(\/?)([a-z][a-z0-9_-]{1,40})((?:\s[^[\]<>]{0,2000})?)\/?\]/g

const escapeAttribute = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;')

/** Marks that mean something here, in the text of a source. */
const OURS = /[\uE000-\uE003]/g

/**
 * Writes WordPress' shortcodes as HTML: captions, galleries and addresses of players. The marks of others are taken off, what stands between them stays.
 *
 * @returns the names of those others.
 */
export const withoutShortcodes = (written: string): { html: string; others: string[] } => {
  const others = new Set<string>()
  const html = written
    .replaceAll(OURS, '')
    .replaceAll(
      /\[caption([^\]]{0,2000})\]((?:(?!\[caption)[\s\S]){0,20000}?)\[\/caption\]/g,
      (_, attributes: string, inner: string) => {
        const picture = /(?:<a\s[^<>]*>\s*)?<img\s[^<>]*>(?:\s*<\/a>)?/i.exec(inner)?.[0] ?? ''
        const words = attribute(attributes, 'caption') ?? inner.replace(picture, '')
        return `<figure>${picture}<figcaption>${words}</figcaption></figure>`
      },
    )
    .replaceAll(/\[gallery([^[\]]{0,5000})\]/g, (_, attributes: string) => {
      const ids = attribute(attributes, 'ids') ?? ''
      return ids ? `<div data-beffroi-gallery="${escapeAttribute(ids)}"></div>` : ''
    })
    .replaceAll(
      /\[(?:embed|youtube|vimeo|dailymotion)[^\]]{0,500}\]\s*(https?:\/\/[^\s[\]<>"]+)\s*\[\/(?:embed|youtube|vimeo|dailymotion)\]/g,
      '<p>$1</p>',
    )
  const ended = new Set([...html.matchAll(/\[\/([a-z][a-z0-9_-]{1,40})\]/g)].map(([, name]) => name))
  return {
    html: html.replaceAll(SHORTCODE, (whole, _end: string, name: string, attributes: string) => {
      if (!ended.has(name) && !attributes.includes('=') && !/[_-]/.test(name)) return whole
      others.add(name)
      return ''
    }),
    others: [...others],
  }
}
