import { escapePattern } from '../formats/escapePattern.ts'

/** A piece of a text that is replaced: from `start` up to `end`, which is not replaced any more. */
export type Replacement = { end: number; start: number; text: string }

/** Finds what is to be replaced in a text. */
export type Rule = (text: string) => Replacement[]

type Replacer = string | ((found: RegExpExecArray) => string | undefined)

/** A rule that replaces each match; what the replacer returns `undefined` for stays. */
export const replaceEach =
  (pattern: RegExp, replacer: Replacer): Rule =>
  (text) =>
    [...text.matchAll(pattern)].flatMap((found) => {
      const replaced = typeof replacer === 'string' ? replacer : replacer(found)
      return replaced === undefined || replaced === found[0]
        ? []
        : [{ end: found.index + found[0].length, start: found.index, text: replaced }]
    })

/** What stands in for a character that no rule may see. */
const HIDDEN = '\uE000'

/** Addresses of pages and mailboxes, and names of files: what they are written with is no punctuation. */
const ADDRESS =
  /(?:https?:\/\/|www\.)\S+|(?<![\w.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)+|(?<![\w.-])(?:[a-z0-9-]+\.)+(?:com|eu|fr|net|org)(?:\/\S*)?/giu

/** A piece of a text with one look: bold, a link. What is verbatim is left as it was typed. */
export type Run = { isVerbatim?: boolean; text: string }

/** Finds passages that are named in a text, the longest first; `undefined` for none. */
export const passagePattern = (passages: readonly string[]): RegExp | undefined => {
  const wanted = passages.filter((passage) => passage.trim() !== '')
  return wanted.length === 0
    ? undefined
    : new RegExp(
        wanted
          .toSorted((a, b) => b.length - a.length)
          .map(escapePattern)
          .join('|'),
        'gu',
      )
}

const hide = (text: string, pattern: RegExp | undefined): string =>
  pattern ? text.replaceAll(pattern, (found) => HIDDEN.repeat(found.length)) : text

/** What is put in belongs to the mark that it stands beside: after an opening one, before any other. */
const ownerOf = (text: string, owners: readonly number[], { end, start }: Omit<Replacement, 'text'>): number =>
  owners[start === end && (text[start - 1] === '«' || start === text.length) ? start - 1 : start] ?? 0

/**
 * Applies the rules one after the other to a text that is in several runs, each rule seeing the whole text, and returns what becomes of each run. Verbatim runs,
 * addresses and what `left` finds are hidden from the rules.
 */
export const applyRules = (runs: readonly Run[], rules: readonly Rule[], left?: RegExp): string[] => {
  const original = runs.map(({ text }) => text).join('')
  const masked = runs.map(({ isVerbatim, text }) => (isVerbatim ? HIDDEN.repeat(text.length) : text)).join('')
  // A passage may have code in it, which is hidden already.
  const named = hide(original, left)
  const seen = left
    ? masked.replaceAll(/[^]/g, (character, at: number) => (named[at] === HIDDEN ? HIDDEN : character))
    : masked
  let text = hide(seen, ADDRESS)
  const hidden = [...Array(text.length).keys()].filter((at) => text[at] === HIDDEN).map((at) => original[at] ?? '')
  let owners = runs.flatMap(({ text: own }, run) => Array.from<number>({ length: own.length }).fill(run))
  for (const rule of rules) {
    const pieces: string[] = []
    const kept: number[][] = []
    let from = 0
    for (const { end, start, text: replaced } of rule(text)) {
      pieces.push(text.slice(from, start), replaced)
      const owner = ownerOf(text, owners, { end, start })
      kept.push(owners.slice(from, start), Array.from<number>({ length: replaced.length }).fill(owner))
      from = end
    }
    if (from === 0) continue
    text = pieces.join('') + text.slice(from)
    owners = [...kept.flat(), ...owners.slice(from)]
  }
  const result = runs.map(() => '')
  let next = 0
  for (const [at, owner] of owners.entries()) {
    const character = text[at] === HIDDEN ? hidden[next++] : text[at]
    result[owner] = `${result[owner] ?? ''}${character ?? ''}`
  }
  return result
}
