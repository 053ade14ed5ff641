import type { FlattenedField, RichTextField } from 'payload'

import type { MessageKey } from '../../messages/validation.ts'
import type { EditorBlock } from '../../payload/editorBlocks.ts'
import { isRecord } from '../../payload/values.ts'

/** What is wrong in a rich text. */
export type RichTextProblem = {
  /** What the sentence shows of it. */
  detail: string
  /** In a block: the block and its field, whose labels the sentence shows instead. */
  fields?: readonly { label?: unknown; name: string }[]
  /** What the editor can leave behind, as a link that is half typed: refused when it is published, kept in a draft. */
  isUnfinished?: boolean
  message: MessageKey
}

type Data = Record<string, unknown>

type Judges = {
  problemsInText: (value: unknown, editor: RichTextField['editor']) => RichTextProblem[]
  problemsOfTarget: (target: Data, allowed: readonly string[]) => RichTextProblem[]
}

type Where = Judges & {
  /** The block, and the fields around. */
  around: readonly { label?: unknown; name: string }[]
}

const isMissing = (value: unknown): boolean => value === undefined || value === null || value === ''

const isEmpty = (value: unknown): boolean =>
  isMissing(value) ||
  (typeof value === 'string' && value.trim() === '') ||
  (Array.isArray(value) && value.length === 0) ||
  (isRecord(value) && 'relationTo' in value && isMissing(value.value))

/** What a field holds, as its form writes it; a list of records, text, … */
const isShapely = (value: unknown, { type }: FlattenedField): boolean => {
  if (isMissing(value)) return true
  if (type === 'array') return Array.isArray(value) && value.every(isRecord)
  if (type === 'group' || type === 'tab') return isRecord(value)
  if (type === 'text' || type === 'textarea') return typeof value === 'string' || Array.isArray(value)
  return type !== 'number' || typeof value === 'number' || Array.isArray(value)
}

const withRelationTo = (entry: unknown, relationTo: string | string[]): Data =>
  Array.isArray(relationTo) ? (isRecord(entry) ? entry : { relationTo: undefined }) : { relationTo, value: entry }

const problemsIn = (field: FlattenedField, value: unknown, where: Where): RichTextProblem[] => {
  const around = [...where.around, field]
  if (!isShapely(value, field))
    return [{ detail: around.map(({ name }) => name).join('.'), message: 'beffroi:richTextShape' }]
  const isUnfinished = 'required' in field && field.required === true && isEmpty(value)
  const missing: RichTextProblem[] = isUnfinished
    ? [{ detail: field.name, fields: around, isUnfinished, message: 'beffroi:blockUnfinished' }]
    : []
  if (isMissing(value)) return missing
  const below = { ...where, around }
  switch (field.type) {
    case 'array':
      return [...missing, ...(value as Data[]).flatMap((row) => problemsInFields(row, field.flattenedFields, below))]
    case 'group':
    case 'tab':
      return [...missing, ...problemsInFields(value as Data, field.flattenedFields, below)]
    case 'relationship':
    case 'upload': {
      const entries: unknown[] = Array.isArray(value) ? value : [value]
      const { relationTo } = field
      return [
        ...missing,
        ...entries.flatMap((one) => where.problemsOfTarget(withRelationTo(one, relationTo), [relationTo].flat())),
      ]
    }
    case 'richText':
      return [...missing, ...where.problemsInText(value, field.editor)]
    default:
      return missing
  }
}

const problemsInFields = (data: Data, fields: FlattenedField[], where: Where): RichTextProblem[] =>
  fields.flatMap((field) => problemsIn(field, data[field.name], where))

/** Everything in a block that its form could not have written, or has not finished. */
export const blockProblems = (data: Data, { fields, label, slug }: EditorBlock, judges: Judges): RichTextProblem[] =>
  problemsInFields(data, fields, { ...judges, around: [{ label, name: slug }] })
