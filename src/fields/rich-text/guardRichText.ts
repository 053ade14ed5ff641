import type {
  CollectionSlug,
  Field,
  FieldHook,
  Payload,
  PayloadRequest,
  RichTextField,
  RichTextFieldValidation,
} from 'payload'
import { richText as validateByEditor } from 'payload/shared'

import { fieldLabel, fieldRefusal } from '../../errors/refusal.ts'
import { translate } from '../../messages/validation.ts'
import { mapFields } from '../../payload/fields.ts'
import { idOf, isRecord } from '../../payload/values.ts'
import type { RichTextProblem } from './blockProblems.ts'
import { editorRules } from './editorRules.ts'
import type { EditorRules } from './editorRules.ts'
import { storedBlock } from './storedBlock.ts'
import { propertiesOf, richTextProblems } from './richTextProblems.ts'
import type { IsId } from './richTextProblems.ts'

type Node = Record<string, unknown>

const withId = (target: unknown): unknown =>
  isRecord(target) && isRecord(target.value) ? { ...target, value: idOf(target.value) ?? target.value } : target

const only = (record: Node, names: ReadonlySet<string>): Node =>
  Object.fromEntries(Object.entries(record).filter(([name]) => names.has(name)))

/** What the form of a node asks for, or has asked for. */
const fieldsOf = ({ fields, relationTo, type }: Node, { blocks, linkFields, uploadFields }: EditorRules): unknown => {
  if (!isRecord(fields)) return fields
  if (type === 'link' || type === 'autolink')
    return only(
      {
        ...fields,
        ...(isRecord(fields.doc) && { doc: only(withId(fields.doc) as Node, new Set(['relationTo', 'value'])) }),
      },
      linkFields,
    )
  if (type === 'upload') return only(fields, new Set(['id', ...(uploadFields.get(String(relationTo)) ?? [])]))
  const block = blocks.get(String(fields.blockType))
  return block
    ? storedBlock(fields, block, (value, editor) => {
        const rules = editorRules(editor)
        return rules ? dropUnknownProperties(value, rules) : value
      })
    : fields
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
const dropUnknownProperties = (value: unknown, rules: EditorRules): unknown =>
  isRecord(value) ? { root: stored(value.root, rules) } : value

/** Payload takes any text for an id of MongoDB, whose adapter then throws at each reading. */
const idsOf =
  ({ collections, db }: Payload): IsId =>
  (slug, value) => {
    const custom = collections[slug as CollectionSlug]?.customIDType
    const type = custom ?? db.defaultIDType
    if (type === 'number') return Number.isSafeInteger(value)
    if (typeof value !== 'string' || value.length > 200) return false
    return db.name === 'mongoose' && !custom ? /^[0-9a-f]{24}$/i.test(value) : value !== ''
  }

const keyOf = ({ detail, message }: RichTextProblem): string => `${message} ${detail}`

const sentence = ({ detail, fields, message }: RichTextProblem, field: RichTextField, req: PayloadRequest): string =>
  translate(req, message, {
    detail: fields ? fields.map((one) => fieldLabel(one as Field & { name: string }, req)).join(' › ') : detail,
    field: fieldLabel(field, req),
  })

/**
 * Refuses what the field's editor could not have written, in drafts too. What was there before is left alone: somebody
 * who mends a word must not have to mend the whole text, and a version that is put back is as it was.
 */
const refuseForeign: FieldHook = ({ collection, field, global, path, previousValue, req, value }) => {
  const known = field.type === 'richText' ? editorRules(field.editor) : undefined
  if (!known || field.type !== 'richText' || req.context.isRestoringVersion) return value
  const rules = { ...known, isId: idsOf(req.payload) }
  const foreign = richTextProblems(value, rules).filter(({ isUnfinished }) => !isUnfinished)
  if (foreign.length === 0) return dropUnknownProperties(value, known)
  const before = new Set(richTextProblems(previousValue, rules).map(keyOf))
  const problem = foreign.find((candidate) => !before.has(keyOf(candidate)))
  // Deeper than any text, which was there before: not walked through.
  if (!problem)
    return foreign.some(({ message }) => message === 'beffroi:richTextTooDeep')
      ? value
      : dropUnknownProperties(value, known)
  throw fieldRefusal({
    collection: collection?.slug ?? global?.slug ?? '',
    errors: [{ message: sentence(problem, field, req), path: path.join('.') }],
    req,
  })
}

/** What Payload says of a block, in English whoever reads it, and with the paths of its fields. */
const BLOCK_INVALID = /^block node failed to validate: The following fields are invalid: (.*)$/s

/** Refuses to publish what is unfinished: a link that leads nowhere, a quotation without words. */
const validateFinished =
  (theirs: RichTextFieldValidation = validateByEditor): RichTextFieldValidation =>
  async (value, options) => {
    const rules = editorRules(options.editor)
    const problem =
      rules && richTextProblems(value, { ...rules, isId: () => true }).find(({ isUnfinished }) => isUnfinished)
    if (problem) return sentence(problem, options, options.req)
    const verdict = await theirs(value, options)
    const invalid = typeof verdict === 'string' ? BLOCK_INVALID.exec(verdict)?.[1] : undefined
    return invalid === undefined
      ? verdict
      : translate(options.req, 'beffroi:blockInvalid', { detail: invalid, field: fieldLabel(options, options.req) })
  }

/** Holds every rich text among the fields to what its editor can write. */
export const guardRichText = (fields: Field[]): Field[] =>
  mapFields(fields, (field) =>
    field.type === 'richText'
      ? {
          ...field,
          hooks: { ...field.hooks, beforeValidate: [...(field.hooks?.beforeValidate ?? []), refuseForeign] },
          validate: validateFinished(field.validate),
        }
      : field,
  )
