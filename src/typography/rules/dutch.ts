import { NBSP } from '../characters.ts'
import { replaceEach } from '../replacements.ts'
import type { Rule } from '../replacements.ts'
import { noSpaceBeforePunctuation, unitsWithoutPercent } from './english.ts'
import { apostrophe, ellipsis, noSpaceBeforeComma, noSpaceInBrackets, oneSpace, quotationMarks } from './shared.ts'

/** The rules of Dutch: ’s avonds and foto’s have one apostrophe, and the euro stands before its number. */
export const DUTCH_RULES: Rule[] = [
  oneSpace,
  ellipsis,
  replaceEach(/(?<!\p{L})['‘](?=[smnt](?!\p{L}))/gu, '’'),
  apostrophe,
  quotationMarks({ close: '”', open: '“' }, { close: '’', open: '‘' }),
  noSpaceBeforeComma,
  noSpaceInBrackets,
  noSpaceBeforePunctuation,
  replaceEach(/(?<=€) (?=\d)/gu, NBSP),
  unitsWithoutPercent,
]
