import { createHash } from 'node:crypto'

import { embedOf } from '../../formats/embedProviders.ts'
import { elementNode } from '../../fields/rich-text/elementNode.ts'
import { captionField, uploadNode } from '../../fields/rich-text/uploadNode.ts'
import type { NodeTarget } from '../../fields/rich-text/uploadNode.ts'
import { levelsIn } from '../../fields/rich-text/paste/blocks.ts'
import type { Cell, PastedBlock } from '../../fields/rich-text/paste/blocks.ts'
import type { Format, Run } from '../../fields/rich-text/paste/runs.ts'
import type { BodyPart, Picture } from './readBody.ts'

type Node = Record<string, unknown>

export type Target = NodeTarget

/** What a text leads to, which is written before it. */
export type BodyTargets = {
  /** The document that stands at an address of the old site, here; `undefined` for what stays a link to elsewhere. */
  linkOf: (href: string) => Target | undefined
  /** The file that a picture became; `undefined` for one that is left out. */
  pictureOf: (picture: Picture) => Target | undefined
}

/** Lexical's `TEXT_TYPE_TO_FORMAT`. */
const BITS: Record<Format, number> = { code: 16, em: 2, s: 4, strong: 1, sub: 32, sup: 64, u: 8 }

const paragraph = (children: Node[]): Node => elementNode('paragraph', children, { textFormat: 0 })

const textNodes = ({ formats, text }: Run): Node[] => {
  const format = [...formats].reduce((bits, name) => bits | BITS[name], 0)
  return text
    .split('\n')
    .flatMap((line, index) => [
      ...(index > 0 ? [{ type: 'linebreak', version: 1 }] : []),
      ...(line === '' ? [] : [{ detail: 0, format, mode: 'normal', style: '', text: line, type: 'text', version: 1 }]),
    ])
}

const inlineNodes = (runs: readonly Run[], { linkOf }: BodyTargets): Node[] => {
  const nodes: Node[] = []
  let open: { children: Node[]; href: string } | undefined
  for (const run of runs) {
    if (run.href === undefined) {
      open = undefined
      nodes.push(...textNodes(run))
    } else if (open?.href === run.href) open.children.push(...textNodes(run))
    else {
      const target = linkOf(run.href)
      open = { children: textNodes(run), href: run.href }
      nodes.push(
        elementNode('link', open.children, {
          fields: target
            ? { doc: { relationTo: target.collection, value: target.id }, linkType: 'internal', newTab: false }
            : { linkType: 'custom', newTab: false, url: run.href },
          version: 3,
        }),
      )
    }
  }
  return nodes
}

type Item = Extract<PastedBlock, { kind: 'item' }>

/** Lexical has a list within a list in an item of its own. */
const listNode = (items: readonly Item[], targets: BodyTargets): Node => {
  const [first] = items
  const rows: Node[] = []
  for (let index = 0; index < items.length;) {
    const item = items[index]
    let end = index + 1
    while (end < items.length && (items[end]?.level ?? 0) > (first?.level ?? 0)) end += 1
    if (item) rows.push(elementNode('listitem', inlineNodes(item.runs, targets), { value: rows.length + 1 }))
    const below = items.slice(index + 1, end)
    if (below.length > 0) rows.push(elementNode('listitem', [listNode(below, targets)], { value: rows.length + 1 }))
    index = end
  }
  return elementNode('list', rows, {
    listType: first?.isOrdered ? 'number' : 'bullet',
    start: 1,
    tag: first?.isOrdered ? 'ol' : 'ul',
  })
}

const cellNode = ({ blocks, colSpan, isHeading, rowSpan }: Cell, targets: BodyTargets): Node => {
  const flat = blocks.map((block) =>
    block.kind === 'heading' ? { kind: 'paragraph' as const, runs: block.runs } : block,
  )
  const children = nodesOf(flat, targets)
  return elementNode('tablecell', children.length > 0 ? children : [paragraph([])], {
    headerState: isHeading ? 1 : 0,
    ...(colSpan > 1 && { colSpan }),
    ...(rowSpan > 1 && { rowSpan }),
  })
}

