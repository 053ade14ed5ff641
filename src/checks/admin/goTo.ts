import type { ClientField } from 'payload'

import { plain } from '../plain.ts'

/** The tabs on the way to a field, by their places. */
const tabsTo = (fields: readonly ClientField[], name: string): number[] | undefined => {
  for (const field of fields) {
    if ('name' in field && field.name === name) return []
    if (field.type === 'tabs')
      for (const [index, tab] of field.tabs.entries()) {
        const below = 'name' in tab && tab.name === name ? [] : tabsTo(tab.fields, name)
        if (below) return [index, ...below]
      }
    else if (!('name' in field) && 'fields' in field) {
      const below = tabsTo(field.fields, name)
      if (below) return below
    }
  }
  return undefined
}

const WAIT_MS = 3000

/** What is on the page as soon as it is: a tab is drawn after it was pressed. */
const appears = async <Found>(find: () => Found | null | undefined): Promise<Found | undefined> => {
  const until = performance.now() + WAIT_MS
  for (;;) {
    const found = find()
    if (found) return found
    if (performance.now() > until) return undefined
    await new Promise((resolve) => requestAnimationFrame(resolve))
  }
}

/** A form and its fields as the panel knows them: on a page there may be another one in a drawer. */
export type Place = { fields: readonly ClientField[]; form: ParentNode }

/** The text of a field that is written in place. */
export const textOf = ({ form }: Place, path: string): HTMLElement | null =>
  form.querySelector<HTMLElement>(`[data-field-path="${CSS.escape(path)}"] [contenteditable="true"]`)

const withId = ({ form }: Place, id: string): HTMLElement | null =>
  form.querySelector<HTMLElement>(`[id="${CSS.escape(id)}"]`)

const elementOf = (place: Place, path: string): HTMLElement | null =>
  textOf(place, path) ?? withId(place, `field-${path.replaceAll('.', '__')}`)

/** Opens the rows and sections that a field is folded away in. */
const unfold = (place: Place, path: string): void => {
  const [list = '', row] = path.split('.')
  const within = row && /^\d+$/.test(row) ? withId(place, `${list}-row-${row}`) : null
  for (const toggle of within?.querySelectorAll<HTMLElement>('.collapsible__toggle--collapsed') ?? []) toggle.click()
}

/** The place of some words in an element, through whatever they are marked with. */
const rangeOf = (element: HTMLElement, words: string): Range | undefined => {
  const nodes: Text[] = []
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
  while (walker.nextNode()) nodes.push(walker.currentNode as Text)
  const start = plain(nodes.map(({ data }) => data).join('')).indexOf(words)
  if (start === -1) return undefined
  const at = (offset: number, isEnd: boolean): [Text, number] | undefined => {
    let before = 0
    for (const node of nodes) {
      const inNode = offset - before
      if (inNode < node.length || (isEnd && inNode <= node.length)) return [node, inNode]
      before += node.length
    }
    return undefined
  }
  const [from, to] = [at(start, false), at(start + words.length, true)]
  if (!from || !to) return undefined
  const range = document.createRange()
  range.setStart(...from)
  range.setEnd(...to)
  return range
}

const FOCUSABLE = 'input:not([type="hidden"]), textarea, select, [contenteditable="true"], button'

const select = (element: HTMLElement, words: string): void => {
  if (element instanceof HTMLTextAreaElement || element instanceof HTMLInputElement) {
    const start = plain(element.value).indexOf(words)
    if (start !== -1) element.setSelectionRange(start, start + words.length)
    return
  }
  const range = rangeOf(element, words)
  const selection = window.getSelection()
  if (!range || !selection) return
  selection.removeAllRanges()
  selection.addRange(range)
  range.startContainer.parentElement?.scrollIntoView({ block: 'center' })
}

/** Shows the tab that a field is in, and what it is folded away in. */
export const reveal = async (place: Place, path: string): Promise<HTMLElement | undefined> => {
  const [name = ''] = path.split('.')
  for (const [depth, index] of (tabsTo(place.fields, name) ?? []).entries()) {
    const bars = place.form.querySelectorAll('.document-fields__main .tabs-field__tabs')
    const button = bars[depth]?.querySelectorAll<HTMLElement>(':scope > .tabs-field__tab-button')[index]
    if (button && !button.classList.contains('tabs-field__tab-button--active')) button.click()
  }
  const row = path.split('.').slice(0, 2).join('-row-')
  const around = await appears(() => elementOf(place, path) ?? withId(place, row) ?? elementOf(place, name))
  unfold(place, path)
  return elementOf(place, path) ?? around
}

/** Takes the editor to a field, and to some words in it. */
export const goTo = async (
  place: Place,
  { path, words }: { path: string; words?: string | undefined },
): Promise<void> => {
  const found = await reveal(place, path)
  if (!found) return
  const target = found.matches(FOCUSABLE) ? found : (found.querySelector<HTMLElement>(FOCUSABLE) ?? found)
  target.scrollIntoView({ block: 'center' })
  target.focus()
  if (words) select(target, words)
}
