import type { FlattenedField, RichTextField } from 'payload'

import { blocksOfEditor, uploadFieldsOfEditor } from '../payload/editorBlocks.ts'
import type { Prose, ProseEditor, ProseField, ProseFields, ProsePart } from './prose.ts'

/** Texts that are no prose. */
const NO_PROSE = /^(?:slug|code|email)$|url$/i

type LabelOf = (label: unknown) => string

type Within = {
  /** Whether what holds the fields is a block of a text, or a file that it shows. */
  isInText: boolean
  /** Whether what holds the fields is in one language as a whole. */
  isLocalized: boolean
  labelOf: LabelOf
  numberOf: (editor: RichTextField['editor']) => number
}

/** Whether a field holds words that are written in the language of the document; what is the same in all languages is a name, a code, an address. */
const isProse = (field: FlattenedField): boolean =>
  (field.type === 'text' || field.type === 'textarea') &&
  !NO_PROSE.test(field.name) &&
  !(field.type === 'text' && field.hasMany === true)

const readFields = (fields: readonly FlattenedField[], within: Within): ProseFields =>
  new Map(
    fields.flatMap((field): [string, ProseField][] => {
      const prose = readField(field, within)
      return prose ? [[field.name, prose]] : []
    }),
  )

const readField = (field: FlattenedField, within: Within): ProseField | undefined => {
  const isLocalized = within.isLocalized || ('localized' in field && field.localized === true)
  const label = within.isInText && 'label' in field ? within.labelOf(field.label) : ''
  switch (field.type) {
    case 'array':
    case 'group':
    case 'tab': {
      const fields = readFields(field.flattenedFields, { ...within, isLocalized })
      return fields.size > 0 ? { fields, kind: field.type === 'array' ? 'rows' : 'group' } : undefined
    }
    case 'richText':
      return isLocalized ? { editor: within.numberOf(field.editor), kind: 'text', label } : undefined
    default:
      return isLocalized && isProse(field) ? { kind: 'line', label } : undefined
  }
}

/**
 * Which fields of a document hold prose, those of the blocks of its texts included.
 *
 * @param labelOf what an editor reads of a block and of a field in it; by default nothing, where nobody looks.
 */
export const proseOf = (fields: readonly FlattenedField[], labelOf: LabelOf = () => ''): Prose => {
  const editors: ProseEditor[] = []
  const numbers = new Map<unknown, number>()
  const numberOf = (editor: RichTextField['editor']): number => {
    const known = numbers.get(editor)
    if (known !== undefined) return known
    const number = editors.length
    const blocks = new Map<string, ProsePart>()
    const uploads = new Map<string, ProsePart>()
    numbers.set(editor, number)
    editors.push({ blocks, uploads })
    const inText: Within = { isInText: true, isLocalized: true, labelOf, numberOf }
    for (const block of blocksOfEditor(editor).values())
      blocks.set(block.slug, { fields: readFields(block.fields, inText), label: labelOf(block.label) || block.slug })
    for (const [collection, nested] of uploadFieldsOfEditor(editor))
      uploads.set(collection, { fields: readFields(nested, inText), label: '' })
    return number
  }
  return { editors, fields: readFields(fields, { isInText: false, isLocalized: false, labelOf, numberOf }) }
}
