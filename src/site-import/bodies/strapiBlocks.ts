import { escapeHTML } from '../../formats/escapeHTML.ts'
import { isRecord } from '../../payload/values.ts'

type Block = Record<string, unknown>

const childrenOf = ({ children }: Block): Block[] => (Array.isArray(children) ? children.filter(isRecord) : [])

const FORMATS: [name: string, tag: string][] = [
  ['bold', 'strong'],
  ['italic', 'em'],
  ['underline', 'u'],
  ['strikethrough', 's'],
  ['code', 'code'],
]

const inline = (nodes: readonly Block[]): string =>
  nodes
    .map((node) => {
      if (node.type === 'link') return `<a href="${escapeHTML(String(node.url ?? ''))}">${inline(childrenOf(node))}</a>`
      const text = escapeHTML(typeof node.text === 'string' ? node.text : '').replaceAll('\n', '<br>')
      return FORMATS.reduce((inner, [name, tag]) => (node[name] === true ? `<${tag}>${inner}</${tag}>` : inner), text)
    })
    .join('')

const list = (node: Block): string => {
  const tag = node.format === 'ordered' ? 'ol' : 'ul'
  return `<${tag}>${childrenOf(node)
    .map((child) => (child.type === 'list' ? `<li>${list(child)}</li>` : `<li>${inline(childrenOf(child))}</li>`))
    .join('')}</${tag}>`
}

const block = (node: Block): string => {
  const words = inline(childrenOf(node))
  switch (node.type) {
    case 'code':
      return `<pre>${words}</pre>`
    case 'heading':
      return `<h${Math.min(Math.max(Number(node.level) || 2, 1), 6)}>${words}</h${Math.min(Math.max(Number(node.level) || 2, 1), 6)}>`
    case 'image': {
      const { alternativeText, caption, url } = isRecord(node.image) ? node.image : {}
      const picture = `<img src="${escapeHTML(String(url ?? ''))}" alt="${escapeHTML(String(alternativeText ?? ''))}">`
      return `<figure>${picture}${typeof caption === 'string' ? `<figcaption>${escapeHTML(caption)}</figcaption>` : ''}</figure>`
    }
    case 'list':
      return list(node)
    case 'quote':
      return `<blockquote>${words}</blockquote>`
    default:
      return `<p>${words}</p>`
  }
}

/** The text of Strapi's editor of blocks, as HTML. */
export const strapiBlocksToHtml = (blocks: readonly unknown[]): string => blocks.filter(isRecord).map(block).join('')
