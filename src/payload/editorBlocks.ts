import { flattenAllFields } from 'payload'
import type { Field, FlattenedField } from 'payload'

import { isRecord } from './values.ts'

/** A block that an editor of rich texts offers. */
export type EditorBlock = { fields: FlattenedField[]; label: unknown; slug: string }

type Features = { get: (key: string) => { sanitizedServerFeatureProps?: unknown } | undefined }

const blocksIn = (list: unknown): EditorBlock[] =>
  (Array.isArray(list) ? list : []).flatMap((block: unknown) =>
    isRecord(block) && typeof block.slug === 'string' && Array.isArray(block.fields)
      ? [
          {
            fields: flattenAllFields({ fields: block.fields as Field[] }),
            label: isRecord(block.labels) ? block.labels.singular : undefined,
            slug: block.slug,
          },
        ]
      : [],
  )

/** The settings of a feature of a Lexical editor; nothing for any other editor. */
const propsOf = (editor: unknown, feature: string): Record<string, unknown> => {
  if (!isRecord(editor) || !isRecord(editor.editorConfig)) return {}
  const features = editor.editorConfig.resolvedFeatureMap as Features | undefined
  const props = features?.get(feature)?.sanitizedServerFeatureProps
  return isRecord(props) ? props : {}
}

const read = new WeakMap<object, ReadonlyMap<string, EditorBlock>>()

/** The blocks of a Lexical editor by their slugs, those within a line included; none of any other editor. */
export const blocksOfEditor = (editor: unknown): ReadonlyMap<string, EditorBlock> => {
  if (!isRecord(editor)) return new Map()
  const known = read.get(editor)
  if (known) return known
  const props = propsOf(editor, 'blocks')
  const found = [...blocksIn(props.blocks), ...blocksIn(props.inlineBlocks)]
  const blocks = new Map(found.map((block) => [block.slug, block]))
  read.set(editor, blocks)
  return blocks
}

/** The fields that a file has where a text of a Lexical editor shows it, by the slug of its collection. */
export const uploadFieldsOfEditor = (editor: unknown): ReadonlyMap<string, FlattenedField[]> => {
  const { collections } = propsOf(editor, 'upload')
  return new Map(
    Object.entries(isRecord(collections) ? collections : {}).flatMap(([slug, collection]) =>
      isRecord(collection) && Array.isArray(collection.fields)
        ? [[slug, flattenAllFields({ fields: collection.fields as Field[] })]]
        : [],
    ),
  )
}
