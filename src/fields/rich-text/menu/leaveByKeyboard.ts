import {
  COMMAND_PRIORITY_CRITICAL,
  COMMAND_PRIORITY_LOW,
  KEY_DOWN_COMMAND,
  KEY_ESCAPE_COMMAND,
  KEY_TAB_COMMAND,
} from '@payloadcms/richtext-lexical/lexical'
import type { LexicalEditor } from '@payloadcms/richtext-lexical/lexical'

/** The menu of `/`, which Escape closes. */
const MENU_IS_OPEN = '.slash-menu-popup'

/**
 * Lets who writes without a mouse leave the text (WCAG 2.2, success criterion 2.1.2): Tab indents, and after Escape it goes on to the next control, with
 * Shift to the one before. Any other key takes that back. Returns how to end it.
 */
export const leaveByKeyboard = (editor: LexicalEditor): (() => void) => {
  let isLeaving = false
  const ends = [
    editor.registerCommand(
      KEY_DOWN_COMMAND,
      ({ key }) => {
        if (!['Escape', 'Shift', 'Tab'].includes(key)) isLeaving = false
        return false
      },
      COMMAND_PRIORITY_CRITICAL,
    ),
    editor.registerCommand(
      KEY_ESCAPE_COMMAND,
      () => {
        if (document.querySelector(MENU_IS_OPEN)) return false
        isLeaving = true
        // Lexical's own lets go of the text at once, and some browsers then begin at the top of the page.
        return true
      },
      COMMAND_PRIORITY_LOW,
    ),
    editor.registerCommand(
      KEY_TAB_COMMAND,
      () => {
        const leaves = isLeaving
        isLeaving = false
        // What has been dealt with is left to the browser.
        return leaves
      },
      COMMAND_PRIORITY_CRITICAL,
    ),
  ]
  return () => {
    for (const end of ends) end()
  }
}
