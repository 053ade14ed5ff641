import { isRecord } from '../../payload/values.ts'
import { cleanText } from '../node.ts'
import type { Node } from '../node.ts'

/** What the form of a block holds, which may be anything. */
export type BlockFields = Record<string, unknown>

/** Words that the newsroom says, by language. */
export type Words = Readonly<Record<string, string>>

/** An element around what a block shows. It is left out where nothing in it is shown: a list of articles of which none is published. */
export const section = (tag: string, name: string | undefined, children: Node[], title?: string | Words): Node => ({
  children,
  name,
  tag,
  title,
  type: 'section',
})

/** A text of a form on one line; `''` where none is written. */
export const lineIn = (value: unknown): string =>
  typeof value === 'string'
    ? cleanText(value)
        .replaceAll(/\s*\n\s*/g, ' ')
        .trim()
    : ''

export const textNode = (text: string): Node => ({ format: 0, text, type: 'text' })

export const paragraph = (...children: Node[]): Node => ({ children, type: 'paragraph' })

/** The paragraphs of a text of several lines. */
export const paragraphsOf = (value: unknown): Node[] =>
  (typeof value === 'string' ? cleanText(value).split(/\n+/) : [])
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => paragraph(textNode(line)))

/** The rows of a list. */
export const rowsIn = (value: unknown): BlockFields[] => (Array.isArray(value) ? value.filter(isRecord) : [])

/** A document or file that a block leads to: `{ relationTo, value }`, as links and pictures of a text have it. */
export const target = (type: string, value: unknown, more: object = {}): Node[] =>
  isRecord(value) && typeof value.relationTo === 'string'
    ? [
        {
          ...more,
          relationTo: value.relationTo,
          type,
          value:
            typeof value.value === 'string' || typeof value.value === 'number' || isRecord(value.value)
              ? value.value
              : null,
        },
      ]
    : []

/** The same around parts of a line, with a space between those that are shown, for who reads it without the styles of a site. */
export const line = (tag: string, children: Node[]): Node => ({ children, isLine: true, tag, type: 'section' })
