import type { CollectionSlug, FlattenedField } from 'payload'

import { idOf } from '../idOf.ts'
import { isRecord } from '../isRecord.ts'

export type MediaUse = {
  /** The upload collection. */
  collection: CollectionSlug
  id: number | string
  /** Where in the document, so that the admin panel marks the field. */
  path: string
}

type Data = Record<string, unknown>

const asArray = (value: unknown): unknown[] => (Array.isArray(value) ? value : value === null || value === undefined ? [] : [value])

/** The upload nodes of a Lexical document, however deep they stand. */
const uploadsInRichText = (node: unknown, path: string): MediaUse[] => {
  if (Array.isArray(node)) return node.flatMap((child) => uploadsInRichText(child, path))
  if (!isRecord(node)) return []
  const id = node.type === 'upload' ? idOf(node.value) : undefined
  const own = id !== undefined && typeof node.relationTo === 'string' ? [{ collection: node.relationTo as CollectionSlug, id, path }] : []
  return [...own, ...uploadsInRichText(node.root, path), ...uploadsInRichText(node.children, path)]
}

type Place = {
  /** For data as it is stored, with a value a language: the language to look at. */
  locale?: string
  prefix?: string
}

/** Every upload that a document shows: in its upload fields and in its rich text, through groups, arrays and blocks. */
export const mediaUses = (fields: FlattenedField[], data: Data, { locale, prefix = '' }: Place = {}): MediaUse[] =>
  fields.flatMap((field): MediaUse[] => {
    const stored = data[field.name]
    const value = locale && 'localized' in field && field.localized ? isRecord(stored) && stored[locale] : stored
    const path = `${prefix}${field.name}`
    if (value === null || value === undefined || value === false) return []
    switch (field.type) {
      case 'upload':
        return asArray(value).flatMap((entry) => {
          const id = idOf(entry)
          return id === undefined || typeof field.relationTo !== 'string' ? [] : [{ collection: field.relationTo, id, path }]
        })
      case 'richText':
        return uploadsInRichText(value, path)
      case 'group':
      case 'tab':
        return isRecord(value) ? mediaUses(field.flattenedFields, value, { locale, prefix: `${path}.` }) : []
      case 'array':
        return asArray(value).flatMap((row, index) =>
          isRecord(row) ? mediaUses(field.flattenedFields, row, { locale, prefix: `${path}.${index}.` }) : [],
        )
      case 'blocks':
        return asArray(value).flatMap((row, index) => {
          if (!isRecord(row)) return []
          const block = field.blocks.find((candidate) => typeof candidate !== 'string' && candidate.slug === row.blockType)
          return block ? mediaUses(block.flattenedFields, row, { locale, prefix: `${path}.${index}.` }) : []
        })
      default:
        return []
    }
  })
