import { isRecord } from '../payload/values.ts'
import type { Run } from './replacements.ts'
import { typesetRichText } from './typesetRichText.ts'

/**
 * Which fields of a document hold words that are written in its language. Of plain values, so that the server, which sets them, and the panel, which shows
 * beforehand what is set, go by the same.
 */
export type Prose = {
  /** What the editors of rich texts offer, by their number; an editor may be that of several fields. */
  editors: readonly ProseEditor[]
  fields: ProseFields
}

export type ProseFields = ReadonlyMap<string, ProseField>

export type ProseField =
  | { fields: ProseFields; kind: 'group' | 'rows' }
  | { kind: 'line'; label: string }
  | { editor: number; kind: 'text'; label: string }

export type ProseEditor = {
  /** By their slugs. */
  blocks: ReadonlyMap<string, ProsePart>
  /** What is said of a file where a text shows it, by the collection of the file. */
  uploads: ReadonlyMap<string, ProsePart>
}

export type ProsePart = { fields: ProseFields; label: string }

/** What an editor sees on the way to a text in a block: the block, its field, outermost first. Nothing for what stands in no block. */
export type Place = readonly string[]

/** Sets the runs of a line that stands at a place. */
export type TypesetAt = (runs: readonly Run[], place: Place) => string[]

type Data = Record<string, unknown>

type Within = { editors: readonly ProseEditor[]; place: Place; typeset: TypesetAt }

const stepTo = (within: Within, label: string): Within =>
  label ? { ...within, place: [...within.place, label] } : within

const partOf = (node: Data, { blocks, uploads }: ProseEditor): ProsePart | undefined => {
  if (node.type === 'block' && isRecord(node.fields)) return blocks.get(String(node.fields.blockType))
  return node.type === 'upload' ? uploads.get(String(node.relationTo)) : undefined
}

const typesetValue = (field: ProseField, value: unknown, within: Within): unknown => {
  switch (field.kind) {
    case 'group':
      return isRecord(value) ? typesetFields(field.fields, value, within) : value
    case 'rows':
      return Array.isArray(value)
        ? value.map((row: unknown) => (isRecord(row) ? typesetFields(field.fields, row, within) : row))
        : value
    case 'line': {
      const { place } = stepTo(within, field.label)
      return typeof value === 'string' ? within.typeset([{ text: value }], place)[0] : value
    }
    case 'text': {
      const editor = within.editors[field.editor]
      const inText = stepTo(within, field.label)
      return typesetRichText(
        value,
        (runs) => within.typeset(runs, inText.place),
        (node, fields) => {
          const part = editor && partOf(node, editor)
          return part ? typesetFields(part.fields, fields, stepTo(inText, part.label)) : fields
        },
      )
    }
  }
}

const typesetFields = (fields: ProseFields, data: Data, within: Within): Data => {
  const result = { ...data }
  for (const [name, field] of fields)
    if (data[name] !== undefined && data[name] !== null) result[name] = typesetValue(field, data[name], within)
  return result
}

/** Sets the texts of a document, as it is in one language, and returns it with those; what is not there stays away. */
export const typesetProse = ({ editors, fields }: Prose, data: Data, typeset: TypesetAt): Data =>
  typesetFields(fields, data, { editors, place: [], typeset })
