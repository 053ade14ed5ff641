/** Names that a column's end has torn apart: `Hauts- de-France`. */
const TORN = /(\p{L})- (?=(?:de|du|des|en|sur|sous|lès|la|le|les|d'|l')-?)/gu
/** A word and `en France` that a lost space has made one: mended only where the word stands alone elsewhere in the text. */
const GLUED = /(\p{Lu}\p{L}{3,})en (?=\p{Lu})/gu

/**
 * Mends what is safe to mend: kinds of space and apostrophe, torn hyphens, glued words that the text has apart elsewhere. Words are never replaced.
 * For reading and comparing; `typeset` writes the typography that is published.
 */
export const mendText = (text: string, whole: string = text): string =>
  text
    // No word is as long: rules would take long over it.
    .replaceAll(/\S{300,}/g, (word) => word.slice(0, 300))
    .normalize('NFC')
    .replaceAll(/[\u00A0\u202F\u2009\u2007]/g, ' ')
    .replaceAll(/\u200B|\u00AD|\uFEFF|\u200C|\u200D|\u2060/g, '')
    .replaceAll(/[’ʼ´`‛]/g, "'")
    .replaceAll(/[“”„]/g, '"')
    .replaceAll(/« *([^«»]*?) *»/g, '« $1 »')
    .replaceAll(/[ \t]{2,}/g, ' ')
    // A line that was cut within a sentence.
    .replaceAll(/ *\n *(?=\p{Ll}|\()/gu, ' ')
    .replaceAll(TORN, '$1-')
    .replaceAll(GLUED, (found, word: string) =>
      new RegExp(`(?<!\\p{L})${word}(?!\\p{L})`, 'u').test(whole) ? `${word} en ` : found,
    )
    .trim()

const NBSP = '\u00A0'
const THIN = '\u202F'

/** French typography for what is shown: ’, spaces that do not break before `: ; ! ?` and in guillemets and numbers, oe and ellipses as they are. */
export const typeset = (text: string): string =>
  text
    .replaceAll("'", '\u2019')
    .replaceAll(/«[ \u00A0\u202F]?/g, `«${NBSP}`)
    .replaceAll(/[ \u00A0\u202F]?»/g, `${NBSP}»`)
    .replaceAll(/ ([;!?])/g, `${THIN}$1`)
    .replaceAll(/ :(?= |$)/g, `${NBSP}:`)
    .replaceAll(/(?<=\d) (?=\d{3}(?!\d))/g, THIN)
