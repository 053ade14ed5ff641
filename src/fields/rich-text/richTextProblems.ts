import { judgeLinkAddress } from '../../facts/linkAddress.ts'
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

const targetProblem = (relationTo: unknown, allowed: ReadonlySet<string>): RichTextProblem[] =>
  typeof relationTo === 'string' && allowed.has(relationTo) ? [] : [{ detail: cut(relationTo), message: 'beffroi:richTextTarget' }]

const linkProblems = ({ fields }: Node, { links }: EditorRules): RichTextProblem[] => {
  if (!isRecord(fields)) return []
  const target = isRecord(fields.doc) ? targetProblem(fields.doc.relationTo, links) : []
  const address = judgeLinkAddress(fields.url)
  const isForbidden = address === 'forbidden'
  if (fields.linkType !== 'internal') {
    return address === 'usable' ? target : [...target, { detail: cut(fields.url ?? ''), isUnfinished: !isForbidden, message: isForbidden ? 'beffroi:linkForbidden' : 'beffroi:linkUnusable' }]
  }
  const isUnset = !isRecord(fields.doc) || fields.doc.value === undefined || fields.doc.value === null
  return [
    ...target,
    ...(isForbidden ? [{ detail: cut(fields.url), message: 'beffroi:linkForbidden' as const }] : []),
    ...(isUnset ? [{ detail: '', isUnfinished: true, message: 'beffroi:linkUnusable' as const }] : []),
  ]
}

const nodeProblems = (node: Node, rules: EditorRules): RichTextProblem[] => {
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
      return targetProblem(node.relationTo, rules.relationships)
    case 'upload':
      return targetProblem(node.relationTo, rules.uploads)
    default:
      return []
  }
}

/** Everything in a rich text that its editor could not have written, or has not finished. */
export const richTextProblems = (value: unknown, rules: EditorRules): RichTextProblem[] => {
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
