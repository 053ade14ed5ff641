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

/** Pairs of straight quotation marks become the language's own; those within others become the second kind. A mark without its pair, or an inch, stays. */
export const quotationMarks =
  (first: Marks, second: Marks): Rule =>
  (text) => {
    const found: Replacement[] = []
    let depth = 0
    let opened: { at: number; isInner: boolean } | undefined
    for (let at = 0; at < text.length; at++) {
      const character = text[at]
      if (character === '\n') opened = undefined
      if (character === first.open) depth++
      if (character === first.close) depth = Math.max(0, depth - 1)
      if (character !== '"') continue
      const before = text[at - 1] ?? ' '
      if (opened === undefined) {
        const mayOpen = !/[\p{L}\p{N}]/u.test(before) && /\S/u.test(text[at + 1] ?? ' ')
        if (mayOpen) opened = { at, isInner: depth > 0 }
        continue
      }
      const marks = opened.isInner ? second : first
      found.push(
        { end: opened.at + 1, start: opened.at, text: marks.open },
        { end: at + 1, start: at, text: marks.close },
      )
      opened = undefined
    }
    return found
  }
