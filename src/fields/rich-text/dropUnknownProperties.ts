import { idOf, isRecord } from '../../payload/values.ts'
import type { EditorRules } from './editorRules.ts'
import { propertiesOf } from './richTextProblems.ts'

type Node = Record<string, unknown>

const withId = (target: unknown): unknown =>
  isRecord(target) && isRecord(target.value) ? { ...target, value: idOf(target.value) ?? target.value } : target

const only = (record: Node, names: ReadonlySet<string>): Node =>
  Object.fromEntries(Object.entries(record).filter(([name]) => names.has(name)))

/** What the form of a node asks for, or has asked for. */
const fieldsOf = (
  { fields, relationTo, type }: Node,
  { blockFields, linkFields, uploadFields }: EditorRules,
): unknown => {
  if (!isRecord(fields)) return fields
  if (type === 'link' || type === 'autolink')
    return only(
      {
        ...fields,
        ...(isRecord(fields.doc) && { doc: only(withId(fields.doc) as Node, new Set(['relationTo', 'value'])) }),
      },
      linkFields,
    )
  const names =
    type === 'upload' ? (uploadFields.get(String(relationTo)) ?? []) : blockFields.get(String(fields.blockType))
  return names ? only(fields, new Set(['blockName', 'blockType', 'id', ...names])) : fields
}

/** CSS that Payload's own features do not write. */
const plain = (node: Node): Node => ({
  ...node,
  ...('$' in node && { $: undefined }),
  ...('style' in node && { style: '' }),
  ...('textStyle' in node && { textStyle: '' }),
})

const stored = (node: unknown, rules: EditorRules): unknown => {
  if (!isRecord(node)) return node
  const names = propertiesOf(node.type)
  const known = names ? only(node, names) : node
  const { $, ...own } = names && !rules.hasStyles ? plain(known) : known
  return {
    ...(node.type === 'relationship' || node.type === 'upload' ? (withId(own) as Node) : own),
    ...($ !== undefined && { $ }),
    ...(names && 'fields' in own && { fields: fieldsOf(own, rules) }),
    ...(Array.isArray(own.children) && { children: own.children.map((child) => stored(child, rules)) }),
  }
}

/**
 * A text as its editor would store it: with the ids of the documents that it leads to, not the documents themselves (whoever sends back what they read with
 * `depth` sends those, and the public would be shown that copy), and with the properties that its nodes have in the editor. Any other property, `onclick`
 * or `html`, is dropped rather than refused: the editor itself forgets it when the text is opened and saved, and a newer one may bring properties of its own.
 */
export const dropUnknownProperties = (value: unknown, rules: EditorRules): unknown =>
  isRecord(value) ? { root: stored(value.root, rules) } : value
