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

const read = new WeakMap<object, ReadonlyMap<string, EditorBlock>>()
const NONE: ReadonlyMap<string, EditorBlock> = new Map()

/** The blocks of a Lexical editor by their slugs, those within a line included; none of any other editor. */
export const blocksOfEditor = (editor: unknown): ReadonlyMap<string, EditorBlock> => {
  if (!isRecord(editor) || !isRecord(editor.editorConfig)) return NONE
  const known = read.get(editor)
  if (known) return known
  const features = editor.editorConfig.resolvedFeatureMap as Features | undefined
  const props = features?.get('blocks')?.sanitizedServerFeatureProps
  const found = isRecord(props) ? [...blocksIn(props.blocks), ...blocksIn(props.inlineBlocks)] : []
  const blocks = new Map(found.map((block) => [block.slug, block]))
  read.set(editor, blocks)
  return blocks
}
