import type { SanitizedServerEditorConfig } from '@payloadcms/richtext-lexical'
import type { RichTextField } from 'payload'

import { isRecord } from '../../isRecord.ts'

/** What one editor can write. */
export type EditorRules = {
  blocks: ReadonlySet<string>
  links: ReadonlySet<string>
  nodeTypes: ReadonlySet<string>
  relationships: ReadonlySet<string>
  uploads: ReadonlySet<string>
}

/** The nodes that Lexical itself brings, whatever the features. */
const BUILT_IN = ['linebreak', 'paragraph', 'root', 'tab', 'text']

const slugsIn = (value: unknown): string[] =>
  (Array.isArray(value) ? value : [value]).flatMap((entry: unknown) => (typeof entry === 'string' ? [entry] : isRecord(entry) && typeof entry.slug === 'string' ? [entry.slug] : []))

const readRules = ({ features, resolvedFeatureMap }: SanitizedServerEditorConfig): EditorRules => {
  const propsOf = (feature: string): Record<string, unknown> => {
    const props: unknown = resolvedFeatureMap.get(feature)?.sanitizedServerFeatureProps
    return isRecord(props) ? props : {}
  }
  const linkFields = propsOf('link').fields
  const target = Array.isArray(linkFields) ? linkFields.find((field: unknown) => isRecord(field) && field.name === 'doc') : undefined
  const blocks = propsOf('blocks')
  return {
    blocks: new Set([...slugsIn(blocks.blocks), ...slugsIn(blocks.inlineBlocks)]),
    links: new Set(slugsIn(isRecord(target) ? target.relationTo : [])),
    nodeTypes: new Set([...BUILT_IN, ...features.nodes.map(({ node }) => ('with' in node ? node.replace.getType() : node.getType()))]),
    // Payload offers its jobs, locks and preferences too.
    relationships: new Set(slugsIn(propsOf('relationship').enabledCollectionSlugs).filter((slug) => !slug.startsWith('payload-'))),
    uploads: new Set(slugsIn(propsOf('upload').enabledCollectionSlugs)),
  }
}

const read = new WeakMap<object, EditorRules>()

/** The rules of a field's editor, by its own list of nodes; none for an editor that is not Lexical. */
export const editorRules = (editor: RichTextField['editor']): EditorRules | undefined => {
  if (typeof editor !== 'object' || editor === null || !('editorConfig' in editor) || !isRecord(editor.editorConfig)) return undefined
  const known = read.get(editor) ?? readRules(editor.editorConfig as unknown as SanitizedServerEditorConfig)
  read.set(editor, known)
  return known
}
