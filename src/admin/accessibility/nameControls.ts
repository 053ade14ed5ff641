import { ACCESSIBLE_NAMES } from '../../messages/accessibleNames.ts'
import type { AccessibleName } from '../../messages/accessibleNames.ts'
import { TABLE_MENU } from '../../messages/bodyEditor.ts'
import { t } from '../../messages/t.ts'
import { translateWords } from './translateWords.ts'

type Name = keyof typeof ACCESSIBLE_NAMES

const wordsOf = (element: Element | null | undefined): string => {
  const words: string[] = []
  const visit = (node: Node): void => {
    // It is shown to who points at the control, and hidden from everybody else.
    if (node instanceof Element && node.classList.contains('tooltip')) return
    if (node.nodeType === Node.TEXT_NODE && node.textContent?.trim()) words.push(node.textContent.trim())
    for (const child of node.childNodes) visit(child)
  }
  if (element) visit(element)
  return words.join(' ')
}

/** The label of the field that a control is a part of, without its star and its language. */
const labelOf = (element: Element): string =>
  wordsOf(element.closest('.field-type')?.querySelector('.field-label'))
    .replace(/\s*\*/, '')
    .replace(/\s*—\s*\w+$/, '')

const titleOfRow = (element: Element): string => {
  const row = element.closest('tr')
  return wordsOf(row?.querySelector('.drawer-link__cell, a') ?? row?.querySelector('td:nth-child(2)'))
}

/** The parts of a condition of a list's filter, which have no label. */
const OF_CONDITIONS: [selector: string, name: Name][] = [
  ['.condition__field', 'conditionField'],
  ['.condition__operator', 'conditionOperator'],
  ['.condition__value', 'conditionValue'],
]

/** Controls without words, and the name of each; a control that has words or a name keeps them. */
const NAMES: [selector: string, name: Name][] = [
  ['button.clickable-arrow--left', 'previousPage'],
  ['button.clickable-arrow--right', 'nextPage'],
  ['.form-submit .popup-button', 'publishOtherwise'],
  ['.array-actions .popup-button', 'rowActions'],
  ['.clipboard-action__popup .popup-button', 'listActions'],
  ['.upload-relationship-details__edit', 'editFile'],
  ['.upload-relationship-details__remove, .file-details__remove', 'removeFile'],
  ['.date-time-picker__clear-button', 'clear'],
  ['.copy-to-clipboard', 'copyAddress'],
  ['.collapsible__drag', 'moveRow'],
  ['.condition__actions-add', 'addCondition'],
  ['.condition__actions-remove', 'removeCondition'],
  ['.LexicalEditorTheme__block__removeButton', 'removeBlock'],
  ['.LexicalEditorTheme__upload__removeButton', 'removeFile'],
  ['.LexicalEditorTheme__upload__swap-drawer-toggler', 'swapFile'],
  ['.LexicalEditorTheme__upload__upload-drawer-toggler', 'captionHere'],
  ['.table-cell-action-button', 'tableActions'],
  ['.popup-button', 'moreActions'],
]

/** Controls of the text that Payload names in English whatever the language of the panel. */
const ENGLISH: [selector: string, name: Name][] = [
  ['.link-editor .link-edit', 'editLink'],
  ['.link-editor .link-trash', 'removeLink'],
  ['[class*="__tableAddColumns"]', 'addColumn'],
  ['[class*="__tableAddRows"]', 'addRow'],
  ['.toolbar-popup__dropdown-add', 'insert'],
  ['.toolbar-popup__dropdown-align', 'alignment'],
  ['.toolbar-popup__dropdown-blocks', 'insertBlock'],
  ['.toolbar-popup__dropdown-text', 'textStyle'],
]

const set = (element: Element, attribute: string, value: string): void => {
  if (element.getAttribute(attribute) !== value) element.setAttribute(attribute, value)
}

const isNamed = (element: Element): boolean =>
  Boolean(element.getAttribute('aria-label') || element.getAttribute('aria-labelledby') || wordsOf(element))

const each = (root: ParentNode, selector: string, act: (element: Element) => void): void => {
  for (const element of root.querySelectorAll(selector)) act(element)
}

const nameLists = (root: ParentNode, text: AccessibleName): void => {
  each(root, '.select-row input[type="checkbox"]', (input) =>
    set(input, 'aria-label', text('select', { title: titleOfRow(input) || text('untitled') })),
  )
  each(root, 'input#select-all', (input) => {
    // It names itself as what it is labelled by.
    input.removeAttribute('aria-labelledby')
    set(input, 'aria-label', text('selectAll'))
  })
  each(root, '.drawer-link__doc-drawer-toggler', (button) =>
    set(button, 'aria-label', text('open', { title: titleOfRow(button) || text('untitled') })),
  )
}

