import {
  $createParagraphNode,
  $createRangeSelectionFromDom,
  $getRoot,
  $getSelection,
  $isNodeSelection,
  $isRangeSelection,
  $setSelection,
  COMMAND_PRIORITY_CRITICAL,
  KEY_DOWN_COMMAND,
} from '@payloadcms/richtext-lexical/lexical'
import type { LexicalEditor, LexicalNode } from '@payloadcms/richtext-lexical/lexical'

/** Begins a paragraph below a picture or a block, and puts the caret into it. */
const beginBelow = (node: LexicalNode): void => {
  const paragraph = $createParagraphNode()
  ;(node.getTopLevelElement() ?? node).insertAfter(paragraph)
  paragraph.select()
}

/** Where keys lead that move far: out of a node that is selected as a whole. */
const leave = ({ ctrlKey, key, metaKey }: KeyboardEvent, node: LexicalNode | undefined): boolean => {
  const isFar = ctrlKey || metaKey
  if (key === 'End' && isFar) $getRoot().selectEnd()
  else if (key === 'Home' && isFar) $getRoot().selectStart()
  else if ((key === 'End' || key === 'PageDown') && node) node.selectNext()
  else if ((key === 'Home' || key === 'PageUp') && node) node.selectPrevious()
  else return false
  return true
}

/**
 * Writes where a person means to while a picture or a block is selected as a whole. Lexical then knows of no caret: the browser writes each letter at the caret
 * that it has by itself, and Lexical takes that away after each, so that what is typed would stand at the beginning of the text in reverse. Returns how to end it.
 */
export const writeBesideNode = (editor: LexicalEditor): (() => void) =>
  editor.registerCommand(
    KEY_DOWN_COMMAND,
    (event) => {
      const selection = $getSelection()
      // In a field of a block the keys are that field's.
      if ($isRangeSelection(selection) || event.target !== editor.getRootElement()) return false
      const node = $isNodeSelection(selection) ? selection.getNodes().at(-1) : undefined
      const isShortcut = event.ctrlKey || event.metaKey || event.altKey
      if (leave(event, node)) {
        event.preventDefault()
        return true
      }
      if (isShortcut) return false
      // An accent that waits for its letter, or a word that is put together, goes on by itself once there is a caret.
      const isBegun = event.key === 'Dead' || event.key === 'Process'
      if (event.key.length !== 1 && event.key !== 'Enter' && !isBegun) return false
      if (node) beginBelow(node)
      else $setSelection($createRangeSelectionFromDom(window.getSelection(), editor))
      if (isBegun) return false
      const caret = $getSelection()
      if (!$isRangeSelection(caret)) return false
      event.preventDefault()
      if (event.key !== 'Enter') caret.insertText(event.key)
      else if (!node) caret.insertParagraph()
      return true
    },
    COMMAND_PRIORITY_CRITICAL,
  )
