import type { Certainty, DatePrecision } from '../document.ts'
import { MONTHS, WEEKDAYS } from './calendarWords.ts'
import { monthsOfQuarter, seasonIn, seasonNear } from './seasons.ts'
import { foldName } from './words.ts'

export type FoundDate = {
  certainty: Certainty
  end?: string
  index: number
  precision: DatePrecision
  surface: string
  value: string
}

/** When a text was published: the days that it may have been, both included, as milliseconds. */
export type Reference = { from: number; to: number }

const MONTH =
  'janvier|février|fevrier|mars|avril|mai|juin|juillet|août|aout|septembre|octobre|novembre|décembre|decembre|janv\\.|févr\\.|sept\\.|oct\\.|nov\\.|déc\\.'
const WEEKDAY = WEEKDAYS.join('|')
const YEAR = '(?:19|20)\\d\\d'
const DAY = '\\d{1,2}(?:er)?'
const TIME = '(?:,? (?:à|de|dès|à partir de|-)? ?(?<hour>\\d{1,2}) ?(?:h|:|heures?)(?: ?(?<minute>\\d\\d))?(?!\\p{L}))?'
const SHIFT = '(?: (?<shift>dernier|passé|prochain|courant))?'
const A_DAY_MS = 86_400_000

const pad = (number: number): string => String(number).padStart(2, '0')
export const iso = (ms: number): string => new Date(ms).toISOString().slice(0, 10)
const utc = (year: number, month: number, day: number): number => Date.UTC(year, month - 1, day)

/** What `2023`, `2023-06` or `2023-06-15` stands for. */
export const referenceOf = (publishedOn: string | undefined): Reference | undefined => {
  const [, year, month, day] = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?/.exec(publishedOn ?? '') ?? []
  if (!year) return undefined
  if (day)
    return { from: utc(Number(year), Number(month), Number(day)), to: utc(Number(year), Number(month), Number(day)) }
  if (month) return { from: utc(Number(year), Number(month), 1), to: utc(Number(year), Number(month) + 1, 0) }
  return { from: utc(Number(year), 1, 1), to: utc(Number(year), 12, 31) }
}

const monthOf = (name: string): number => {
  const plain = foldName(name)
  return MONTHS.findIndex((month) => month === plain || (plain.length >= 3 && month.startsWith(plain))) + 1
}

const isDay = (year: number, month: number, day: number): boolean =>
  month >= 1 && day >= 1 && new Date(utc(year, month, day)).getUTCDate() === day && day <= 31

const distance = (ms: number, { from, to }: Reference): number => (ms < from ? from - ms : ms > to ? ms - to : 0)

type Asked = {
  day: number
  isFuture: boolean
  isPast: boolean
  month: number
  reference: Reference
  shift: string | undefined
  weekday: string | undefined
}

/** The year of a day without one: as « dernier » and « prochain » say, on its weekday, and else the nearest one that the tense allows. */
const yearOf = ({ day, isFuture, isPast, month, reference, shift, weekday }: Asked): number | undefined => {
  const middle = new Date(reference.to).getUTCFullYear()
  const years = [-2, -1, 0, 1, 2].map((offset) => middle + offset).filter((year) => isDay(year, month, day))
  const onWeekday = weekday
    ? years.filter((year) => new Date(utc(year, month, day)).getUTCDay() === WEEKDAYS.indexOf(weekday))
    : years
  const fits = (onWeekday.length > 0 ? onWeekday : years).filter((year) => {
    const ms = utc(year, month, day)
    if (shift === 'dernier' || shift === 'passé') return ms <= reference.to
    if (shift === 'prochain') return ms >= reference.from
    // Two months are more than what a tense leaves open: a text may be read a while after it was written.
    if (isFuture && !isPast) return ms >= reference.from - 60 * A_DAY_MS
    if (isPast && !isFuture) return ms <= reference.to + 31 * A_DAY_MS
    return true
  })
  return fits.toSorted(
    (a, b) => distance(utc(a, month, day), reference) - distance(utc(b, month, day), reference) || b - a,
  )[0]
}

