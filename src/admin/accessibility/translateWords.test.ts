import { expect, it } from '@jest/globals'
import { parseHTML } from 'linkedom'

import { accessibleName } from '../../messages/accessibleNames.ts'
import { translateWords } from './translateWords.ts'

const PANEL = `<html><body>
  <div class="file-meta"><aside class="tooltip"><div class="tooltip-content">Copy URL</div></aside>
    <div class="file-meta__size-type">1.5MB - 1600x1000 - image/png</div></div>
  <p class="upload-relationship-details__meta">59KB — 1600x1000 — image/png</p>
  <table><tr><td class="cell-filesize"><span>812 bytes</span></td><td class="cell-title"><span>10KB</span></td></tr></table>
  <div class="live-preview-toolbar-controls__breakpoint"><button><span>Responsive</span></button></div>
  <button class="popup-button-list__button">Responsive</button>
  <span class="status__label">Statut: </span>
  <input name="live-preview-width" /></body></html>`

const shown = (language: string): Document => {
  const { document } = parseHTML(PANEL)
  translateWords(document, accessibleName(language), language)
  // A second look changes nothing of the first.
  translateWords(document, accessibleName(language), language)
  return document
}

const wordsAt = (document: Document, selector: string) => document.querySelector(selector)?.textContent

it('the French panel says in French what Payload says in English beside files and previews', () => {
  const document = shown('fr')
  expect(wordsAt(document, '.file-meta__size-type')).toBe('1,5\u00A0Mo - 1600x1000 - image/png')
  expect(wordsAt(document, '.upload-relationship-details__meta')).toBe('59\u00A0ko — 1600x1000 — image/png')
  expect(wordsAt(document, '.cell-filesize')).toBe('812\u00A0octets')
  expect(wordsAt(document, '.tooltip-content')).toBe('Copier l’adresse')
  expect(wordsAt(document, '.live-preview-toolbar-controls__breakpoint')).toBe('Pleine largeur')
  expect(wordsAt(document, '.popup-button-list__button')).toBe('Pleine largeur')
  expect(wordsAt(document, '.status__label')).toBe('Statut\u00A0: ')
  expect(wordsAt(document, '.cell-title')).toBe('10KB')
})

it('the English panel keeps its words; the size of a preview has names in both', () => {
  expect(wordsAt(shown('en'), '.upload-relationship-details__meta')).toBe('59KB — 1600x1000 — image/png')
  expect(shown('en').querySelector('input')?.getAttribute('aria-label')).toBe('Width of the preview')
  expect(shown('fr').querySelector('input')?.getAttribute('aria-label')).toBe('Largeur de l’aperçu')
})
