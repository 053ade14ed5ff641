import { isRecord } from '../../isRecord.ts'

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
  isRecord(value) && optional(oneOf('custom', 'internal'))(value.linkType) && optional(oneOf(true, false))(value.newTab) && optional(isRecord)(value.doc)

/** Bold, italic, … : the eleven bits of Lexical's `TEXT_TYPE_TO_FORMAT`. */
const textFormat = whole(0, 2047)

const ELEMENT: Record<string, Check> = {
  children: Array.isArray,
  direction: optional(oneOf('ltr', 'rtl')),
  format: optional((value) => oneOf('', 'center', 'end', 'justify', 'left', 'right', 'start')(value) || whole(0, 6)(value)),
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

const RELATION: Record<string, Check> = { fields: optional(isRecord), format: optional(shortText), relationTo: text, value: id }

/** What the nodes of Payload's own editor look like, by type. */
const SHAPES: Record<string, Record<string, Check> | undefined> = {
  autolink: { ...ELEMENT, fields: link },
  block: { fields: isRecord },
  heading: { ...ELEMENT, tag: oneOf('h1', 'h2', 'h3', 'h4', 'h5', 'h6') },
  inlineBlock: { fields: isRecord },
  link: { ...ELEMENT, fields: link },
  list: { ...ELEMENT, listType: optional(oneOf('bullet', 'check', 'number')), start: optional(whole(-1e6, 1e6)), tag: oneOf('ol', 'ul') },
  listitem: { ...ELEMENT, checked: optional(oneOf(true, false)), value: optional(whole(-1e6, 1e6)) },
  paragraph: ELEMENT,
  quote: ELEMENT,
  relationship: RELATION,
  root: ELEMENT,
  tab: TEXT,
  text: TEXT,
  upload: RELATION,
}

/** Nodes that hold nothing but themselves. */
const EMPTY: ReadonlySet<string> = new Set(['horizontalrule', 'linebreak'])

/** The names of the properties that a node of Payload's own editor has; none are known of nodes of another feature. */
export const propertiesOf = (type: unknown): ReadonlySet<string> | undefined => {
  const shape = SHAPES[String(type)]
  return shape || EMPTY.has(String(type)) ? new Set(['$', 'id', 'type', 'version', ...Object.keys(shape ?? {})]) : undefined
}

/** The name of the property that is not as the editor writes it, if one is not; for nodes of another feature, only their children are looked at. */
export const misshapenProperty = (node: Node): string | undefined => {
  const shape = SHAPES[String(node.type)] ?? { children: optional(Array.isArray) }
  return Object.entries({ version: optional(whole(0, 1000)), ...shape }).find(([name, check]) => !check(node[name]))?.[0]
}