const FUTURE =
  /\p{L}{2,}(?:ra|ront|rons|rez)(?!\p{L})|(?:va|vont) \p{L}+(?:er|ir|re)(?!\p{L})|prochain|prévue?s?(?!\p{L})|attendue?s?(?!\p{L})|espérée?s?(?!\p{L})|rendez-vous|inscri/u
const PAST =
  /(?:\p{L}+(?:ait|aient)|(?:a|ont|avait|est|sont) (?:été )?\p{L}+(?:é|ée|és|ées|i|ie|is|it|u|ue|us))(?!\p{L})/u

export type Groups = Record<string, string | undefined>
export type Told = { isFuture: boolean; isPast: boolean; reference: Reference | undefined }
export type Reading = Omit<FoundDate, 'index' | 'surface'> | undefined

const timeOf = ({ hour, minute }: Groups): string | undefined =>
  hour !== undefined && Number(hour) < 24 ? `T${pad(Number(hour))}:${minute ?? '00'}` : undefined

/** `le mardi 13 juin 2023 à 18h30`, and the same with less. */
export const readDay = (groups: Groups, { isFuture, isPast, reference }: Told): Reading => {
  const [day, month] = [Number.parseInt(groups.day ?? '', 10), monthOf(groups.month ?? '')]
  if (month === 0 || day < 1 || day > 31) return undefined
  const weekday = groups.weekday?.toLowerCase()
  const written = groups.year ? Number(groups.year) : undefined
  const year =
    written ?? (reference && yearOf({ day, isFuture, isPast, month, reference, shift: groups.shift, weekday }))
  if (year === undefined)
    return isDay(2024, month, day)
      ? { certainty: 'uncertain', precision: 'day', value: `--${pad(month)}-${pad(day)}` }
      : undefined
  if (!isDay(year, month, day)) return undefined
  const isOtherWeekday =
    weekday !== undefined && new Date(utc(year, month, day)).getUTCDay() !== WEEKDAYS.indexOf(weekday)
  const [time, value] = [timeOf(groups), iso(utc(year, month, day))]
  return {
    certainty: isOtherWeekday ? 'uncertain' : written === undefined ? 'resolved' : 'stated',
    precision: time ? 'minute' : 'day',
    value: `${value}${time ?? ''}`,
  }
}

/** `du 3 au 5 juin`, `du 30 mai au 2 juin 2024`, `les 3 et 4 juin`. */
export const readRange = (groups: Groups, told: Told): Reading => {
  const last = readDay(
    { day: groups.lastDay, month: groups.month, shift: groups.shift, weekday: groups.lastWeekday, year: groups.year },
    told,
  )
  if (!last) return undefined
  const sameYear = /^\d/.test(last.value) ? last.value.slice(0, 4) : undefined
  const first = readDay(
    { day: groups.day, month: groups.firstMonth ?? groups.month, year: groups.firstYear ?? sameYear },
    told,
  )
  if (!first) return undefined
  // From December to January: the year is the end's.
  const value = first.value > last.value && sameYear ? `${Number(sameYear) - 1}${first.value.slice(4)}` : first.value
  return { ...last, certainty: groups.year ? 'stated' : last.certainty, end: last.value, precision: 'day', value }
}

export const readMonth = (groups: Groups, { isFuture, isPast, reference }: Told): Reading => {
  const month = monthOf(groups.month ?? '')
  if (month === 0) return undefined
  if (groups.year) return { certainty: 'stated', precision: 'month', value: `${groups.year}-${pad(month)}` }
  if (!reference) return { certainty: 'uncertain', precision: 'month', value: `--${pad(month)}` }
  const year = yearOf({ day: 15, isFuture, isPast, month, reference, shift: groups.shift, weekday: undefined })
  return year === undefined ? undefined : { certainty: 'resolved', precision: 'month', value: `${year}-${pad(month)}` }
}

