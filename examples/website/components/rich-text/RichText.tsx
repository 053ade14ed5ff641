import type { ReactNode } from 'react'

import type { PictureFragment } from '../../generated/queries.ts'
import { PageLink } from '../PageLink.tsx'
import { PictureFigure } from '../Picture.tsx'
import { hrefOf } from './hrefOf.ts'
import type { LexicalNode } from './LexicalNode.ts'
import { readNode, textOf } from './LexicalNode.ts'
import { Text } from './Text.tsx'

type Related = { name?: string; slug?: string; title?: string }

const HEADINGS = ['h2', 'h3', 'h4'] as const

/** How each kind of node is written; a kind that is not here is written as what is in it. */
const KINDS: Record<string, (node: LexicalNode, children: ReactNode) => ReactNode> = {
  autolink: (node, children) => <a href={hrefOf(node)}>{children}</a>,
  heading: (node, children) => {
    const Heading = HEADINGS.find((tag) => tag === node.tag) ?? 'h2'
    return <Heading>{children}</Heading>
  },
  horizontalrule: () => <hr />,
  linebreak: () => <br />,
  link: (node, children) => {
    const href = hrefOf(node)
    return href ? <a href={href}>{children}</a> : children
  },
  list: (node, children) => (node.listType === 'number' ? <ol start={Number(node.start ?? 1)}>{children}</ol> : <ul>{children}</ul>),
  listitem: (node, children) => <li>{typeof node.checked === 'boolean' ? `${node.checked ? '☑' : '☐'}\u00A0` : null}{children}</li>,
  paragraph: (node, children) => (textOf(node).trim() === '' && node.children.every(({ type }) => type === 'text') ? null : <p>{children}</p>),
  quote: (_, children) => <blockquote>{children}</blockquote>,
  relationship: (node) => {
    const { name, slug, title } = (typeof node.value === 'object' ? node.value : {}) as Related
    return (title ?? name) && <p><PageLink collection={String(node.relationTo)} slug={slug}>{title ?? name}</PageLink></p>
  },
  tab: () => '\t',
  text: (node) => <Text node={node} />,
  upload: (node) => (typeof node.value === 'object' ? <PictureFigure picture={node.value as PictureFragment} /> : null),
}

const Node = ({ node }: { node: LexicalNode }): ReactNode => {
  const children = node.children.map((child, index) => <Node key={index} node={child} />)
  return KINDS[node.type]?.(node, children) ?? children
}

/** A rich text of the CMS. Whatever it holds, nothing in it is taken for HTML. */
export const RichText = ({ content }: { content: unknown }) => {
  const root = readNode((content as { root?: unknown } | null | undefined)?.root)
  return root && textOf(root).trim() !== '' ? <div className="rich-text">{root.children.map((child, index) => <Node key={index} node={child} />)}</div> : null
}
