import type { FlattenedBlock, FlattenedField, JoinField, RelationshipField, RichTextField, UploadField } from 'payload'

import { isPrivate } from '../../content-events/snapshot/publicFields.ts'
import { renderingOf } from '../renderings/renderings.ts'
import type { Rendering } from '../renderings/renderings.ts'

export type RelationField = Pick<RelationshipField | UploadField, 'maxDepth' | 'name' | 'relationTo'> & {
  hasMany?: boolean
}

/** Where in a document its relations, rich texts, what is made of them, and joins are, so that nothing else of it is looked at. */
export type Shape = {
  blocks: { name: string; shapes: Map<string, Shape> }[]
  groups: { name: string; shape: Shape }[]
  joins: JoinField[]
  relations: RelationField[]
  renderings: Rendering[]
  richTexts: RichTextField[]
  rows: { name: string; shape: Shape }[]
  /** The names of fields that were read for renderings, and are not given. */
  ungiven: string[]
}

const emptyShape = (): Shape => ({
  blocks: [],
  groups: [],
  joins: [],
  relations: [],
  renderings: [],
  richTexts: [],
  rows: [],
  ungiven: [],
})

export const EMPTY_SHAPE: Readonly<Shape> = emptyShape()

/** Whether a document is given as it is: nothing in it leads anywhere, or is made of it. */
export const isEmpty = ({ blocks, groups, joins, relations, renderings, richTexts, rows, ungiven }: Shape): boolean =>
  [blocks, groups, joins, relations, renderings, richTexts, rows, ungiven].every(({ length }) => length === 0)

const shapes = new WeakMap<FlattenedField[], Shape>()

const blocksOf = (blocks: (FlattenedBlock | string)[]): Map<string, Shape> =>
  new Map(
    blocks.flatMap((block) => {
      const shape = typeof block === 'string' ? undefined : shapeOf(block.flattenedFields)
      return shape && typeof block !== 'string' && !isEmpty(shape) ? [[block.slug, shape] as const] : []
    }),
  )

/** The shape of the documents, or rows, with some fields; made once for each list of fields. */
export const shapeOf = (fields: FlattenedField[]): Shape => {
  const known = shapes.get(fields)
  if (known) return known
  const shape = emptyShape()
  // Before what is below it: a field may lead back to its own kind.
  shapes.set(fields, shape)
  for (const field of fields) {
    if (isPrivate(field)) continue
    const { name } = field
    const rendering = renderingOf(field)
    if (rendering) shape.renderings.push(rendering)
    else if (field.type === 'relationship' || field.type === 'upload') shape.relations.push(field as RelationField)
    else if (field.type === 'join') shape.joins.push(field as unknown as JoinField)
    else if (field.type === 'richText') shape.richTexts.push(field as RichTextField)
    else if (field.type === 'blocks') {
      const below = blocksOf(field.blocks)
      if (below.size > 0) shape.blocks.push({ name, shapes: below })
    } else if (field.type === 'array' || field.type === 'group' || field.type === 'tab') {
      const below = shapeOf(field.flattenedFields)
      if (!isEmpty(below)) shape[field.type === 'array' ? 'rows' : 'groups'].push({ name, shape: below })
    }
  }
  return shape
}

type Row = Record<string, unknown>

/** Calls `visit` with a document and each row, block and group within it that has relations, rich texts or joins. */
export const eachRow = (shape: Shape, row: Row, visit: (row: Row, shape: Shape) => void): void => {
  visit(row, shape)
  const below = (value: unknown, one: Shape | undefined): void => {
    if (one && typeof value === 'object' && value !== null) eachRow(one, value as Row, visit)
  }
  for (const { name, shape: one } of shape.groups) below(row[name], one)
  for (const { name, shape: one } of shape.rows) {
    const rows = row[name]
    if (Array.isArray(rows)) for (const each of rows) below(each, one)
  }
  for (const { name, shapes: kinds } of shape.blocks) {
    const rows = row[name]
    if (Array.isArray(rows)) for (const each of rows as Row[]) below(each, kinds.get(String(each.blockType)))
  }
}