const readSeason = (groups: Groups, { reference }: Told): Reading => {
  const now = reference && new Date(reference.to).getUTCFullYear()
  const shift = groups.shift === 'dernier' ? -1 : groups.shift === 'prochain' ? 1 : 0
  let year = groups.year ? Number(groups.year) : now
  if (year === undefined) return undefined
  if (!groups.year && shift !== 0 && reference) {
    // Last summer is this year's in November, last year's in June.
    const start = Date.parse(seasonIn(groups.season ?? '', year)?.value ?? '')
    if (shift < 0 && start > reference.from) year -= 1
    if (shift > 0 && start < reference.to) year += 1
  }
  const found = seasonIn(groups.season ?? '', year)
  return found && { ...found, certainty: groups.year ? 'stated' : 'resolved', precision: 'season' }
}

const readQuarter = ({ nth = '', year = '' }: Groups): Reading => ({
  certainty: 'stated',
  ...monthsOfQuarter(nth, year),
  precision: 'month',
})

/** « Réponse au printemps »: the next one, or in the past tense the last. */
const readNextSeason = (groups: Groups, { isFuture, isPast, reference }: Told): Reading => {
  const found = reference && seasonNear(groups.season ?? '', reference, isPast && !isFuture)
  return found && { ...found, certainty: 'uncertain', precision: 'season' }
}

const WEEKDAY_SHORT = /^(?<stem>dim|lun|mar|mer|jeu|ven|sam)/i
const SOON = 62

/** « Jeudi 4 / Rentrée »: in an agenda, the next day of that number that is a Thursday. */
const readDayOfAgenda = ({ day = '', name = '' }: Groups, { reference }: Told): Reading => {
  const stem = WEEKDAY_SHORT.exec(name)?.groups?.stem?.toLowerCase()
  if (!reference || reference.from !== reference.to || !stem) return undefined
  const weekday = WEEKDAYS.findIndex((each) => each.startsWith(stem))
  const ms = Array.from({ length: SOON }, (_, days) => reference.from + days * A_DAY_MS).find((each) => {
    const date = new Date(each)
    return date.getUTCDate() === Number.parseInt(day, 10) && date.getUTCDay() === weekday
  })
  return ms === undefined ? undefined : { certainty: 'resolved', precision: 'day', value: iso(ms) }
}

const RELATIVE_DAYS: Record<string, number> = {
  "aujourd'hui": 0,
  'après-demain': 2,
  'avant-hier': -2,
  demain: 1,
  hier: -1,
}

/** `hier`, `jeudi dernier`, `ce jeudi à 14h`: only when the day of publication is known. */
export const readRelativeDay = (groups: Groups, { reference }: Told): Reading => {
  if (!reference || reference.from !== reference.to) return undefined
  const offset = RELATIVE_DAYS[groups.word?.toLowerCase() ?? '']
  let ms = reference.from
  if (offset !== undefined) ms += offset * A_DAY_MS
  else {
    const ahead = (WEEKDAYS.indexOf(groups.weekday?.toLowerCase() ?? '') - new Date(ms).getUTCDay() + 7) % 7
    if (groups.shift === 'dernier') ms += (ahead === 0 ? -7 : ahead - 7) * A_DAY_MS
    else if (groups.shift === 'passé') ms += (ahead === 0 ? 0 : ahead - 7) * A_DAY_MS
    else ms += (groups.shift === 'prochain' && ahead === 0 ? 7 : ahead) * A_DAY_MS
  }
  const time = timeOf(groups)
  return { certainty: 'resolved', precision: time ? 'minute' : 'day', value: `${iso(ms)}${time ?? ''}` }
}

