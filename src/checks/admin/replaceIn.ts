import { plain } from '../plain.ts'

/** Where two texts differ, from both ends. */
const differenceOf = (words: string, by: string): { end: number; start: number } => {
  let start = 0
  while (start < words.length && words.charAt(start) === by.charAt(start)) start += 1
  let end = 0
  while (
    end < words.length - start &&
    end < by.length - start &&
    words.charAt(words.length - 1 - end) === by.charAt(by.length - 1 - end)
  )
    end += 1
  return { end, start }
}

/** A text with some words in the place of others; its own spaces stay. Nothing where they are not there. */
export const replaceIn = (text: string, words: string, by: string): string | undefined => {
  const at = plain(text).indexOf(words)
  if (at === -1) return undefined
  const { end, start } = differenceOf(words, by)
  return text.slice(0, at + start) + by.slice(start, by.length - end) + text.slice(at + words.length - end)
}
