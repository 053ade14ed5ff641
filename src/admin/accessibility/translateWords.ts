import type { AccessibleName } from '../../messages/accessibleNames.ts'

const TEXT_NODE = 3

/** A size as Payload writes it in every language, at the beginning of a text: `52KB — 1600x1000`. */
const SIZE = /^(\d+(?:\.\d+)?)(?: (bytes)|([KMGT])B)/

const FRENCH_UNITS: Readonly<Record<string, string>> = { bytes: 'octets', G: 'Go', K: 'ko', M: 'Mo', T: 'To' }

const inFrench = (text: string): string =>
  text.replace(SIZE, (_, count: string, bytes: string | undefined, unit: string | undefined) =>
    [count.replace('.', ','), FRENCH_UNITS[bytes ?? unit ?? '']].join('\u00A0'),
  )

/** React goes on with the pieces of text that it has made: what they say is changed, and they stay. */
const rewrite = (root: ParentNode, selector: string, change: (text: string) => string): void => {
  for (const element of root.querySelectorAll(selector))
    for (const node of element.childNodes) {
      const changed = node.nodeType === TEXT_NODE ? change(node.nodeValue ?? '') : ''
      if (changed !== '' && changed !== node.nodeValue) node.nodeValue = changed
    }
}

/** Words that Payload has in English alone, beside files and the preview of a page: in the language of the panel. */
export const translateWords = (root: ParentNode, text: AccessibleName, language: string): void => {
  for (const [name, label] of [
    ['live-preview-width', 'previewWidth'],
    ['live-preview-height', 'previewHeight'],
  ] as const)
    for (const input of root.querySelectorAll(`input[name="${name}"]:not([aria-label])`))
      input.setAttribute('aria-label', text(label))
  if (language !== 'fr') return
  // Payload writes a colon as English does.
  rewrite(root, '.localizer-button__label, .status__label, .doc-controls__label', (words) =>
    words.replace(/(?<!\s):(?=\s|$)/, '\u00A0:'),
  )
  rewrite(root, '.file-meta__size-type, .upload-relationship-details__meta, .cell-filesize, .cell-filesize *', inFrench)
  rewrite(root, '.file-meta .tooltip-content', (words) => (words === 'Copy URL' ? text('copyAddress') : words))
  rewrite(root, '.live-preview-toolbar-controls__breakpoint span, .popup-button-list__button', (words) =>
    words === 'Responsive' ? text('fullWidth') : words,
  )
}
