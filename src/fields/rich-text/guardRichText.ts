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
import { dropUnknownProperties } from './dropUnknownProperties.ts'
import { editorRules } from './editorRules.ts'
import { richTextProblems } from './richTextProblems.ts'
import type { IsId, RichTextProblem } from './richTextProblems.ts'

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

const sentence = ({ detail, message }: RichTextProblem, field: RichTextField, req: PayloadRequest): string =>
  translate(req, message, { detail, field: fieldLabel(field, req) })

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

/** Refuses to publish what is unfinished: a link that leads nowhere. */
const validateFinished =
  (theirs: RichTextFieldValidation = validateByEditor): RichTextFieldValidation =>
  (value, options) => {
    const rules = editorRules(options.editor)
    const problem =
      rules && richTextProblems(value, { ...rules, isId: () => true }).find(({ isUnfinished }) => isUnfinished)
    return problem ? sentence(problem, options, options.req) : theirs(value, options)
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