/** The same each time that the same text is read: what has not changed is seen to be the same. */
const idOf = (...parts: string[]): string => createHash('sha256').update(parts.join('\n')).digest('hex').slice(0, 24)

const pictureNodes = (picture: Picture, { pictureOf }: BodyTargets): Node[] => {
  const target = pictureOf(picture)
  return target ? [uploadNode(target, picture.caption)] : []
}

const blockNode = (blockType: string, fields: Node, key: string): Node => ({
  fields: { blockName: '', blockType, id: idOf(blockType, key), ...fields },
  format: '',
  type: 'block',
  version: 2,
})

const MOST_IN_GALLERY = 60

const galleryNodes = (pictures: readonly Picture[], targets: BodyTargets): Node[] => {
  const found = pictures.flatMap((picture) => {
    const target = targets.pictureOf(picture)
    return target ? [{ picture, target }] : []
  })
  const [only] = found
  if (found.length === 1 && only) return pictureNodes(only.picture, targets)
  const groups = Array.from({ length: Math.ceil(found.length / MOST_IN_GALLERY) }, (_, index) =>
    found.slice(index * MOST_IN_GALLERY, (index + 1) * MOST_IN_GALLERY),
  )
  return groups.map((group, index) => {
    const key = `${index} ${group.map(({ target }) => target.id).join(' ')}`
    return blockNode(
      'gallery',
      {
        images: group.map(({ picture, target }, place) => ({
          id: idOf(key, String(place)),
          image: { relationTo: target.collection, value: target.id },
          ...captionField(picture.caption),
        })),
      },
      key,
    )
  })
}

const nodesOf = (parts: readonly BodyPart[], targets: BodyTargets): Node[] => {
  const levels = levelsIn(parts.filter((part): part is PastedBlock => part.kind === 'heading'))
  const nodes: Node[] = []
  for (let index = 0; index < parts.length; index += 1) {
    const part = parts[index]
    switch (part?.kind) {
      case 'embed': {
        const title = part.title ?? part.caption ?? embedOf(part.url)?.provider ?? ''
        nodes.push(
          blockNode(
            'embed',
            {
              title: title.slice(0, 300),
              url: part.url,
              ...captionField(part.caption),
            },
            `${index} ${part.url}`,
          ),
        )
        break
      }
      case 'gallery':
        nodes.push(...galleryNodes(part.pictures, targets))
        break
      case 'heading':
        nodes.push(elementNode('heading', inlineNodes(part.runs, targets), { tag: `h${levels.get(part.level)}` }))
        break
      case 'item': {
        const items: Item[] = []
        const isSameList = (one: BodyPart | undefined): one is Item =>
          one?.kind === 'item' && (one.level > part.level || one.isOrdered === part.isOrdered)
        for (let next = parts[index]; isSameList(next); next = parts[(index += 1)]) items.push(next)
        index -= 1
        nodes.push(listNode(items, targets))
        break
      }
      case 'paragraph':
        nodes.push(paragraph(inlineNodes(part.runs, targets)))
        break
      case 'picture':
        nodes.push(...pictureNodes(part.picture, targets))
        break
      case 'quote':
        nodes.push(elementNode('quote', inlineNodes(part.runs, targets)))
        break
      case 'rule':
        nodes.push({ type: 'horizontalrule', version: 1 })
        break
      case 'table':
        if (part.rows.length > 0)
          nodes.push(
            elementNode(
              'table',
              part.rows.map((row) =>
                elementNode(
                  'tablerow',
                  row.map((cell) => cellNode(cell, targets)),
                ),
              ),
            ),
          )
        break
      default:
        break
    }
  }
  return nodes
}

/** A text as the newsroom's editor has it; `undefined` for one that says nothing. */
export const writeBody = (parts: readonly BodyPart[], targets: BodyTargets): Node | undefined => {
  const children = nodesOf(parts, targets)
  return children.length > 0 ? { root: elementNode('root', children) } : undefined
}
