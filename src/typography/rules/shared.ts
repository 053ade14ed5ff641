import { NBSP, SPACES, UNITS } from '../characters.ts'
import { replaceEach } from '../replacements.ts'
import type { Replacement, Rule } from '../replacements.ts'

/** What French, English and Dutch have in common. */
export const oneSpace = replaceEach(/(?<=\S) {2,}(?=\S)/gu, ' ')

export const ellipsis = replaceEach(/(?<!\.)\.{3,}(?!\.)/gu, '…')

export const apostrophe = replaceEach(/(?<=\p{L})['ʼ´`](?=[\p{L}«“"])/gu, '’')

export const noSpaceBeforeComma = replaceEach(
  new RegExp(String.raw`(?<=[\p{L}\p{N})»”%])[${SPACES}]+(?=[,.](?:[${SPACES}\n]|$))`, 'gu'),
  '',
)

export const noSpaceInBrackets = replaceEach(/(?<=[([]) +(?=[\p{L}\p{N}])|(?<=[\p{L}\p{N}.…!?»”]) +(?=[)\]])/gu, '')

export const unitBoundToNumber = replaceEach(
  new RegExp(String.raw`(?<=\p{N})[${SPACES}](?=(?:${UNITS})(?![\p{L}\p{N}]))`, 'gu'),
  NBSP,
)

type Marks = { close: string; open: string }

type Pair = { around: Opened | undefined; close: number; open: number }

type Opened = { around: Opened | undefined; at: number; isClosed: boolean; isInner: boolean }

const isInside = (opened: Opened | undefined): boolean =>
  opened !== undefined && (opened.isClosed || isInside(opened.around))

/**
 * Pairs of straight quotation marks become the language's own; those within others become the second kind. Behind a space and before a word a mark opens, within what is
 * quoted already too. A mark without its pair, or an inch, stays.
 */
export const quotationMarks =
  (first: Marks, second: Marks): Rule =>
  (text) => {
    const pairs: (Pair & { isInner: boolean })[] = []
    let depth = 0
    let opened: Opened | undefined
    for (let at = 0; at < text.length; at++) {
      const character = text[at]
      if (character === '\n') opened = undefined
      if (character === first.open) depth++
      if (character === first.close) depth = Math.max(0, depth - 1)
      if (character !== '"') continue
      const [before, after] = [text[at - 1] ?? ' ', text[at + 1] ?? ' ']
      const mayOpen = !/[\p{L}\p{N}]/u.test(before) && /\S/u.test(after)
      const opens = opened === undefined ? mayOpen : /[\s(]/u.test(before) && /[\p{L}\p{N}]/u.test(after)
      if (opens) opened = { around: opened, at, isClosed: false, isInner: depth > 0 }
      else if (opened) {
        opened.isClosed = true
        pairs.push({ around: opened.around, close: at, isInner: opened.isInner, open: opened.at })
        opened = opened.around
      }
    }
    return pairs
      .flatMap(({ around, close, isInner, open }): Replacement[] => {
        const marks = isInner || isInside(around) ? second : first
        return [
          { end: open + 1, start: open, text: marks.open },
          { end: close + 1, start: close, text: marks.close },
        ]
      })
      .toSorted((one, other) => one.start - other.start)
  }
