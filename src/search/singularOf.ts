/** Plurals that no rule makes. */
const IRREGULAR: ReadonlyMap<string, string> = new Map([
  ['baux', 'bail'],
  ['boyaux', 'boyau'],
  ['children', 'child'],
  ['cieux', 'ciel'],
  ['coraux', 'corail'],
  ['emaux', 'email'],
  ['joyaux', 'joyau'],
  ['landaus', 'landau'],
  ['men', 'man'],
  ['noyaux', 'noyau'],
  ['soupiraux', 'soupirail'],
  ['travaux', 'travail'],
  ['tuyaux', 'tuyau'],
  ['vantaux', 'vantail'],
  ['ventaux', 'ventail'],
  ['vitraux', 'vitrail'],
  ['women', 'woman'],
  ['yeux', 'oeil'],
])

/** Shorter ones have too little left. */
const SHORTEST = 4
const SHORTEST_DUTCH = 6

const withoutPlural = (word: string): string => {
  if (word.endsWith('eaux') || word.endsWith('eux') || word.endsWith('oux')) return word.slice(0, -1)
  if (word.endsWith('aux') && word.length > SHORTEST) return `${word.slice(0, -3)}al`
  if (word.endsWith('s') && !word.endsWith('ss')) return word.slice(0, -1)
  if (word.endsWith('en') && word.length >= SHORTEST_DUTCH)
    // bedrijven, bedrijf; huizen, huis, whose own s is taken for a plural.
    return word.slice(0, -2).replace(/v$/, 'f').replace(/z$/, '')
  return word
}

/**
 * What the singular and the plural of a word have in common, in French, English and Dutch alike: a newsroom writes « les gigafactories » and “travaux”. It is
 * no word for people: `industrie`, `industries` and `industry` give `industry`.
 *
 * Rules of the “minimal” stemmers (J. Savoy, A stemming procedure and stopword list for general French corpora, 1999; D. Harman, How effective is suffixing?,
 * 1991), which go no further than the plural: stemmers that go further make one word of « organe » and « organisation ».
 *
 * @param word without accents and capitals.
 */
export const singularOf = (word: string): string => {
  if (word.length < SHORTEST || /\d/.test(word)) return IRREGULAR.get(word) ?? word
  const singular = IRREGULAR.get(word) ?? withoutPlural(word)
  // One form for both languages: industrie and industry, taxe and tax, branche and branch.
  return singular.replace(/(?<=\w{3})ie$/, 'y').replace(/(?<=ss|x|ch|sh|z)e$/, '')
}

/** The letters that words with a form in common with others may begin with: « yeux » and « oeil ». */
export const initialsOf = (form: string): string[] => [
  form[0] ?? '',
  ...[...IRREGULAR].flatMap(([plural, singular]) => (singular === form ? (plural[0] ?? '') : [])),
]

/** The plurals of a word that do not begin with it, as « usines » begins with « usine »: « canaux », « travaux ». */
export const otherPluralsOf = (word: string): string[] => [
  ...(word.endsWith('al') ? [`${word.slice(0, -2)}aux`] : []),
  ...[...IRREGULAR].flatMap(([plural, singular]) => (singular === word && !plural.startsWith(word) ? [plural] : [])),
]
