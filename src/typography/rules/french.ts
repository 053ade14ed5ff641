import { NBSP, NNBSP, SPACES } from '../characters.ts'
import { replaceEach } from '../replacements.ts'
import type { Rule } from '../replacements.ts'
import type { TypographySettings } from '../settings.ts'
import { accentedCapitals } from './capitals.ts'
import { ligatures } from './ligatures.ts'
import {
  apostrophe,
  ellipsis,
  noSpaceBeforeComma,
  noSpaceInBrackets,
  oneSpace,
  quotationMarks,
  unitBoundToNumber,
} from './shared.ts'

const MONTHS = 'janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre'

const NOT_IN_WORD = String.raw`(?<![\p{L}\p{N}])`

const each = (pattern: string, replacer: Parameters<typeof replaceEach>[1]): Rule =>
  replaceEach(new RegExp(pattern, 'gu'), replacer)

/** « etc. » is never followed by points of suspension (Lexique, « Abréviations »). */
const etc = each(String.raw`(?<=${NOT_IN_WORD}[eE]tc)(?:…|\.{2,})`, '.')

/** 1er, 1re, 2e, XXe (Lexique, « Nombres ordinaux »). */
const ORDINALS: Rule[] = [
  each(String.raw`(?<=${NOT_IN_WORD}1)i?[èe]re(s?)(?!\p{L})`, ([, plural]) => `re${plural}`),
  each(String.raw`(?<=${NOT_IN_WORD}1)ier(s?)(?!\p{L})`, ([, plural]) => `er${plural}`),
  each(String.raw`(?<=${NOT_IN_WORD}\d{1,4})i?[èe]me(s?)(?!\p{L})`, ([, plural]) => `e${plural}`),
  each(String.raw`(?<=${NOT_IN_WORD}[IVXLC]{1,7})(?:i?[èe]me|è)(s?)(?!\p{L})`, ([, plural]) => `e${plural}`),
]

/** What may not be cut at the end of a line. */
const BOUND: Rule[] = [
  // 12 500: groups of three, but not a year before a number.
  each(String.raw`(?<=(?<![\d,.])\d{1,3})[ \u00A0](?=\d{3}(?!\d))`, NNBSP),
  unitBoundToNumber,
  each(String.raw`(?<=\d)(?=(?:%|‰|€|k€|M€|Md€|[TGMk]Wh|[GM]W|kW|km|ha|°C)(?![\p{L}\p{N}]))`, NBSP),
  each(String.raw`(?<=\d)[ ](?=(?:millions?|milliards?)(?!\p{L}))`, NBSP),
  each(String.raw`(?<=\d\u00A0h)[ ](?=\d)`, NBSP),
  each(String.raw`(?<=${NOT_IN_WORD}[nN]°)[ ]?(?=\d)`, NBSP),
  each(String.raw`(?<=§)[ ]?(?=\d)`, NBSP),
  each(String.raw`(?<=${NOT_IN_WORD}(?:p|pp|art|chap|fig|vol)\.)[ ](?=\d)`, NBSP),
  each(String.raw`(?<=${NOT_IN_WORD}(?:M\.|MM\.|Mmes?|Mlles?|Dr|Pr|Me|Mgr))[ ](?=\p{Lu})`, NBSP),
  each(String.raw`(?<=${NOT_IN_WORD}(?:[12]?\d|3[01]|1er))[ ](?=(?:${MONTHS})(?!\p{L}))`, NBSP),
]

/** A dash between words, with spaces, is no hyphen. */
const dash = each(String.raw`(?<=[\p{L}).,»…][ ])--?(?=[ ][\p{L}\p{N}«(])`, '–')

/** Before ; ! ? a narrow space, but at the beginning, after a bracket or points of suspension (Lexique, « Espacements »); « ?! » and « !!! » hold together. */
const highPunctuation = each(
  String.raw`(?<=(\S?))(?<![;!?${SPACES}])[${SPACES}]*([;!?]+)(?=[${SPACES}\n)\]»”".,…\uE000]|$)`,
  ([found, before = '', marks = '']) => {
    if (before === '' || '([…'.includes(before)) return undefined
    return found === NNBSP + marks ? undefined : NNBSP + marks
  },
)

const colon = (space: string): Rule =>
  each(String.raw`(?<=[\p{L}\p{N})»”%€’\uE000])[${SPACES}]*:(?=[${SPACES}\n\uE000]|$)`, `${space}:`)

const guillemets = (space: string): Rule[] => [
  each(String.raw`<<|>>`, ([found]) => (found === '<<' ? '«' : '»')),
  quotationMarks({ close: '»', open: '«' }, { close: '”', open: '“' }),
  each(String.raw`(?<=«)[${SPACES}]*(?=[^${SPACES}»])`, space),
  each(String.raw`(?<=[^${SPACES}«])[${SPACES}]*(?=»)`, space),
]

/**
 * The rules of French, after the *Lexique des règles typographiques en usage à l’Imprimerie nationale*; where usage differs (the space before a colon, within
 * quotation marks, the accents of capitals) as the newsroom has set it.
 */
export const frenchRules = ({ capitals, colonSpace, quoteSpace }: TypographySettings): Rule[] => [
  oneSpace,
  etc,
  ellipsis,
  apostrophe,
  ...guillemets(quoteSpace),
  noSpaceBeforeComma,
  noSpaceInBrackets,
  ...ORDINALS,
  ...ligatures,
  ...accentedCapitals(capitals),
  ...BOUND,
  dash,
  highPunctuation,
  colon(colonSpace),
]
