import type { ResolvedClientFeatureMap, SlashMenuItem } from '@payloadcms/richtext-lexical'
import { slashMenuBasicGroupWithItems } from '@payloadcms/richtext-lexical/client'
import { $createTextNode, $getSelection, $isRangeSelection } from '@payloadcms/richtext-lexical/lexical'

import { bodyEditor } from '../../../messages/bodyEditor.ts'

/** The button *Link* of the toolbar, as Payload has it: its command opens the window of a link, and is not exported. */
const buttonIn = (features: ResolvedClientFeatureMap) =>
  features
    .get('link')
    ?.toolbarFixed?.groups.flatMap(({ items }) => items)
    .find(({ key }) => key === 'link')

/**
 * An entry *Link* for the menu of `/`. The toolbar's makes a link of the words that are selected; where one writes there are none yet, so this puts
 * some in, and the window that opens has them to be written over.
 */
export const linkMenu = (features: ResolvedClientFeatureMap) => {
  const button = buttonIn(features)
  if (!button) return { groups: [] }
  const item: SlashMenuItem = {
    Icon: button.ChildComponent as SlashMenuItem['Icon'],
    key: 'link',
    onSelect: ({ editor }) => {
      const words = bodyEditor(document.documentElement.lang)('linkWords')
      editor.update(
        () => {
          const selection = $getSelection()
          if (!$isRangeSelection(selection)) return
          const text = $createTextNode(words)
          selection.insertNodes([text])
          text.select(0, words.length)
        },
        { onUpdate: () => button.onSelect?.({ editor, isActive: false }) },
      )
    },
  }
  return { groups: [slashMenuBasicGroupWithItems([item])] }
}
