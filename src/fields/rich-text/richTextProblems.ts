import { judgeLinkAddress } from '../../formats/linkAddress.ts'
import type { MessageKey } from '../../messages/validation.ts'
import { idOf, isRecord } from '../../payload/values.ts'
import { blockProblems } from './blockProblems.ts'
import type { RichTextProblem } from './blockProblems.ts'
import { editorRules } from './editorRules.ts'
import type { EditorRules } from './editorRules.ts'

type Node = Record<string, unknown>
type Check = (value: unknown) => boolean

const whole =
  (least: number, most: number): Check =>
  (value) =>
    Number.isInteger(value) && Number(value) >= least && Number(value) <= most

const oneOf =
  (...values: unknown[]): Check =>
  (value) =>
    values.includes(value)

/** A node that a program wrote may leave out what the editor then takes for granted. */
const optional =
  (check: Check): Check =>
  (value) =>
    value === undefined || value === null || check(value)

const text: Check = (value) => typeof value === 'string'
const shortText: Check = (value) => typeof value === 'string' && value.length <= 1000
const id: Check = (value) => typeof value === 'string' || typeof value === 'number' || (isRecord(value) && id(value.id))
const link: Check = (value) =>
  isRecord(value) &&
  optional(oneOf('custom', 'internal'))(value.linkType) &&
  optional(oneOf(true, false))(value.newTab) &&
  optional(isRecord)(value.doc)

/** Bold, italic, … : the eleven bits of Lexical's `TEXT_TYPE_TO_FORMAT`. */
const textFormat = whole(0, 2047)

const ELEMENT: Record<string, Check> = {
  children: Array.isArray,
  direction: optional(oneOf('ltr', 'rtl')),
  format: optional(
    (value) => oneOf('', 'center', 'end', 'justify', 'left', 'right', 'start')(value) || whole(0, 6)(value),
  ),
  indent: optional(whole(0, 50)),
  textFormat: optional(textFormat),
  textStyle: optional(shortText),
}

const TEXT: Record<string, Check> = {
  detail: optional(whole(0, 3)),
  format: optional(textFormat),
  mode: optional(oneOf('normal', 'segmented', 'token')),
  style: optional(shortText),
  text,
}

const RELATION: Record<string, Check> = {
  fields: optional(isRecord),
  format: optional(shortText),
  relationTo: text,
  value: id,
}

/** Of a row or a column. */
const MAX_CELLS = 1000
/** Pixels. */
const isSize: Check = (value) => typeof value === 'number' && value >= 0 && value <= 100_000

/** What the nodes of Payload's own editor look like, by type. */
const SHAPES: Record<string, Record<string, Check> | undefined> = {
  autolink: { ...ELEMENT, fields: link },
  block: { fields: isRecord, format: optional(shortText) },
  heading: { ...ELEMENT, tag: oneOf('h1', 'h2', 'h3', 'h4', 'h5', 'h6') },
  inlineBlock: { fields: isRecord },
  link: { ...ELEMENT, fields: link },
  list: {
    ...ELEMENT,
    listType: optional(oneOf('bullet', 'check', 'number')),
    start: optional(whole(-1e6, 1e6)),
    tag: oneOf('ol', 'ul'),
  },
  listitem: { ...ELEMENT, checked: optional(oneOf(true, false)), value: optional(whole(-1e6, 1e6)) },
  paragraph: ELEMENT,
  quote: ELEMENT,
  relationship: RELATION,
  root: ELEMENT,
  tab: TEXT,
  table: {
    ...ELEMENT,
    colWidths: optional((value) => Array.isArray(value) && value.length <= MAX_CELLS && value.every(isSize)),
    frozenColumnCount: optional(whole(0, MAX_CELLS)),
    frozenRowCount: optional(whole(0, MAX_CELLS)),
    rowStriping: optional(oneOf(true, false)),
  },
  tablecell: {
    ...ELEMENT,
    backgroundColor: optional(shortText),
    colSpan: optional(whole(1, MAX_CELLS)),
    headerState: optional(whole(0, 3)),
    rowSpan: optional(whole(1, MAX_CELLS)),
    verticalAlign: optional(oneOf('bottom', 'middle', 'top')),
    width: optional(isSize),
  },
  tablerow: { ...ELEMENT, height: optional(isSize) },
  text: TEXT,
  upload: RELATION,
}

/** Nodes that hold nothing but themselves. */
const EMPTY: ReadonlySet<string> = new Set(['horizontalrule', 'linebreak'])

/** The names of the properties that a node of Payload's own editor has; none are known of nodes of another feature. */
export const propertiesOf = (type: unknown): ReadonlySet<string> | undefined => {
  const shape = SHAPES[String(type)]
  return shape || EMPTY.has(String(type))
    ? new Set(['$', 'id', 'type', 'version', ...Object.keys(shape ?? {})])
    : undefined
}

/** The name of the property that is not as the editor writes it, if one is not; for nodes of another feature, only their children are looked at. */
const misshapenProperty = (node: Node): string | undefined => {
  const shape = SHAPES[String(node.type)] ?? { children: optional(Array.isArray) }
  return Object.entries({ version: optional(whole(0, 1000)), ...shape }).find(
    ([name, check]) => !check(node[name]),
  )?.[0]
}

/** Twenty lists in one another, and room beside them. */
const MAX_NODE_DEPTH = 60
/** A JSON document is deeper than its nodes: a list of children, and the fields of a block. */
const MAX_JSON_DEPTH = 4 * MAX_NODE_DEPTH
/** Characters; a novel has a million. */
const MAX_LENGTH = 2_000_000
const MAX_VALUES = 400_000
/** More than a text has paragraphs. */
const MAX_BLOCKS = 200