export const readRelativeYear = (groups: Groups, { reference }: Told): Reading => {
  if (!reference) return undefined
  const offset = /dernier|pass/.test(groups.which ?? '') ? -1 : /prochain/.test(groups.which ?? '') ? 1 : 0
  const year = new Date(reference.to).getUTCFullYear() + offset
  return groups.end
    ? { certainty: 'uncertain', precision: 'month', value: `${year}-12` }
    : { certainty: 'resolved', precision: 'year', value: `${year}` }
}

/** How one form of date is found and read. */
export const rule = (source: string, read: (groups: Groups, told: Told) => Reading) => ({
  pattern: new RegExp(`(?<![\\p{L}\\p{N}])(?:${source})(?![\\p{L}\\p{N}])`, 'giu'),
  read,
})

/** The longest forms first: each takes its words from those after it. */
const RULES = [
  rule(
    `(?:du|des) (?:(?:${WEEKDAY}) )?(?<day>${DAY})(?: (?<firstMonth>${MONTH}))?(?: (?<firstYear>${YEAR}))? au (?:(?<lastWeekday>${WEEKDAY}) )?(?<lastDay>${DAY}) (?<month>${MONTH})(?: (?<year>${YEAR}))?${SHIFT}`,
    readRange,
  ),
  rule(`(?<day>${DAY}) ?[-–] ?(?<lastDay>${DAY}) (?<month>${MONTH})(?: (?<year>${YEAR}))?`, readRange),
  rule(`(?<=^)(?<name>${WEEKDAY}|(?:lun|mar|mer|jeu|ven|sam|dim)\\.) (?<day>${DAY})(?= ?[/:–])`, readDayOfAgenda),
  rule(
    `(?:les )?(?:(?:${WEEKDAY}) )?(?<day>${DAY})(?:, \\d{1,2})*(?: (?<firstMonth>${MONTH}))? et (?:(?<lastWeekday>${WEEKDAY}) )?(?<lastDay>${DAY}) (?<month>${MONTH})(?: (?<year>${YEAR}))?${SHIFT}`,
    readRange,
  ),
  rule(
    `(?:(?<until>jusqu'(?:au|à)) )?(?:(?:le|ce|du|au|dès le|d'ici (?:le|au)|à partir du|depuis le) )?(?:(?<weekday>${WEEKDAY}),? )?(?<day>${DAY}) (?<month>${MONTH})(?: (?<year>${YEAR}))?${SHIFT}${TIME}`,
    readDay,
  ),
  rule(`(?:le )?(?<day>\\d{1,2})[/.](?<monthNumber>\\d{1,2})[/.](?<year>${YEAR})${TIME}`, (groups, told) =>
    readDay({ ...groups, month: MONTHS[Number(groups.monthNumber) - 1] ?? '' }, told),
  ),
  rule(`(?<year>${YEAR})-(?<monthNumber>\\d\\d)-(?<day>\\d\\d)`, (groups, told) =>
    readDay({ ...groups, month: MONTHS[Number(groups.monthNumber) - 1] ?? '' }, told),
  ),
  rule(
    `(?:(?:en|d'ici|depuis|dès|début|mi-|mi|fin|courant|au mois de?|du mois de?|le mois de?|jusqu'en|jusqu'à|à partir de|pour) ?)+(?:d')?(?<month>${MONTH})(?: (?<year>${YEAR}))?${SHIFT}`,
    readMonth,
  ),
  rule(`(?<!\\d(?:er)? )(?<month>${MONTH}) (?<year>${YEAR})`, readMonth),
  // The year of schools and of much else begins in September.
  rule(`(?:(?:à|dès|pour) )?la rentrée (?:de )?(?<year>${YEAR})`, (groups, told) =>
    readMonth({ ...groups, month: 'septembre' }, told),
  ),
  rule(
    `(?:cet|cette|ce|l'|l’|au|en|à l'|pour l'|dès l'|dès cet|d'ici l'|le)? ?(?<season>été|hiver|automne|printemps)(?: (?<year>${YEAR}))`,
    readSeason,
  ),
  rule(`(?:cet|ce|l'|le|au|à l') ?(?<season>été|hiver|automne|printemps) (?<shift>dernier|prochain)`, readSeason),
  rule(`(?:cet|ce|dès cet) (?<season>été|hiver|automne|printemps)`, readSeason),
  rule(`(?<word>hier|demain|avant-hier|après-demain)${TIME}`, readRelativeDay),
  // Alone, « aujourd'hui » means nowadays more often: it is a day with an hour, or where something was done on it.
  rule("(?<=(?:a|ont) (?:été )?(?:officiellement )?\\p{L}+(?:és?|ées?|is|ert) )aujourd'hui", (groups, told) =>
    readRelativeDay({ ...groups, word: "aujourd'hui" }, told),
  ),
  rule(`(?<word>aujourd'hui)${TIME}`, (groups, told) => (groups.hour ? readRelativeDay(groups, told) : undefined)),
  rule(`(?:ce |le )?(?<weekday>${WEEKDAY}) (?<shift>dernier|prochain)${TIME}`, readRelativeDay),
  rule(`ce (?<weekday>${WEEKDAY})${TIME}`, readRelativeDay),
  // « Lundi, le groupe a annoncé… »; « le lundi » is each of them.
  rule(
    `(?<!(?:le|les|du|au|chaque|un|tous les) )(?<weekday>${WEEKDAY})(?=,? (?:matin|soir|midi|après-midi|en fin|en début)|, (?:le|la|les|l'|il|elle|ils|elles|un|une|nous)(?!\\p{L}))`,
    (groups, told) =>
      told.isPast && !told.isFuture
        ? readRelativeDay({ ...groups, shift: 'passé' }, told)
        : readRelativeDay(groups, told),
  ),
  // « a confirmé jeudi la suppression de postes »: the last one, or the next, where its tense says which.
  rule(
    `(?<!(?:le|les|du|de|au|aux|à|chaque|un|des|et|ou|sauf|ouvert|fermé|tous les|ce) )(?<weekday>${WEEKDAY})(?! \\d| (?:et|au|à|ou) (?:\\d|${WEEKDAY}))(?=[ .,;)]|$)`,
    (groups, told) =>
      told.isPast === told.isFuture
        ? undefined
        : readRelativeDay(told.isPast ? { ...groups, shift: 'passé' } : groups, told),
  ),
  rule(
    `(?:(?:au|du|le|d'ici le|dès le|pour le) )?(?<nth>premier|1er|deuxième|second|2e|troisième|3e|quatrième|4e|dernier) trimestre (?:de )?(?<year>${YEAR})`,
    readQuarter,
  ),
  rule(`(?:au|à l'|d'ici le|d'ici l'|dès le|pour le|pour l') ?(?<season>été|automne|printemps)`, readNextSeason),
  rule(`(?<which>ce mois-ci)`, (_, { reference }) => {
    const month = reference && iso(reference.from).slice(0, 7)
    return month && month === iso(reference.to).slice(0, 7)
      ? { certainty: 'resolved', precision: 'month', value: month }
      : undefined
  }),
  rule(`(?:la )?mi-(?<year>${YEAR})`, ({ year }) =>
    year ? { certainty: 'stated', precision: 'year', value: year } : undefined,
  ),
  // « 1979 : naissance à Verviers », « Pleine capacité : 2029 »
  rule(`(?:(?<=^)(?<year>${YEAR})(?= ?:\\s)|(?<= ?: )(?<last>${YEAR})(?=\\.?$))`, ({ last, year = last }) =>
    year ? { certainty: 'stated', precision: 'year', value: year } : undefined,
  ),
  rule(`(?<end>(?:à la |d'ici la |en )?fin (?:de l'année|d'année))(?<which>)`, readRelativeYear),
  rule(
    `(?<which>cette année|l'an dernier|l'année dernière|l'an passé|l'année prochaine|l'an prochain)`,
    readRelativeYear,
  ),
  rule(
    `(?:en|depuis|dès|d'ici|d'ici à|fin|début|l'année|année|avant|jusqu'en|à partir de|horizon|à l'horizon|pour|de|et|entre|JO|jeux|édition|saison|exercice|rentrée|budget|salon)(?: (?:fin|début))? (?<year>${YEAR})`,
    ({ year }) => (year ? { certainty: 'stated', precision: 'year', value: year } : undefined),
  ),
]

