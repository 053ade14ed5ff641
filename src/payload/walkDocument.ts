import type { FlattenedField } from 'payload'

import { blocksOfEditor } from './editorBlocks.ts'
import type { EditorBlock } from './editorBlocks.ts'
import { isRecord } from './values.ts'

type Data = Record<string, unknown>

/** A step on the way from a document to a place in it: a field, a block of a text, or what a text does with what it leads to. */
export type Step = { label?: unknown; name: string } | { text: 'image' | 'link' | 'record' }

/** A place in a document. */
export type Place = {
  /** Whether it says something else in each language. */
  isLocalized: boolean
  /** What an editor sees on the way to it, outermost first. */
  steps: Step[]
}

type Within = Place & {
  /** For data as it is stored, with a value a language: the language to look at. */
  locale?: string
  visitor: Visitor
}

/** What is done with the parts of a document that are made of no others. Whatever returns what it was given leaves it as it is. */
export type Visitor = {
  /** A field that holds no other fields. */
  field: (field: FlattenedField, value: unknown, place: Place) => unknown
  /** A node of a rich text, without what is below it: the properties that change. */
  node: (node: Data, place: Place) => Data
  /** Whether a row that was changed says nothing any more, and is taken out. */
  isLeftOut?: (fields: FlattenedField[], row: { after: Data; before: Data }) => boolean
}

/** The place one step further in. */
export const stepTo = <At extends Place>(place: At, step: Step): At => ({ ...place, steps: [...place.steps, step] })

const stepOf = (field: { label?: unknown; name: string }): Step => ({ label: field.label, name: field.name })

/** What keeps its identity where nothing is changed in it. */
const mapped = (list: unknown[], change: (item: unknown) => unknown): unknown[] => {
  const next = list.map(change)
  return next.every((item, index) => item === list[index]) ? list : next
}

/** An object with some properties changed; the same one where they are as they were. */
export const withChanges = (data: Data, changes: Data): Data =>
  Object.entries(changes).every(([name, value]) => value === data[name]) ? data : { ...data, ...changes }

const inNode = (node: unknown, blocks: ReadonlyMap<string, EditorBlock>, within: Within): unknown => {
  if (Array.isArray(node)) return mapped(node, (child) => inNode(child, blocks, within))
  if (!isRecord(node)) return node
  const below: Data = {
    ...(node.root !== undefined && { root: inNode(node.root, blocks, within) }),
    ...(Array.isArray(node.children) && { children: inNode(node.children, blocks, within) }),
  }
  const fields = isRecord(node.fields) ? node.fields : {}
  const block = node.type === 'block' || node.type === 'inlineBlock' ? blocks.get(String(fields.blockType)) : undefined
  if (!block) return withChanges(node, { ...below, ...within.visitor.node(node, within) })
  const inside = stepTo(within, { label: block.label, name: block.slug })
  return withChanges(node, { ...below, fields: inFields(block.fields, fields, { ...inside, locale: undefined }) })
}

const inRows = (value: unknown, fieldsOf: (row: Data) => FlattenedField[], within: Within): unknown => {
  if (!Array.isArray(value)) return value
  const rows = mapped(value, (row) => (isRecord(row) ? inFields(fieldsOf(row), row, within) : row))
  const { isLeftOut } = within.visitor
  if (rows === value || !isLeftOut) return rows
  return rows.filter((after, index) => {
    const before: unknown = value[index]
    return !isRecord(after) || !isRecord(before) || after === before || !isLeftOut(fieldsOf(after), { after, before })
  })
}

const inValue = (field: FlattenedField, value: unknown, within: Within): unknown => {
  switch (field.type) {
    case 'richText':
      return inNode(value, blocksOfEditor(field.editor), within)
    case 'group':
    case 'tab':
      return isRecord(value) ? inFields(field.flattenedFields, value, within) : value
    case 'array':
      return inRows(value, () => field.flattenedFields, within)
    case 'blocks': {
      const fieldsOf = ({ blockType }: Data): FlattenedField[] => {
        const block = field.blocks.find((one) => typeof one !== 'string' && one.slug === blockType)
        return block?.flattenedFields ?? []
      }
      return inRows(value, fieldsOf, within)
    }
    default:
      return within.visitor.field(field, value, within)
  }
}

const inFields = (fields: FlattenedField[], data: Data, within: Within): Data =>
  withChanges(
    data,
    Object.fromEntries(
      fields.flatMap((field): [string, unknown][] => {
        const stored = data[field.name]
        if (stored === null || stored === undefined) return []
        const own = stepTo(within, stepOf(field))
        const isLocalized = Boolean('localized' in field && field.localized)
        if (!isLocalized || !within.locale)
          return [[field.name, inValue(field, stored, { ...own, isLocalized: within.isLocalized || isLocalized })]]
        const { locale } = within
        if (!isRecord(stored) || stored[locale] === null || stored[locale] === undefined) return []
        // Below a localised value there is one language left.
        const below = inValue(field, stored[locale], { ...own, isLocalized: true, locale: undefined })
        return [[field.name, withChanges(stored, { [locale]: below })]]
      }),
    ),
  )

/**
 * Goes through a document: fields, groups, rows, blocks, rich texts and the blocks in them.
 *
 * @param locale for data as it is stored, with a value a language: the language to look at.
 * @returns the document with what was changed; the same object, and the same value of each field, where nothing was.
 */
export const walkDocument = (
  fields: FlattenedField[],
  data: Data,
  { locale, ...visitor }: Visitor & { locale?: string },
): Data => inFields(fields, data, { isLocalized: false, locale, steps: [], visitor })