/** Whether a value is deeper or longer than any text; without recursion, which what is too deep would end. */
export const outOfProportion = (value: unknown): MessageKey | undefined => {
  const open: { depth: number; value: unknown }[] = [{ depth: 1, value }]
  let length = 0
  let values = 0
  for (let next = open.pop(); next; next = open.pop()) {
    if (typeof next.value === 'string') length += next.value.length
    if (++values > MAX_VALUES || length > MAX_LENGTH) return 'beffroi:richTextTooLong'
    if (next.depth > MAX_JSON_DEPTH) return 'beffroi:richTextTooDeep'
    if (typeof next.value !== 'object' || next.value === null) continue
    for (const [name, child] of Object.entries(next.value)) {
      length += name.length
      open.push({ depth: next.depth + 1, value: child })
    }
  }
  return undefined
}

const cut = (value: unknown): string => String(typeof value === 'object' ? JSON.stringify(value) : value).slice(0, 80)

/** Whether a value can be the id of a document of that collection: of what can not, each reading of the text would fail. */
export type IsId = (collection: string, value: unknown) => boolean

type Rules = EditorRules & { isId: IsId }

export const targetProblem = (
  { relationTo, value }: Node,
  allowed: ReadonlySet<string>,
  isId: IsId,
): RichTextProblem[] => {
  if (typeof relationTo !== 'string' || !allowed.has(relationTo))
    return [{ detail: cut(relationTo), message: 'beffroi:richTextTarget' }]
  return value === undefined || value === null || isId(relationTo, idOf(value))
    ? []
    : [{ detail: `${relationTo} ${cut(value)}`, message: 'beffroi:richTextTarget' }]
}

const linkProblems = ({ fields, url }: Node, { isId, links }: Rules): RichTextProblem[] => {
  if (!isRecord(fields)) return []
  const target = isRecord(fields.doc) ? targetProblem(fields.doc, links, isId) : []
  const address = judgeLinkAddress(fields.url)
  // Lexical's own links have their address beside the fields.
  const isForbidden = address === 'forbidden' || judgeLinkAddress(url) === 'forbidden'
  if (fields.linkType !== 'internal') {
    return address === 'usable' && !isForbidden
      ? target
      : [
          ...target,
          {
            detail: cut(fields.url ?? url ?? ''),
            isUnfinished: !isForbidden,
            message: isForbidden ? 'beffroi:linkForbidden' : 'beffroi:linkUnusable',
          },
        ]
  }
  const isUnset = !isRecord(fields.doc) || fields.doc.value === undefined || fields.doc.value === null
  return [
    ...target,
    ...(isForbidden ? [{ detail: cut(fields.url ?? url), message: 'beffroi:linkForbidden' as const }] : []),
    ...(isUnset ? [{ detail: '', isUnfinished: true, message: 'beffroi:linkUnusable' as const }] : []),
  ]
}

const nodeProblems = (node: Node, rules: Rules): RichTextProblem[] => {
  if (typeof node.type !== 'string' || !rules.nodeTypes.has(node.type))
    return [{ detail: cut(node.type), message: 'beffroi:richTextNode' }]
  const property = misshapenProperty(node)
  if (property) return [{ detail: `${node.type}.${property}`, message: 'beffroi:richTextShape' }]
  switch (node.type) {
    case 'autolink':
    case 'link':
      return linkProblems(node, rules)
    case 'block':
    case 'inlineBlock': {
      const fields = isRecord(node.fields) ? node.fields : {}
      const block = rules.blocks.get(String(fields.blockType))
      return block
        ? blockProblems(fields, block, {
            problemsInText: (value, editor) => {
              const own = editorRules(editor)
              return own ? richTextProblems(value, { ...own, isId: rules.isId }) : []
            },
            problemsOfTarget: (target, allowed) => targetProblem(target, new Set(allowed), rules.isId),
          })
        : [{ detail: cut(fields.blockType), message: 'beffroi:richTextNode' }]
    }
    case 'relationship':
      return targetProblem(node, rules.relationships, rules.isId)
    case 'upload':
      return targetProblem(node, rules.uploads, rules.isId)
    default:
      return []
  }
}

/** Everything in a rich text that its editor could not have written, or has not finished. */
export const richTextProblems = (value: unknown, rules: Rules): RichTextProblem[] => {
  if (value === undefined || value === null) return []
  const proportion = outOfProportion(value)
  if (proportion) return [{ detail: '', message: proportion }]
  if (!isRecord(value) || !isRecord(value.root) || value.root.type !== 'root')
    return [{ detail: cut(value), message: 'beffroi:richTextShape' }]

  const problems: RichTextProblem[] = []
  const open: { depth: number; node: unknown }[] = [{ depth: 0, node: value.root }]
  let blocks = 0
  for (let next = open.pop(); next; next = open.pop()) {
    const { depth, node } = next
    if (isRecord(node) && node.type === 'block' && ++blocks > MAX_BLOCKS)
      return [{ detail: String(MAX_BLOCKS), message: 'beffroi:richTextTooManyBlocks' }]
    if (depth > MAX_NODE_DEPTH) return [{ detail: '', message: 'beffroi:richTextTooDeep' }]
    if (!isRecord(node)) {
      problems.push({ detail: cut(node), message: 'beffroi:richTextShape' })
      continue
    }
    problems.push(
      ...(depth > 0 && node.type === 'root'
        ? [{ detail: 'root', message: 'beffroi:richTextNode' as const }]
        : nodeProblems(node, rules)),
    )
    if (Array.isArray(node.children))
      open.push(...node.children.map((child) => ({ depth: depth + 1, node: child as unknown })))
  }
  return problems
}