/** Whether the sentence that a date stands in tells of what is to come, or of what has been. */
const tenseOf = (text: string): { isFuture: boolean; isPast: boolean } => ({
  isFuture: FUTURE.test(text),
  isPast: PAST.test(text),
})

/** The dates that rules find in a sentence, each taking its words from those after it. The clause up to a date tells its tense; the sentence, where it has none. */
export const findDates = (
  text: string,
  {
    reference,
    rules,
    tense,
  }: { reference: Reference | undefined; rules: readonly ReturnType<typeof rule>[]; tense: typeof tenseOf },
): FoundDate[] => {
  const taken: { from: number; to: number }[] = []
  const found: FoundDate[] = []
  for (const { pattern, read } of rules) {
    for (const match of text.matchAll(pattern)) {
      const [from, to] = [match.index, match.index + match[0].length]
      if (taken.some((span) => from < span.to && to > span.from)) continue
      const clause = text.slice(Math.max(0, from - 80, text.lastIndexOf(';', from) + 1), Math.min(text.length, to + 80))
      const { isFuture, isPast } = tense(clause)
      // « 15 octobre, Lens. » in an agenda: what has no verb and begins with its day is to come.
      const isAnnounced = !isPast && /^[\s•–*-]*$/u.test(text.slice(0, from)) && !/^(?:ce|le|en|au)\s/iu.test(match[0])
      const reading = read(match.groups ?? {}, { isFuture: isFuture || isAnnounced, isPast, reference })
      if (!reading) continue
      taken.push({ from, to })
      found.push({ ...reading, index: from, surface: match[0].trim() })
    }
  }
  return found.toSorted((a, b) => a.index - b.index)
}

