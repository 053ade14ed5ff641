import type { FoundFigure } from './figures.ts'

const DIGITS = String.raw`\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?`
const ABOUT = '(?<about>(?:about|around|some|nearly|almost|over|more than|up to|at least) )?'
const SCALE = '(?<scale>million|billion|m|bn|k)'
const CURRENCY = '(?:EUR|€|GBP|£|USD|\\$|CHF)'
/** « EUR 48 million », « €12m », « 450 million euros ». */
const MONEY = new RegExp(
  String.raw`${ABOUT}(?:(?<before>${CURRENCY}) ?(?<number>${DIGITS})(?: ?${SCALE}(?!\p{L}))?|(?<![\d.,])(?<counted>${DIGITS}) (?<words>million|billion) (?<after>euros|dollars|pounds|Swiss francs))`,
  'gu',
)
/** What is counted without a plural in -s. */
const PEOPLE = 'people|staff|women|men|children|hectares'
/** « 250 people », « 31 foreign investment projects », « 5,600 square metres ». */
const COUNTED = new RegExp(
  String.raw`${ABOUT}(?<![\p{L}\d.,/€£$-])(?<number>${DIGITS})(?: ?(?<symbol>%|m²|MW|GW|MWh|GWh|TWh|km)(?![\p{L}\d])| (?<unit>(?!(?:million|billion)(?!\p{L}))(?:(?!(?:and|in|of|at|on|to|for|from|the|by|or|that|who|has|is|was) )\p{Ll}[\p{L}-]+ ){0,2}(?:${PEOPLE}|(?!(?:has|is|was|this|its|years|towards|always|across|as)(?!\p{L}))\p{Ll}[\p{L}-]{2,}(?<!s)s))(?!\p{L}))`,
  'gu',
)
const SYMBOLS: Record<string, string> = {
  $: '$',
  '£': '£',
  CHF: 'CHF',
  'Swiss francs': 'CHF',
  dollars: '$',
  GBP: '£',
  pounds: '£',
  USD: '$',
}
const SCALES: Record<string, string> = { billion: 'Md', bn: 'Md', k: 'k', m: 'M', million: 'M' }

const numberOf = (digits: string): number => Number(digits.replaceAll(',', ''))

type Placed = { at: number; found: FoundFigure }

const placed = (match: RegExpExecArray, digits: string, unit: string): Placed => {
  const about = match.groups?.about
  const found: FoundFigure = {
    isApproximate: about !== undefined,
    surface: match[0].slice(about?.length ?? 0),
    unit,
    value: numberOf(digits),
  }
  return { at: match.index, found }
}

/** The figures of an English sentence: money with its scale, and numbers with what they count. */
export const englishFiguresIn = (text: string): FoundFigure[] => {
  const money = [...text.matchAll(MONEY)].map((match) => {
    const { after, before, counted, number = '', scale, words } = match.groups ?? {}
    const unit = `${SCALES[scale ?? words ?? ''] ?? ''}${SYMBOLS[before ?? after ?? ''] ?? '€'}`
    return placed(match, counted ?? number, unit)
  })
  const counted = [...text.matchAll(COUNTED)].map((match) => {
    const { number = '', symbol = '', unit = symbol } = match.groups ?? {}
    return placed(match, number, unit)
  })
  return [...money, ...counted].toSorted((a, b) => a.at - b.at).map(({ found }) => found)
}
