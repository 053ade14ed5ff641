import type { FlattenedField } from 'payload'

import { idOf, isRecord } from '../payload/values.ts'
import { stepTo, walkDocument, withChanges } from '../payload/walkDocument.ts'
import type { Place, Step } from '../payload/walkDocument.ts'

type Data = Record<string, unknown>

export type ID = number | string

/** A place of a document that leads to another one. */
export type Reference = Place & {
  /** The slug of the collection that it leads to. */
  collection: string
  id: ID
  /** The list that it stands in, as it is stored; nothing for a place that leads to one document alone. */
  list?: readonly unknown[]
}

/** Says what a place leads to from now on: the same id, another one, nothing (`null`), or in a list several. */
export type Visit = (reference: Reference) => ID | ID[] | null

type Visited = Place & { visit: Visit }

type Next = ID | null | undefined

const visited = ({ isLocalized, steps, visit }: Visited, collection: unknown, id: ID | undefined): Next => {
  if (id === undefined || typeof collection !== 'string') return id
  const next = visit({ collection, id, isLocalized, steps })
  return Array.isArray(next) ? (next[0] ?? null) : next
}

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

const inList = (list: unknown[], relationTo: unknown, place: Visited): unknown[] => {
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

const inRelation = (value: unknown, relationTo: unknown, place: Visited): unknown => {
  if (Array.isArray(value)) return inList(value, relationTo, place)
  const { collection, id } = readOne(value, relationTo)
  const next = visited(place, collection, id)
  return next === id || next === undefined ? value : written(collection, next, relationTo)
}

const stepInText = (type: unknown): Step => ({ text: type === 'upload' ? 'image' : 'record' })

/** The nodes of a Lexical document that lead somewhere: files, records, links. A place that leads to nothing from now on is left to its text. */
const inNode = (node: Data, place: Visited): Data => {
  const fields = isRecord(node.fields) ? node.fields : {}
  if (node.type === 'relationship' || node.type === 'upload') {
    const id = idOf(node.value)
    const next = visited(stepTo(place, stepInText(node.type)), node.relationTo, id)
    return next === id || next === null ? {} : { value: next }
  }
  if (node.type === 'link' && fields.linkType === 'internal' && isRecord(fields.doc)) {
    const id = idOf(fields.doc.value)
    const next = visited(stepTo(place, { text: 'link' }), fields.doc.relationTo, id)
    const doc = next === id || next === null ? fields.doc : { ...fields.doc, value: next }
    return { fields: withChanges(fields, { doc }) }
  }
  return {}
}

const relationFields = (fields: FlattenedField[]): string[] =>
  fields.flatMap((field) => (field.type === 'relationship' || field.type === 'upload' ? [field.name] : []))

/** A row whose relation leads to nothing from now on said nothing else. */
const isLeftOut = (fields: FlattenedField[], { after, before }: { after: Data; before: Data }): boolean =>
  relationFields(fields).some((name) => after[name] === null && before[name] !== null)

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
  walkDocument(fields, data, {
    field: (field, value, place) =>
      field.type === 'relationship' || field.type === 'upload'
        ? inRelation(value, field.relationTo, { ...place, visit })
        : value,
    isLeftOut,
    locale,
    node: (node, place) => inNode(node, { ...place, visit }),
  })

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
