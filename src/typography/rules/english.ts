import { NBSP, SPACES, UNITS } from '../characters.ts'
import { replaceEach } from '../replacements.ts'
import type { Rule } from '../replacements.ts'
import { apostrophe, ellipsis, noSpaceBeforeComma, noSpaceInBrackets, oneSpace, quotationMarks } from './shared.ts'

/** No space before punctuation or a percent sign: what a French keyboard, or a copied French sentence, leaves there. */
export const noSpaceBeforePunctuation = replaceEach(
  new RegExp(
    String.raw`(?<=[\p{L}\p{N})”’%])[${SPACES}]+(?=[;:!?]+(?:[${SPACES}\n”)]|$))|(?<=\p{N})[${SPACES}]+(?=%)`,
    'gu',
  ),
  '',
)

/** Units other than the percent sign are bound to their number. */
export const unitsWithoutPercent = replaceEach(
  new RegExp(String.raw`(?<=\p{N})[ ](?=(?!%)(?:${UNITS})(?![\p{L}\p{N}]))`, 'gu'),
  NBSP,
)

/** The rules of English. */
export const ENGLISH_RULES: Rule[] = [
  oneSpace,
  ellipsis,
  apostrophe,
  replaceEach(/(?<=\p{L}s)'(?=\s\p{L})/gu, '’'),
  replaceEach(new RegExp(String.raw`«[${SPACES}]*|[${SPACES}]*»`, 'gu'), ([found]) =>
    found.startsWith('«') ? '“' : '”',
  ),
  quotationMarks({ close: '”', open: '“' }, { close: '’', open: '‘' }),
  noSpaceBeforeComma,
  noSpaceInBrackets,
  noSpaceBeforePunctuation,
  replaceEach(/ ?(?<![-\w])--(?!-) ?|(?<=\p{L})--(?=\p{L})/gu, '—'),
  unitsWithoutPercent,
]
