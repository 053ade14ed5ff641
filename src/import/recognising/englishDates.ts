import { MONTHS, WEEKDAYS } from './calendarWords.ts'
import type { FoundDate, Groups, Reading, Reference, Told } from './dates.ts'
import { findDates, readDay, readMonth, readRange, readRelativeDay, rule } from './dates.ts'
import { monthsOfQuarter, seasonIn, seasonNear } from './seasons.ts'

const ENGLISH_MONTHS = 'january february march april may june july august september october november december'.split(
  ' ',
)
const ENGLISH_WEEKDAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday']
const SEASONS: Record<string, string> = {
  autumn: 'automne',
  fall: 'automne',
  spring: 'printemps',
  summer: 'été',
  winter: 'hiver',
}
const SHIFTS: Record<string, string> = { last: 'dernier', next: 'prochain' }
const QUARTERS: Record<string, string> = {
  '1': 'premier',
  '2': 'deuxième',
  '3': 'troisième',
  first: 'premier',
  second: 'deuxième',
  third: 'troisième',
}

const MONTH = `(?:${ENGLISH_MONTHS.join('|')}|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\\.?`
const DAY = String.raw`\d{1,2}(?:st|nd|rd|th)?`
const YEAR = String.raw`(?:19|20)\d\d`
const WEEKDAY = ENGLISH_WEEKDAYS.join('|')
const TO = String.raw`(?:\s?[-–—]\s?|\s(?:to|and|until|through|till)\s)`
const TIME = String.raw`(?:,?(?:\s(?:at|from))?\s(?<hour>\d{1,2})(?:[.:](?<minute>\d\d))?(?:\s?(?<half>[ap])\.?m\.?(?!\p{L})|(?<=[.:]\d\d)(?![\d%])))?`

const frenchMonth = (name: string | undefined): string | undefined =>
  name && MONTHS[ENGLISH_MONTHS.findIndex((each) => each.startsWith(name.toLowerCase().slice(0, 3)))]
const frenchWeekday = (name: string | undefined): string | undefined =>
  name && WEEKDAYS[ENGLISH_WEEKDAYS.indexOf(name.toLowerCase())]

/** The words of an English date as the readers of French ones take them. */
const inFrench = (groups: Groups): Groups => {
  const hour = groups.hour === undefined ? undefined : Number(groups.hour) % (groups.half ? 12 : 24)
  return {
    ...groups,
    firstMonth: frenchMonth(groups.firstMonth),
    hour: hour === undefined ? undefined : String(hour + (groups.half?.toLowerCase() === 'p' ? 12 : 0)),
    month: frenchMonth(groups.month),
    shift: groups.shift && SHIFTS[groups.shift.toLowerCase()],
    weekday: frenchWeekday(groups.weekday),
  }
}

const readSeason = ({ season = '', which, year }: Groups, { isFuture, isPast, reference }: Told): Reading => {
  const name = SEASONS[season.toLowerCase()] ?? ''
  const stated = year ? seasonIn(name, Number(year)) : undefined
  if (stated) return { ...stated, certainty: 'stated', precision: 'season' }
  // In May, « next spring » is that of the year after.
  if (reference && which?.toLowerCase() === 'next') {
    const year = new Date(reference.to).getUTCFullYear()
    const next = [year, year + 1]
      .flatMap((each) => seasonIn(name, each) ?? [])
      .find(({ value }) => Date.parse(value) > reference.to)
    return next && { ...next, certainty: 'resolved', precision: 'season' }
  }
  const isLast = which?.toLowerCase() === 'last' || (isPast && !isFuture)
  const found = reference && seasonNear(name, reference, isLast)
  return found && { ...found, certainty: which ? 'resolved' : 'uncertain', precision: 'season' }
}

const readQuarter = ({ nth = '', year = '' }: Groups): Reading => ({
  certainty: 'stated',
  ...monthsOfQuarter(QUARTERS[nth.toLowerCase()] ?? '', year),
  precision: 'month',
})

const readWeekday = (groups: Groups, told: Told): Reading => {
  const { shift, weekday } = inFrench(groups)
  // « broke ground on Tuesday » was the last one; « on Tuesday the board will meet » is the next.
  return readRelativeDay({ shift: shift ?? (told.isPast && !told.isFuture ? 'passé' : undefined), weekday }, told)
}

const readYear = ({ year }: Groups): Reading =>
  year ? { certainty: 'stated', precision: 'year', value: year } : undefined

