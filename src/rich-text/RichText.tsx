import { RichText as PayloadsRichText } from '@payloadcms/richtext-lexical/react'
import type { JSXConverter, JSXConverters } from '@payloadcms/richtext-lexical/react'
import { createElement, Fragment } from 'react'
import type { ComponentProps, ReactNode } from 'react'

import { createWriters } from './createWriters.ts'
import type { Output, RichTextOptions } from './createWriters.ts'
import type { BlockNode, Node } from './node.ts'
import { definedOf, dictionary, readNodes } from './readNodes.ts'
import type { Converter } from './readNodes.ts'

type OwnConverter<Of> = Converter<{ node: Of; nodesToJSX: (args: { nodes: Node[] }) => ReactNode[] }, ReactNode>

export type RichTextProps = RichTextOptions & {
  /** By the slug of a block: how it is written. A block without one is left out. */
  blocks?: Record<string, OwnConverter<BlockNode>>
  /** Of an element around the text; without one there is none. */
  className?: string
  /** By the type of a node, in place of Beffroi's own, as Payload's `RichText` takes them. */
  converters?: Record<string, object | OwnConverter<Node> | undefined>
  /** The JSON of a rich text, with its documents put in (`depth` of 1 or more). */
  data: unknown
  inlineBlocks?: Record<string, OwnConverter<BlockNode>>
}

/** Names of attributes that React writes otherwise. */
const IN_REACT: ReadonlyMap<string, string> = new Map([
  ['class', 'className'],
  ['colspan', 'colSpan'],
  ['rowspan', 'rowSpan'],
  ['srcset', 'srcSet'],
])

const REACT: Output<ReactNode> = {
  element: (tag, attributes, children) =>
    createElement(
      tag,
      Object.fromEntries(Object.entries(attributes).map(([name, value]) => [IN_REACT.get(name) ?? name, value])),
      ...children,
    ),
  group: (children) => createElement(Fragment, null, ...children),
  text: (words) => words,
}

type Data = ComponentProps<typeof PayloadsRichText>['data']

/** A rich text of the CMS as elements of React, the same ones as `renderToHTML` writes; nothing where nothing is written. */
export const RichText = ({
  blocks,
  className,
  converters,
  data,
  inlineBlocks,
  ...options
}: RichTextProps): ReactNode => {
  const root = readNodes(data, { blocks, converters, inlineBlocks })
  if (root.root.children.length === 0) return null
  const own = Object.entries(createWriters(REACT, options)).map(([type, write]): [string, JSXConverter<Node>] => [
    type,
    ({ node, nodesToJSX }) => write(node, () => nodesToJSX({ nodes: (node.children ?? []) as never })),
  ])
  return (
    <PayloadsRichText
      className={className}
      converters={
        dictionary({
          ...Object.fromEntries(own),
          ...definedOf(converters),
          blocks: dictionary(blocks ?? {}),
          inlineBlocks: dictionary(inlineBlocks ?? {}),
        }) as JSXConverters
      }
      data={root as unknown as Data}
      disableContainer={className === undefined}
      disableIndent
      disableTextAlign
    />
  )
}
