/** What a closed row says: the words that are there, or the number of the row. */
export const rowWords = (words: (string | null | undefined)[], rowNumber: number | undefined, separator = ' '): string =>
  words.filter(Boolean).join(separator) || String((rowNumber ?? 0) + 1)
