/** A text without accents, ligatures and capitals, in single spaces; `St-` and `Ste-` written out, hyphens and apostrophes as spaces: what names are compared by. */
export const foldName = (text: string): string =>
  text
    .replaceAll(/œ/gi, 'oe')
    .replaceAll(/æ/gi, 'ae')
    .normalize('NFD')
    .replaceAll(/\p{M}|[®™©.]/gu, '')
    .toLowerCase()
    .replaceAll(/(?<![\p{L}\p{N}])(st|ste)[- ](?=\p{L})/gu, (_, short: string) =>
      short === 'st' ? 'saint ' : 'sainte ',
    )
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

const EMPTY_WORDS = new Set(['a', 'au', 'aux', 'd', 'de', 'des', 'du', 'en', 'et', 'l', 'la', 'le', 'les', 'un', 'une'])

/** The words of a name that tell it from others, less their plurals. */
export const contentWords = (text: string): Set<string> =>
  new Set(
    foldName(text)
      .split(' ')
      .filter((word) => word !== '' && !EMPTY_WORDS.has(word))
      .map((word) => (word.length > 3 ? word.replace(/(?:es|s|x|e)$/, '') : word)),
  )

/** How far two names are made of the same words: 0 to 1 (Dice's coefficient). */
export const likeness = (first: string, second: string): number => {
  const [a, b] = [contentWords(first), contentWords(second)]
  if (a.size === 0 || b.size === 0) return 0
  return (2 * [...a].filter((word) => b.has(word)).length) / (a.size + b.size)
}

/** A capitalised word: `Saint-Just`, `Vol/Next`, `Texto®`, `R&D`, `Mécan'Ouest`, `Fab'O`, `Dem'up`. */
export const WORD = String.raw`\p{Lu}[\p{L}\p{N}]*(?:[-/&](?=[\p{L}\p{N}])[\p{L}\p{N}]+|(?<=\p{L}{3})(?<!qu)'\p{Lu}[\p{L}\p{N}]*|(?<=(?<!\p{L})\p{Lu}{2})'\p{Lu}{2,}|(?<=-[dl])'\p{Lu}[\p{L}\p{N}]*|(?<=\p{Lu}\p{Ll}{2,3})(?<!qu|[Ee]ntr|[Pp]rud|[Gg]rand)'\p{Ll}{2,4}(?![\p{L}']))*®?`
const LINK = String.raw`(?:\s+(?:&\s+)?|\s+(?:de|du|des|de la|of|van|von|der|den|di)\s+|\s+(?:de )?[dl]')`
/** Capitalised words, with what joins them: `Pôle Métropolitain de l'Estuaire`. */
export const NAME = `${WORD}(?:${LINK}${WORD})*`
/** Capitalised words alone: `Paul Saint Martin`. */
export const PLAIN_NAME = String.raw`\p{Lu}[\p{L}'-]*(?:\s+(?:(?:de|du|van|von|de la|le|El|Ben)\s+|d')?\p{Lu}[\p{L}'-]+){1,3}`
/** Not within a word. */
export const START = String.raw`(?<![\p{L}\p{N}-])`
export const END = String.raw`(?![\p{L}\p{N}])`

export const capitalise = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

/** `de` before a phrase, as French contracts it: `du site`, `des halles`, `de l'usine`, `d'Arques`. */
export const withDe = (phrase: string): string => {
  const text = phrase.trim()
  if (/^le /i.test(text)) return `du ${text.slice(3)}`
  if (/^les /i.test(text)) return `des ${text.slice(4)}`
  if (/^(?:la |l'|un |une |sa |son |ses |leur |leurs |cette |ce |cet |deux |trois )/i.test(text))
    return /^(?:un|une)\s/i.test(text) ? `d'${text}` : `de ${text}`
  return /^[aeiouyâàéèêëîïôöûüh]/i.test(text) && !/^[A-Z]{2,}/.test(text) ? `d'${text}` : `de ${text}`
}
