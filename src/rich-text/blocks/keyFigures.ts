import { judgeLinkAddress } from '../../formats/linkAddress.ts'
import type { Node } from '../node.ts'
import { line, lineIn, rowsIn, section, textNode } from './nodes.ts'
import type { BlockFields } from './nodes.ts'

/** A number and the sign of its unit stay on one line: « 40 GWh »; a word may come below it: « 2 000 emplois ». */
const LONGEST_SIGN = 4

const withUnit = (value: string, unit: string): string =>
  unit ? `${value}${unit.length <= LONGEST_SIGN ? '\u00A0' : ' '}${unit}` : value

/** « 2 000 », as it is typed, with blanks that do not break. */
const unbroken = (figure: string): string => figure.replaceAll(/(?<=\d) (?=\d{3}(?!\d))/g, '\u202F')

const sourceOf = ({ source, sourceUrl }: BlockFields): Node[] => {
  const words = lineIn(source)
  const url = judgeLinkAddress(sourceUrl) === 'usable' ? String(sourceUrl) : ''
  if (!words && !url) return []
  const name = textNode(words || new URL(url).hostname)
  const shown: Node = url
    ? { children: [name], fields: { linkType: 'custom', newTab: false, url }, type: 'link' }
    : name
  return [section('small', undefined, [shown])]
}

/** Figures of the story in large, each with its unit, what it counts and where it was read. */
export const keyFigures = ({ figures, title }: BlockFields): Node[] => {
  const items = rowsIn(figures).flatMap((row): Node[] => {
    const [label, value, unit] = [lineIn(row.label), unbroken(lineIn(row.value)), lineIn(row.unit)]
    if (!value) return []
    return [
      line('li', [
        section('strong', undefined, [textNode(withUnit(value, unit))]),
        ...(label ? [section('span', undefined, [textNode(label)])] : []),
        ...sourceOf(row),
      ]),
    ]
  })
  return items.length > 0 ? [section('div', 'key-figures', [section('ul', undefined, items)], lineIn(title))] : []
}