const nameFields = (root: ParentNode, text: AccessibleName): void => {
  const nameOf = (input: Element): string => {
    const part = OF_CONDITIONS.find(([selector]) => input.closest(selector))
    return labelOf(input) || text(part ? part[1] : 'pages')
  }
  each(root, '.react-select input[role="combobox"], .ContentEditable__root[role="textbox"]', (input) =>
    set(input, 'aria-label', nameOf(input)),
  )
  each(root, '.condition__value input:not([role])', (input) => set(input, 'aria-label', text('conditionValue')))
  // Each does for the mouse what the keys of the field do.
  each(root, '.dropdown-indicator[aria-hidden="true"]', (button) => set(button, 'tabindex', '-1'))
  each(root, '.clear-indicator[aria-hidden="true"]', (button) => {
    button.removeAttribute('aria-hidden')
    set(button, 'aria-label', `${text('clear')} ${labelOf(button)}`.trim())
  })
  // A button may not hold others (WAI-ARIA 1.2, "Presentational Children").
  each(root, '.multi-value[role="button"]', (value) => set(value, 'role', 'group'))
}

/** In a block of a text, a label names the field that it had before the form was put into the text. */
const nameBlocks = (root: ParentNode, text: AccessibleName): void => {
  each(root, '.LexicalEditorTheme__block .field-type.text input', (input) =>
    set(input, 'aria-label', labelOf(input) || text('untitled')),
  )
  // What it shows is said by its own form.
  each(root, '.LexicalEditorTheme__upload img:not([alt])', (image) => set(image, 'alt', ''))
}

const nameToolbar = (root: ParentNode, text: AccessibleName): void => {
  each(root, '[data-button-key]', (button) => {
    const key = button.getAttribute('data-button-key') ?? ''
    if (!isNamed(button) && key in ACCESSIBLE_NAMES) set(button, 'aria-label', text(key as Name))
  })
}

/** React goes on with the pieces of text that it has made: the first takes all the words, the others have none. */
const write = (element: Element, words: string): void => {
  const pieces = [...element.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE)
  if (wordsOf(element) === words) return
  for (const [index, piece] of pieces.entries()) piece.nodeValue = index === 0 ? words : ''
}

/** The menu of a table and the window that makes one, which Payload has in English alone. */
const nameTables = (root: ParentNode, text: AccessibleName, language: string): void => {
  for (const [key, words] of Object.entries(TABLE_MENU))
    each(root, `[data-test-id="${key}"] .text`, (label) => write(label, t(language, words)))
  each(root, '[id*="lexical-table-create"] .drawer__header__title', (title) => write(title, text('createTable')))
  for (const [selector, name] of ENGLISH) each(root, selector, (control) => set(control, 'aria-label', text(name)))
}

/** Payload's documents have a main part, its lists and dashboard have none to skip to (WCAG 2.2, success criterion 2.4.1). */
const markMain = (root: ParentNode): void => {
  const page = root.querySelector('.template-default__wrap')
  if (!page || page.querySelector('main, [role="main"]')) return
  const main = page.querySelector(':scope > .collection-list, :scope > .gutter')
  if (main) set(main, 'role', 'main')
}

/**
 * Names, for screen readers, the controls of the admin panel that Payload shows as a sign alone, and mends roles that contradict what stands in them (WCAG 2.2,
 * success criteria 1.3.1 and 4.1.2). What has a name keeps it, so that nothing is said twice once Payload says it itself.
 */
export const nameControls = (root: ParentNode, text: AccessibleName, language: string): void => {
  markMain(root)
  nameLists(root, text)
  nameFields(root, text)
  nameBlocks(root, text)
  nameToolbar(root, text)
  nameTables(root, text, language)
  translateWords(root, text, language)
  for (const [selector, name] of NAMES)
    each(root, selector, (control) => {
      if (!isNamed(control)) set(control, 'aria-label', text(name))
    })
  // Payload forgets that the name of a collection has languages: « Créer : [object Object] ».
  each(root, '.relationship-add-new__add-button[aria-label*="[object"]', (button) => {
    const words = button.querySelector('.tooltip')?.textContent?.trim()
    if (words) set(button, 'aria-label', words)
  })
  // Its children are links.
  each(root, 'ul.doc-tabs__tabs', (list) => set(list, 'role', 'none'))
  // What is said is what is seen (WCAG 2.2, success criterion 2.5.3).
  each(root, 'a.doc-tab[aria-label]', (tab) => set(tab, 'aria-label', wordsOf(tab)))
}
