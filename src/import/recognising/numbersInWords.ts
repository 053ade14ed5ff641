/** French numbers that texts write in words, as far as a text counts people or things with them. */
const ONES =
  'deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize dix-sept dix-huit dix-neuf'.split(
    ' ',
  )
const TENS: [string, number][] = [
  ['vingt', 20],
  ['trente', 30],
  ['quarante', 40],
  ['cinquante', 50],
  ['soixante', 60],
]
const UNITS = 'un deux trois quatre cinq six sept huit neuf'.split(' ')

const NUMBERS = new Map<string, number>([
  ...ONES.map((word, index): [string, number] => [word, index + 2]),
  ...TENS.flatMap(([ten, value]): [string, number][] => [
    [ten, value],
    [`${ten} et un`, value + 1],
    [`${ten}-et-un`, value + 1],
    ...UNITS.slice(1).map((unit, index): [string, number] => [`${ten}-${unit}`, value + index + 2]),
  ]),
  ...'dix onze douze treize quatorze quinze seize'
    .split(' ')
    .map((word, index): [string, number] => [`soixante-${word}`, 70 + index]),
  ['quatre-vingts', 80],
  ['quatre-vingt-dix', 90],
  ['cent', 100],
  ...ONES.slice(0, 8).map((word, index): [string, number] => [`${word} cents`, (index + 2) * 100]),
  ['mille', 1000],
])
for (const [word, value] of NUMBERS) if (value < 100) NUMBERS.set(`cent ${word}`, 100 + value)

/** « une centaine de »: the round numbers that French has nouns for. */
const ROUND = new Map<string, number>([
  ['dizaine', 10],
  ['douzaine', 12],
  ['quinzaine', 15],
  ['vingtaine', 20],
  ['trentaine', 30],
  ['quarantaine', 40],
  ['cinquantaine', 50],
  ['soixantaine', 60],
  ['centaine', 100],
  ['millier', 1000],
])

const longestFirst = (words: Iterable<string>): string => [...words].toSorted((a, b) => b.length - a.length).join('|')

/** Alternatives of a pattern, the longest first. */
export const NUMBER_WORD = longestFirst(NUMBERS.keys())
export const ROUND_WORD = longestFirst(ROUND.keys())

/** The number that words stand for, in any case: « vingt-quatre », « centaine ». */
export const numberOfWords = (words: string): number | undefined =>
  NUMBERS.get(words.toLowerCase()) ?? ROUND.get(words.toLowerCase())
