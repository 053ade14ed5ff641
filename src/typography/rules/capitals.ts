import { withoutAccents } from '../../formats/withoutAccents.ts'
import { replaceEach } from '../replacements.ts'
import type { Rule } from '../replacements.ts'

/** What an editor may have put into the list is no pattern. */
const WORD = /^\p{Lu}[\p{L}’'-]*$/u

/** What follows « À » where a sentence begins with the preposition; before other words « A » may be the verb, « A été inauguré », or no French. */
const AFTER_PREPOSITION = [
  'ce|cet|cette|ces|la|le|les|leur|leurs|notre|nos|votre|vos|son|sa|ses|quelques|deux|trois|quatre|cinq|dix',
  'cause|compter|condition|côté|découvrir|défaut|lire|louer|noter|partir|propos|retenir|savoir|suivre|terme|travers|vendre|venir|voir',
].join('|')

const PREPOSITION = new RegExp(String.raw`(?<=^|\n|[.!?…»] )A(?= (?:l[’']|\d|(?:${AFTER_PREPOSITION})(?!\p{L})))`, 'gu')

const first = (word: string): string => withoutAccents(word.slice(0, 1)) + word.slice(1)

/** Words of the newsroom's list get the accent of their capital: « Etat » becomes « État », and « ETAT » « ÉTAT ». */
export const accentedCapitals = (words: readonly string[]): Rule[] =>
  words
    .filter((word) => WORD.test(word))
    .flatMap((word) => {
      if (word === 'À') return [replaceEach(PREPOSITION, 'À')]
      const upper = word.toLocaleUpperCase('fr')
      return [
        [first(word), word],
        [withoutAccents(upper), upper],
      ].flatMap(([plain = '', accented = '']) =>
        plain === accented
          ? []
          : [replaceEach(new RegExp(String.raw`(?<!\p{L})${plain}(?=(?:e?s|E?S)?(?!\p{L}))`, 'gu'), accented)],
      )
    })
