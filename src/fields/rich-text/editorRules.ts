import type { SanitizedServerEditorConfig } from '@payloadcms/richtext-lexical'
import { flattenAllFields } from 'payload'
import type { Field, RichTextField } from 'payload'

import { blocksOfEditor } from '../../payload/editorBlocks.ts'
import type { EditorBlock } from '../../payload/editorBlocks.ts'
import { isRecord } from '../../payload/values.ts'

/** What one editor can write. */
export type EditorRules = {
  blocks: ReadonlyMap<string, EditorBlock>
  /** Whether texts may have CSS of their own: Payload's editor writes none, a project's own feature may. */
  hasStyles: boolean
  linkFields: ReadonlySet<string>
  links: ReadonlySet<string>
  nodeTypes: ReadonlySet<string>
  relationships: ReadonlySet<string>
  /** The names of the fields that a picture has in a text, by collection. */
  uploadFields: ReadonlyMap<string, ReadonlySet<string>>
  uploads: ReadonlySet<string>
}

/** The nodes that Lexical itself brings, whatever the features. */
const BUILT_IN = ['linebreak', 'paragraph', 'root', 'tab', 'text']

/** The features of Payload's own editor, and ours. */
const KNOWN_FEATURES = new Set([
  'align',
  'blockquote',
  'blocks',
  'bodyMenu',
  'bold',
  'checklist',
  'experimental_table',
  'heading',
  'horizontalRule',
  'htmlConverter',
  'indent',
  'inlineCode',
  'italic',
  'jsxConverter',
  'lexicalPluginToLexical',
  'link',
  'orderedList',
  'paragraph',
  'paste',
  'relationship',
  'slateToLexical',
  'strikethrough',
  'subscript',
  'superscript',
  'testRecorder',
  'toolbarFixed',
  'toolbarInline',
  'treeView',
  'underline',
  'unorderedList',
  'upload',
])

const namesIn = (fields: unknown): Set<string> =>
  new Set(Array.isArray(fields) ? flattenAllFields({ fields: fields as Field[] }).map(({ name }) => name) : [])

const slugsIn = (value: unknown): string[] =>
  (Array.isArray(value) ? value : [value]).flatMap((entry: unknown) =>
    typeof entry === 'string' ? [entry] : isRecord(entry) && typeof entry.slug === 'string' ? [entry.slug] : [],
  )

const readRules = (editor: { editorConfig: SanitizedServerEditorConfig }): EditorRules => {
  const { features, resolvedFeatureMap } = editor.editorConfig
  const propsOf = (feature: string): Record<string, unknown> => {
    const props: unknown = resolvedFeatureMap.get(feature)?.sanitizedServerFeatureProps
    return isRecord(props) ? props : {}
  }
  const linkFields = propsOf('link').fields
  const target = Array.isArray(linkFields)
    ? linkFields.find((field: unknown) => isRecord(field) && field.name === 'doc')
    : undefined
  const uploads = propsOf('upload').collections
  return {
    blocks: blocksOfEditor(editor),
    hasStyles: [...resolvedFeatureMap.keys()].some((key) => !KNOWN_FEATURES.has(key)),
    linkFields: namesIn(linkFields),
    links: new Set(slugsIn(isRecord(target) ? target.relationTo : [])),
    nodeTypes: new Set([
      ...BUILT_IN,
      ...features.nodes.map(({ node }) => ('with' in node ? node.replace.getType() : node.getType())),
    ]),
    // Payload offers its jobs, locks and preferences too.
    relationships: new Set(
      slugsIn(propsOf('relationship').enabledCollectionSlugs).filter((slug) => !slug.startsWith('payload-')),
    ),
    uploadFields: new Map(
      Object.entries(isRecord(uploads) ? uploads : {}).map(([slug, collection]) => [
        slug,
        namesIn(isRecord(collection) ? collection.fields : []),
      ]),
    ),
    uploads: new Set(slugsIn(propsOf('upload').enabledCollectionSlugs)),
  }
}

const read = new WeakMap<object, EditorRules>()

/** The rules of a field's editor, by its own list of nodes; none for an editor that is not Lexical. */
export const editorRules = (editor: RichTextField['editor']): EditorRules | undefined => {
  if (typeof editor !== 'object' || editor === null || !('editorConfig' in editor) || !isRecord(editor.editorConfig))
    return undefined
  const known = read.get(editor) ?? readRules(editor as unknown as { editorConfig: SanitizedServerEditorConfig })
  read.set(editor, known)
  return known
}
