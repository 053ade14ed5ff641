const NAME = /(?<=[\p{L}\p{N}»:,!?]\s)\p{Lu}[\p{L}\p{N}]{2,}/gu

/** The words with a capital that do not begin a text: most are of names. */
export const namesWithin = (text: string): string[] => [...new Set(text.match(NAME) ?? [])]
