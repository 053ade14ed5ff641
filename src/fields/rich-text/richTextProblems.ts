import { judgeLinkAddress } from '../../facts/linkAddress.ts'
import { idOf } from '../../idOf.ts'
import { isRecord } from '../../isRecord.ts'
import type { MessageKey } from '../../translations/translate.ts'
import type { EditorRules } from './editorRules.ts'
import { misshapenProperty } from './nodeShapes.ts'

export type RichTextProblem = {
  /** What the sentence shows of it. */
  detail: string
  /** What the editor can leave behind, as a link that is half typed: refused when it is published, kept in a draft. */
  isUnfinished?: boolean
  message: MessageKey
}

/** Twenty lists in one another, and room beside them. */
export const MAX_NODE_DEPTH = 60
/** A JSON document is deeper than its nodes: a list of children, and the fields of a block. */
const MAX_JSON_DEPTH = 4 * MAX_NODE_DEPTH
/** Characters; a novel has a million. */
export const MAX_LENGTH = 2_000_000
const MAX_VALUES = 400_000

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

type Node = Record<string, unknown>

/** Whether a value can be the id of a document of that collection: of what can not, each reading of the text would fail. */
export type IsId = (collection: string, value: unknown) => boolean

type Rules = EditorRules & { isId: IsId }

const targetProblem = ({ relationTo, value }: Node, allowed: ReadonlySet<string>, isId: IsId): RichTextProblem[] => {
  if (typeof relationTo !== 'string' || !allowed.has(relationTo)) return [{ detail: cut(relationTo), message: 'beffroi:richTextTarget' }]
  return value === undefined || value === null || isId(relationTo, idOf(value)) ? [] : [{ detail: `${relationTo} ${cut(value)}`, message: 'beffroi:richTextTarget' }]
}

const linkProblems = ({ fields, url }: Node, { isId, links }: Rules): RichTextProblem[] => {
  if (!isRecord(fields)) return []
  const target = isRecord(fields.doc) ? targetProblem(fields.doc, links, isId) : []
  const address = judgeLinkAddress(fields.url)
  // Lexical's own links have their address beside the fields.
  const isForbidden = address === 'forbidden' || judgeLinkAddress(url) === 'forbidden'
  if (fields.linkType !== 'internal') {
    return address === 'usable' && !isForbidden ? target : [...target, { detail: cut(fields.url ?? url ?? ''), isUnfinished: !isForbidden, message: isForbidden ? 'beffroi:linkForbidden' : 'beffroi:linkUnusable' }]
  }
  const isUnset = !isRecord(fields.doc) || fields.doc.value === undefined || fields.doc.value === null
  return [
    ...target,
    ...(isForbidden ? [{ detail: cut(fields.url ?? url), message: 'beffroi:linkForbidden' as const }] : []),
    ...(isUnset ? [{ detail: '', isUnfinished: true, message: 'beffroi:linkUnusable' as const }] : []),
  ]
}

const nodeProblems = (node: Node, rules: Rules): RichTextProblem[] => {
  if (typeof node.type !== 'string' || !rules.nodeTypes.has(node.type)) return [{ detail: cut(node.type), message: 'beffroi:richTextNode' }]
  const property = misshapenProperty(node)
  if (property) return [{ detail: `${node.type}.${property}`, message: 'beffroi:richTextShape' }]
  switch (node.type) {
    case 'autolink':
    case 'link':
      return linkProblems(node, rules)
    case 'block':
    case 'inlineBlock': {
      const block = isRecord(node.fields) ? node.fields.blockType : undefined
      return typeof block === 'string' && rules.blocks.has(block) ? [] : [{ detail: cut(block), message: 'beffroi:richTextNode' }]
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
  if (!isRecord(value) || !isRecord(value.root) || value.root.type !== 'root') return [{ detail: cut(value), message: 'beffroi:richTextShape' }]

  const problems: RichTextProblem[] = []
  const open: { depth: number; node: unknown }[] = [{ depth: 0, node: value.root }]
  for (let next = open.pop(); next; next = open.pop()) {
    const { depth, node } = next
    if (depth > MAX_NODE_DEPTH) return [{ detail: '', message: 'beffroi:richTextTooDeep' }]
    if (!isRecord(node)) {
      problems.push({ detail: cut(node), message: 'beffroi:richTextShape' })
      continue
    }
    problems.push(...(depth > 0 && node.type === 'root' ? [{ detail: 'root', message: 'beffroi:richTextNode' as const }] : nodeProblems(node, rules)))
    if (Array.isArray(node.children)) open.push(...node.children.map((child) => ({ depth: depth + 1, node: child as unknown })))
  }
  return problems
}