const readNearYear = ({ which = '' }: Groups, { reference }: Told): Reading => {
  if (!reference) return undefined
  const offset = { last: -1, next: 1 }[which.toLowerCase()] ?? 0
  return { certainty: 'resolved', precision: 'year', value: String(new Date(reference.to).getUTCFullYear() + offset) }
}

/** The longest forms first: each takes its words from those after it. */
const RULES = [
  rule(
    `(?:(?:${WEEKDAY}),? )?(?<day>${DAY})(?: (?<firstMonth>${MONTH}))?${TO}(?:(?:${WEEKDAY}),? )?(?<lastDay>${DAY}) (?<month>${MONTH})(?:,? (?<year>${YEAR}))?`,
    (groups, told) => readRange(inFrench(groups), told),
  ),
  rule(
    `(?<firstMonth>${MONTH}) (?<day>${DAY})${TO}(?:(?<month>${MONTH}) )?(?<lastDay>${DAY})(?:,? (?<year>${YEAR}))?`,
    (groups, told) => readRange(inFrench({ ...groups, month: groups.month ?? groups.firstMonth }), told),
  ),
  rule(
    `(?:(?<weekday>${WEEKDAY}),? )?(?<day>${DAY}) (?<month>${MONTH})(?:,? (?<year>${YEAR}))?${TIME}`,
    (groups, told) => readDay(inFrench(groups), told),
  ),
  rule(
    `(?:(?<weekday>${WEEKDAY}),? )?(?<month>${MONTH}) (?<day>${DAY})(?!\\d)(?:,? (?<year>${YEAR}))?${TIME}`,
    (groups, told) => readDay(inFrench(groups), told),
  ),
  rule(`(?<year>${YEAR})-(?<monthNumber>\\d\\d)-(?<day>\\d\\d)`, (groups, told) =>
    readDay({ ...groups, month: MONTHS[Number(groups.monthNumber) - 1] ?? '' }, told),
  ),
  rule(`(?<month>${MONTH}) (?<year>${YEAR})`, (groups, told) => readMonth(inFrench(groups), told)),
  rule(
    `(?:(?:in|by|since|until|from|during|before|after|early|late|mid|this|of)[ -])+(?:(?<shift>last|next) )?(?<month>${MONTH})`,
    (groups, told) => readMonth(inFrench(groups), told),
  ),
  rule(`(?<shift>last|next) (?<month>${MONTH})`, (groups, told) => readMonth(inFrench(groups), told)),
  rule(
    `(?:in )?(?:early |late |mid-)?(?:the )?(?<season>spring|summer|autumn|fall|winter)(?: of)? (?<year>${YEAR})`,
    readSeason,
  ),
  rule('(?<which>this|last|next|this coming) (?<season>spring|summer|autumn|winter)', readSeason),
  rule(`(?:the )?(?<nth>first|second|third|fourth|last) quarter (?:of )?(?<year>${YEAR})`, readQuarter),
  rule(`Q(?<nth>[1-4]) (?<year>${YEAR})`, readQuarter),
  rule(`(?<shift>last|next) (?<weekday>${WEEKDAY})`, readWeekday),
  rule(`on (?<weekday>${WEEKDAY})(?!s)`, readWeekday),
  rule('(?<word>yesterday|tomorrow)', ({ word }, told) =>
    readRelativeDay({ word: word?.toLowerCase() === 'yesterday' ? 'hier' : 'demain' }, told),
  ),
  rule('(?<which>last|this|next) year', readNearYear),
  rule(
    `(?:in|by|since|until|from|during|before|after|early|late|of|for|and|to|end of|horizon)(?: (?:early|late|mid))?[ -](?<year>${YEAR})`,
    readYear,
  ),
]

const FUTURE =
  /(?<!\p{L})(?:will|shall|to be|(?:is|are) (?:to|due|planned|expected|scheduled|set)|due to|next|coming|plans?|expected|scheduled)(?!\p{L})/iu
const PAST =
  /(?<!\p{L})(?:was|were|had|has been|have been|took|met|broke|began|held|won|bought|sold|built|left|became|came|gave|made|\p{Ll}{2,}ed)(?!\p{L})/u

/** The dates in an English sentence, in its order, resolved against the time of publication. */
export const englishDatesIn = (text: string, reference?: Reference): FoundDate[] =>
  findDates(text, {
    reference,
    rules: RULES,
    tense: (clause) => ({ isFuture: FUTURE.test(clause), isPast: PAST.test(clause) }),
  })
