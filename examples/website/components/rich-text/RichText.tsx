import type { ReactNode } from 'react'

import type { PictureFragment } from '../../generated/queries.ts'
import { PageLink } from '../PageLink.tsx'
import { FileFigure } from '../Picture.tsx'
import { hrefOf } from './hrefOf.ts'
import type { LexicalNode } from './LexicalNode.ts'
import { isRecord, readNode, textOf } from './LexicalNode.ts'
import { Text } from './Text.tsx'

const HEADINGS = ['h2', 'h3', 'h4'] as const

const wordsIn = (value: unknown): string | undefined => (typeof value === 'string' && value !== '' ? value : undefined)

const link = (node: LexicalNode, children: ReactNode): ReactNode => {
  const href = hrefOf(node)
  return href ? <a href={href}>{children}</a> : children
}

/**
 * How each kind of node is written; a kind that is not here is written as what is in it. What a node leads to may be whole, an id (it is not public),
 * or null (it is gone): the text is shown without it.
 */
const KINDS = new Map<string, (node: LexicalNode, children: ReactNode) => ReactNode>(
  Object.entries({
    autolink: link,
    heading: (node, children) => {
      const Heading = HEADINGS.find((tag) => tag === node.tag) ?? 'h2'
      return <Heading>{children}</Heading>
    },
    horizontalrule: () => <hr />,
    linebreak: () => <br />,
    link,
    list: (node, children) =>
      node.listType === 'number' ? (
        <ol start={Number.isInteger(node.start) ? Number(node.start) : 1}>{children}</ol>
      ) : (
        <ul>{children}</ul>
      ),
    listitem: (node, children) => (
      <li>
        {typeof node.checked === 'boolean' ? `${node.checked ? '☑' : '☐'}\u00A0` : null}
        {children}
      </li>
    ),
    paragraph: (node, children) =>
      textOf(node).trim() === '' && node.children.every(({ type }) => type === 'text') ? null : <p>{children}</p>,
    quote: (_, children) => <blockquote>{children}</blockquote>,
    relationship: (node) => {
      const { name, slug, title } = isRecord(node.value) ? node.value : {}
      const words = wordsIn(title) ?? wordsIn(name)
      return (
        words && (
          <p>
            <PageLink collection={String(node.relationTo)} slug={wordsIn(slug)}>
              {words}
            </PageLink>
          </p>
        )
      )
    },
    tab: () => '\t',
    text: (node) => <Text node={node} />,
    upload: (node) =>
      isRecord(node.value) && wordsIn(node.value.url) ? <FileFigure file={node.value as PictureFragment} /> : null,
  } satisfies Record<string, (node: LexicalNode, children: ReactNode) => ReactNode>),
)

/** A text may be a picture alone. */
const hasFigure = (node: LexicalNode): boolean => node.type === 'upload' || node.children.some(hasFigure)

const Node = ({ node }: { node: LexicalNode }): ReactNode => {
  const children = node.children.map((child, index) => <Node key={index} node={child} />)
  const write = KINDS.get(node.type)
  return write ? write(node, children) : children
}

/** A rich text of the CMS. Whatever it holds, nothing in it is taken for HTML. */
export const RichText = ({ content }: { content: unknown }) => {
  const root = isRecord(content) ? readNode(content.root) : undefined
  return root && (textOf(root).trim() !== '' || hasFigure(root)) ? (
    <div className="rich-text">
      {root.children.map((child, index) => (
        <Node key={index} node={child} />
      ))}
    </div>
  ) : null
}
