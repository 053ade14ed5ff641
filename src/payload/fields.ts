import type { CollectionSlug, Field, FlattenedField } from 'payload'

import { blocksOfEditor } from './editorBlocks.ts'
import type { EditorBlock } from './editorBlocks.ts'
import { idOf, isRecord } from './values.ts'

/**
 * Applies `change` to every field at any depth, parents first, and returns new fields; one for which it returns
 * `undefined` is left out, and so is a group, row or tab that keeps no field.
 */
export const mapFields = (fields: Field[], change: (field: Field) => Field | undefined): Field[] =>
  fields.flatMap((field): Field[] => {
    const changed = change(field)
    if (!changed) return []
    if (changed.type === 'tabs') {
      const tabs = changed.tabs
        .map((tab) => ({ ...tab, fields: mapFields(tab.fields, change) }))
        .filter((tab) => tab.fields.length > 0)
      return tabs.length > 0 ? [{ ...changed, tabs }] : []
    }
    if (!('fields' in changed)) return [{ ...changed }]
    const nested = mapFields(changed.fields, change)
    return nested.length > 0 ? [{ ...changed, fields: nested } as Field] : []
  })

/** A document that another one leads to, and where in it. */
export type Relation = {
  collection: CollectionSlug
  id: number | string
  /** Whether the document shows a file rather than leads to a document. */
  isUpload: boolean
  /** Where in the document, so that the admin panel marks the field. */
  path: string
}

type Data = Record<string, unknown>

const asArray = (value: unknown): unknown[] =>
  Array.isArray(value) ? value : value === null || value === undefined ? [] : [value]

type Target = { id: unknown; isUpload: boolean; path: string; relationTo: unknown }

const relation = ({ id: value, isUpload, path, relationTo }: Target): Relation[] => {
  const id = idOf(value)
  return id === undefined || typeof relationTo !== 'string'
    ? []
    : [{ collection: relationTo as CollectionSlug, id, isUpload, path }]
}

type InText = { blocks: ReadonlyMap<string, EditorBlock>; path: string }

/** What the nodes of a Lexical document lead to, however deep they stand: files, documents, links to documents, and what blocks lead to. */
const relationsInRichText = (node: unknown, place: InText): Relation[] => {
  if (Array.isArray(node)) return node.flatMap((child) => relationsInRichText(child, place))
  if (!isRecord(node)) return []
  const { blocks, path } = place
  const nested = [...relationsInRichText(node.root, place), ...relationsInRichText(node.children, place)]
  const fields = isRecord(node.fields) ? node.fields : {}
  switch (node.type) {
    case 'relationship':
    case 'upload':
      return [
        ...relation({ id: node.value, isUpload: node.type === 'upload', path, relationTo: node.relationTo }),
        ...nested,
      ]
    case 'link':
      return fields.linkType === 'internal' && isRecord(fields.doc)
        ? [...relation({ id: fields.doc.value, isUpload: false, path, relationTo: fields.doc.relationTo }), ...nested]
        : nested
    case 'block':
    case 'inlineBlock': {
      const block = blocks.get(String(fields.blockType))
      // The panel marks the text.
      return block ? [...relationsIn(block.fields, fields).map((one) => ({ ...one, path })), ...nested] : nested
    }
    default:
      return nested
  }
}

type Place = {
  /** For data as it is stored, with a value a language: the language to look at. */
  locale?: string
  prefix?: string
}

/** Every document and file that a document leads to: in its relations, its upload fields and its rich text, through groups, arrays and blocks. */
export const relationsIn = (fields: FlattenedField[], data: Data, { locale, prefix = '' }: Place = {}): Relation[] =>
  fields.flatMap((field): Relation[] => {
    const stored = data[field.name]
    const value = locale && 'localized' in field && field.localized ? isRecord(stored) && stored[locale] : stored
    const path = `${prefix}${field.name}`
    if (value === null || value === undefined || value === false) return []
    switch (field.type) {
      case 'relationship':
      case 'upload':
        return asArray(value).flatMap((entry) => {
          const isUpload = field.type === 'upload'
          if (typeof field.relationTo === 'string')
            return relation({ id: entry, isUpload, path, relationTo: field.relationTo })
          return isRecord(entry) ? relation({ id: entry.value, isUpload, path, relationTo: entry.relationTo }) : []
        })
      case 'richText':
        return relationsInRichText(value, { blocks: blocksOfEditor(field.editor), path })
      case 'group':
      case 'tab':
        return isRecord(value) ? relationsIn(field.flattenedFields, value, { locale, prefix: `${path}.` }) : []
      case 'array':
        return asArray(value).flatMap((row, index) =>
          isRecord(row) ? relationsIn(field.flattenedFields, row, { locale, prefix: `${path}.${index}.` }) : [],
        )
      case 'blocks':
        return asArray(value).flatMap((row, index) => {
          if (!isRecord(row)) return []
          const block = field.blocks.find(
            (candidate) => typeof candidate !== 'string' && candidate.slug === row.blockType,
          )
          return block ? relationsIn(block.flattenedFields, row, { locale, prefix: `${path}.${index}.` }) : []
        })
      default:
        return []
    }
  })
