import type { FlattenedField } from 'payload'

import { blocksOfEditor } from '../payload/editorBlocks.ts'
import type { EditorBlock } from '../payload/editorBlocks.ts'
import { idOf, isRecord } from '../payload/values.ts'

type Data = Record<string, unknown>

export type ID = number | string

/** A step on the way from a document to a place in it: a field, a block of a text, or what a text does with what it leads to. */
export type Step = { label?: unknown; name: string } | { text: 'image' | 'link' | 'record' }

/** A place of a document that leads to another one. */
export type Reference = {
  /** The slug of the collection that it leads to. */
  collection: string
  id: ID
  /** Whether the place says something else in each language. */
  isLocalized: boolean
  /** The list that it stands in, as it is stored; nothing for a place that leads to one document alone. */
  list?: readonly unknown[]
  /** What an editor sees on the way to it, outermost first. */
  steps: Step[]
}

/** Says what a place leads to from now on: the same id, another one, nothing (`null`), or in a list several. */
export type Visit = (reference: Reference) => ID | ID[] | null

type Place = {
  isLocalized: boolean
  /** For data as it is stored, with a value a language: the language to look at. */
  locale?: string
  steps: Step[]
  visit: Visit
}

const at = (place: Place, step: Step): Place => ({ ...place, steps: [...place.steps, step] })

const stepOf = (field: { label?: unknown; name: string }): Step => ({ label: field.label, name: field.name })

type Next = ID | null | undefined

const visited = ({ isLocalized, steps, visit }: Place, collection: unknown, id: ID | undefined): Next => {
  if (id === undefined || typeof collection !== 'string') return id
  const next = visit({ collection, id, isLocalized, steps })
  return Array.isArray(next) ? (next[0] ?? null) : next
}

/** What keeps its identity where nothing is changed in it. */
const mapped = (list: unknown[], change: (item: unknown) => unknown): unknown[] => {
  const next = list.map(change)
  return next.every((item, index) => item === list[index]) ? list : next
}

const withChanges = (data: Data, changes: Data): Data =>
  Object.entries(changes).every(([name, value]) => value === data[name]) ? data : { ...data, ...changes }

type One = { collection: unknown; id: ID | undefined }

const readOne = (value: unknown, relationTo: unknown): One => {
  const isNamed = Array.isArray(relationTo)
  return {
    collection: isNamed ? (isRecord(value) ? value.relationTo : undefined) : relationTo,
    id: idOf(isNamed && isRecord(value) ? value.value : value),
  }
}

const written = (collection: unknown, id: ID | null, relationTo: unknown): unknown =>
  id === null || !Array.isArray(relationTo) ? id : { relationTo: collection, value: id }

const inList = (list: unknown[], relationTo: unknown, place: Place): unknown[] => {
  const { isLocalized, steps, visit } = place
  const all = list.map((value) => {
    const { collection, id } = readOne(value, relationTo)
    if (id === undefined || typeof collection !== 'string') return { collection, isSame: true, next: [], value }
    const next = visit({ collection, id, isLocalized, list, steps })
    return { collection, isSame: next === id, next: next === null ? [] : [next].flat(), value }
  })
  if (all.every(({ isSame }) => isSame)) return list
  // What stands in the list already is not put there twice.
  const seen = new Set<string>()
  return all.flatMap(({ collection, isSame, next, value }) => {
    const fresh = next.filter((id) => !seen.has(`${String(collection)}:${id}`))
    for (const id of fresh) seen.add(`${String(collection)}:${id}`)
    if (isSame) return next.length === fresh.length ? [value] : []
    return fresh.map((id) => written(collection, id, relationTo))
  })
}

const inRelation = (value: unknown, relationTo: unknown, place: Place): unknown => {
  if (Array.isArray(value)) return inList(value, relationTo, place)
  const { collection, id } = readOne(value, relationTo)
  const next = visited(place, collection, id)
  return next === id || next === undefined ? value : written(collection, next, relationTo)
}

