import { replaceEach } from '../replacements.ts'
import type { Rule } from '../replacements.ts'

const START = String.raw`(?<!\p{L})`

/** Where « oe » is one letter: what stands before it in the word, and what follows. */
const PLACES: [before: string, after: string][] = [
  ['(?:man|dés|hors-d’)?', 'uvr'],
  ['', 'ufs?(?!\\p{L})'],
  ['', 'il(?!\\p{L})|ill'],
  ['', 'sophag|dèm|dip|nolog|cumén|strog'],
  ['(?:ch|c|s|éc|ranc|cons)', 'ur'],
  ['b', 'ufs?(?!\\p{L})'],
  ['f', 't(?:us|al)'],
  ['m', 'urs(?!\\p{L})'],
  ['n', 'uds?(?!\\p{L})'],
  ['v', 'ux?(?!\\p{L})'],
]

/** œuvre, cœur, nœud: the letter that keyboards lack. « coefficient » and « moelle » have none. */
export const ligatures: Rule[] = PLACES.map(([before, after]) =>
  replaceEach(new RegExp(`(?<=${START}${before})oe(?=${after})`, 'giu'), ([found]) =>
    found.startsWith('O') ? 'Œ' : 'œ',
  ),
)