/** The dates in a French sentence, in its order, resolved against the time of publication. */
export const datesIn = (text: string, reference?: Reference): FoundDate[] =>
  findDates(text, { reference, rules: RULES, tense: tenseOf })

const OLDEST = 6

/**
 * When a text was published, from what it says, where nothing else tells: its latest full date that is not to come, or the only recent year in which all its
 * weekdays fall on their days.
 */
export const inferReference = (text: string, today: Date): Reference | undefined => {
  const full = [...text.matchAll(new RegExp(`(?<day>${DAY}) (?<month>${MONTH}) (?<year>${YEAR})`, 'giu'))]
    .map(({ groups = {} }) =>
      utc(Number(groups.year), monthOf(groups.month ?? ''), Number.parseInt(groups.day ?? '', 10)),
    )
    .filter((ms) => ms <= today.getTime())
  if (full.length > 0) {
    const latest = Math.max(...full)
    return { from: latest, to: latest + 30 * A_DAY_MS }
  }
  const days = [
    ...text.matchAll(new RegExp(`(?<weekday>${WEEKDAY}),? (?<day>${DAY}) (?<month>${MONTH})(?! ${YEAR})`, 'giu')),
  ].map(({ groups = {} }) => groups)
  if (days.length === 0) return undefined
  const thisYear = today.getUTCFullYear()
  const year = Array.from({ length: OLDEST }, (_, back) => thisYear + 1 - back).find((each) =>
    days.every(
      ({ day = '', month = '', weekday = '' }) =>
        new Date(utc(each, monthOf(month), Number.parseInt(day, 10))).getUTCDay() ===
        WEEKDAYS.indexOf(weekday.toLowerCase()),
    ),
  )
  return year === undefined ? undefined : { from: utc(year, 1, 1), to: utc(year, 12, 31) }
}