/** The nodes of a Lexical document that lead somewhere: files, records, links, and what is in blocks. A place that leads to nothing from now on is left to its text. */
const inNode = (node: unknown, blocks: ReadonlyMap<string, EditorBlock>, place: Place): unknown => {
  if (Array.isArray(node)) return mapped(node, (child) => inNode(child, blocks, place))
  if (!isRecord(node)) return node
  const below: Data = {
    ...(node.root !== undefined && { root: inNode(node.root, blocks, place) }),
    ...(Array.isArray(node.children) && { children: inNode(node.children, blocks, place) }),
  }
  const fields = isRecord(node.fields) ? node.fields : {}
  if (node.type === 'relationship' || node.type === 'upload') {
    const id = idOf(node.value)
    const step: Step = { text: node.type === 'upload' ? 'image' : 'record' }
    const next = visited(at(place, step), node.relationTo, id)
    return withChanges(node, { ...below, ...(next !== id && next !== null && { value: next }) })
  }
  if (node.type === 'link' && fields.linkType === 'internal' && isRecord(fields.doc)) {
    const id = idOf(fields.doc.value)
    const next = visited(at(place, { text: 'link' }), fields.doc.relationTo, id)
    const doc = next === id || next === null ? fields.doc : { ...fields.doc, value: next }
    return withChanges(node, { ...below, fields: withChanges(fields, { doc }) })
  }
  const block = node.type === 'block' || node.type === 'inlineBlock' ? blocks.get(String(fields.blockType)) : undefined
  if (!block) return withChanges(node, below)
  const inside = at(place, { label: block.label, name: block.slug })
  return withChanges(node, { ...below, fields: inFields(block.fields, fields, { ...inside, locale: undefined }) })
}

const relationFields = (fields: FlattenedField[]): string[] =>
  fields.flatMap((field) => (field.type === 'relationship' || field.type === 'upload' ? [field.name] : []))

const inRows = (value: unknown, fieldsOf: (row: Data) => FlattenedField[], place: Place): unknown => {
  if (!Array.isArray(value)) return value
  const rows = mapped(value, (row) => (isRecord(row) ? inFields(fieldsOf(row), row, place) : row))
  if (rows === value) return value
  // A row whose relation leads to nothing from now on said nothing else.
  return rows.filter((row, index) => {
    const before: unknown = value[index]
    if (!isRecord(row) || !isRecord(before) || row === before) return true
    return !relationFields(fieldsOf(row)).some((name) => row[name] === null && before[name] !== null)
  })
}

const inValue = (field: FlattenedField, value: unknown, place: Place): unknown => {
  switch (field.type) {
    case 'relationship':
    case 'upload':
      return inRelation(value, field.relationTo, place)
    case 'richText':
      return inNode(value, blocksOfEditor(field.editor), place)
    case 'group':
    case 'tab':
      return isRecord(value) ? inFields(field.flattenedFields, value, place) : value
    case 'array':
      return inRows(value, () => field.flattenedFields, place)
    case 'blocks': {
      const fieldsOf = ({ blockType }: Data): FlattenedField[] => {
        const block = field.blocks.find((one) => typeof one !== 'string' && one.slug === blockType)
        return block?.flattenedFields ?? []
      }
      return inRows(value, fieldsOf, place)
    }
    default:
      return value
  }
}

const inFields = (fields: FlattenedField[], data: Data, place: Place): Data =>
  withChanges(
    data,
    Object.fromEntries(
      fields.flatMap((field): [string, unknown][] => {
        const stored = data[field.name]
        if (stored === null || stored === undefined) return []
        const own = at(place, stepOf(field))
        const isLocalized = Boolean('localized' in field && field.localized)
        if (!isLocalized || !place.locale)
          return [[field.name, inValue(field, stored, { ...own, isLocalized: place.isLocalized || isLocalized })]]
        const { locale } = place
        if (!isRecord(stored) || stored[locale] === null || stored[locale] === undefined) return []
        // Below a localised value there is one language left.
        const below = inValue(field, stored[locale], { ...own, isLocalized: true, locale: undefined })
        return [[field.name, withChanges(stored, { [locale]: below })]]
      }),
    ),
  )

type Options = {
  /** For data as it is stored, with a value a language: the language to look at. */
  locale?: string
}

/**
 * Goes to every place of a document that leads to another one: relations, files, rich texts and their blocks, through groups, rows and blocks. What `visit`
 * returns is where the place leads from now on.
 *
 * @returns the document with what was changed; the same object, and the same value of each field, where nothing was.
 */
export const walkRelations = (fields: FlattenedField[], data: Data, visit: Visit, { locale }: Options = {}): Data =>
  inFields(fields, data, { isLocalized: false, locale, steps: [], visit })

/** The places of a document that lead to others. */
export const referencesIn = (fields: FlattenedField[], data: Data, options?: Options): Reference[] => {
  const found: Reference[] = []
  const visit: Visit = (reference) => {
    found.push(reference)
    return reference.id
  }
  walkRelations(fields, data, visit, options)
  return found
}

/** Whether a place leads to a document. */
export const leadsTo = (target: { collection: string; id: ID }, { collection, id }: Reference): boolean =>
  collection === target.collection && String(id) === String(target.id)
