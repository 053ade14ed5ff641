import type { EventType } from '../document.ts'
import type { FoundDate } from './dates.ts'
import type { FoundEvent, Reading } from './makeEvent.ts'
import { isSpoken, makeEvent } from './makeEvent.ts'
import { capitalise } from './words.ts'

/** What an English verb with a date makes: « the terminal opened in May » is the « Opening of the terminal ». */
type Deed = { forms: string; noun: string; type: EventType }

const deed = (noun: string, type: EventType, forms: string): Deed => ({ forms, noun, type })

const DEEDS: readonly Deed[] = [
  deed('Opening of', 'inauguration', 'open(?:s|ed|ing)?'),
  deed('Reopening of', 'inauguration', 're-?open(?:s|ed|ing)?'),
  deed('Inauguration of', 'inauguration', 'inaugurat(?:e|es|ed|ing)'),
  deed('Unveiling of', 'inauguration', 'unveil(?:s|ed|ing)?'),
  deed('Start of', 'milestone', 'start(?:s|ed|ing)?|beg[aiu]ns?|beginning|commenc(?:e|es|ed)|got under way'),
  deed('Launch of', 'milestone', 'launch(?:es|ed|ing)?'),
  deed('Completion of', 'milestone', 'complet(?:e|es|ed|ing)|finish(?:es|ed)?'),
  deed(
    'Commissioning of',
    'milestone',
    'commission(?:s|ed|ing)? (?=the|its|a)|(?:come|came|go|went|be) (?:on ?line|on stream|live|into service|into operation)',
  ),
  deed('Delivery of', 'milestone', 'deliver(?:s|ed|ing)?'),
  deed('Arrival of', 'milestone', 'arriv(?:e|es|ed|ing)|join(?:s|ed)'),
  deed('Closure of', 'milestone', 'clos(?:e|es|ed|ing)|shut(?:s| down)?'),
  deed('Signing of', 'signing', 'sign(?:s|ed|ing)?'),
  deed('Foundation of', 'founding', 'found(?:ed|ing)|set up|spun (?:out|off)|creat(?:ed|es)|established'),
  deed('Acquisition of', 'announcement', 'acquir(?:e|es|ed|ing)|bought|buys?|buying|purchas(?:e|es|ed)'),
  deed('Sale of', 'announcement', 'sold|sells?'),
  deed('Approval of', 'announcement', 'approv(?:e|es|ed)|adopt(?:s|ed)?|grant(?:s|ed)?'),
  deed('Choice of', 'announcement', 'cho[so]en?|select(?:s|ed)|chose|picked'),
  deed('Announcement of', 'announcement', 'announc(?:e|es|ed|ing)'),
  deed('Publication of', 'announcement', 'publish(?:es|ed)?'),
  deed('Presentation of', 'announcement', 'present(?:s|ed)'),
  deed('Appointment of', 'handover', 'appoint(?:s|ed|ing)?|named'),
  deed('Election of', 'handover', 'elect(?:s|ed|ing)?'),
  deed('Installation of', 'construction', 'install(?:s|ed|ing)?'),
  deed('Construction of', 'construction', 'buil[dt]|builds|building|erect(?:ed|s)'),
  deed(
    'Groundbreaking of',
    'construction',
    '(?:br(?:ea|o)ks?e?(?:ing)? ground|turn(?:ed|s)? the first sod)(?: on \\p{Lu}\\p{Ll}+day| (?:yesterday|last week|this week|today))? (?:on|for|of)|la(?:id|y|ys|ying) the (?:foundation|first) stone (?:of|for)',
  ),
  deed('Renovation of', 'construction', 'renovat(?:e|es|ed|ing)|refurbish(?:es|ed|ing)?'),
  deed('Award of', 'award', 'w(?:o|i)ns?|receiv(?:e|es|ed)|award(?:s|ed)'),
  deed('Visit to', 'visit', 'visit(?:s|ed|ing)?'),
  deed('Plan for', 'milestone', 'plans?|planning'),
  deed('Celebration of', 'anniversary', 'celebrat(?:e|es|ed|ing)|mark(?:s|ed) its'),
]

const ARTICLE = String.raw`(?:the|a|an|its|his|her|their|our|this)`
const CALENDAR = String.raw`(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|June|July|August|September|October|November|December`
const OBJECT = String.raw`\s(?<object>${ARTICLE}\s[^,.;:!?()"“”]{3,90}?|(?!${CALENDAR})\p{Lu}[^,.;:!?()"“”]{2,70}?)`
/** Where the object of a verb ends: at a mark, or before what is told of it. */
const STOP = String.raw`(?=\s*[,.;:!?()"“”]|\s*$|\s(?:on|in|by|at|from|with|which|who|that|to|for|as|after|before|during|next|last|this|and will|alongside)(?!\p{L}))`
const AUX = String.raw`(?:was|were|is|are|will be|has been|have been|had been|to be|is being|being|is due to be|is to be)`
const SUBJECT = String.raw`(?:^|[.;:] |, |(?:while|and|when|where|as|that) )(?<object>(?:${ARTICLE}\s|\p{Lu})[^,.;:!?()"“”]{2,90}?)(?:,[^,.;]{3,90},)?`

type Pattern = Deed & { active: RegExp; fronted: RegExp; middle: RegExp; passive: RegExp }

const PATTERNS: readonly Pattern[] = DEEDS.map((each) => ({
  ...each,
  active: new RegExp(String.raw`(?<!\p{L})(?<verb>${each.forms})(?![\p{L}-])${OBJECT}${STOP}`, 'gu'),
  fronted: new RegExp(
    String.raw`^(?<verb>${each.forms})(?!\p{L})[^,.;]{3,80}, (?<object>(?:${ARTICLE}\s|\p{Lu})[^,.;:!?()"“”]{2,70}?)(?=,|\s(?:is|are|was|were|has|have|had|will|now|can|employs|\p{Ll}+s)(?!\p{L}))`,
    'gu',
  ),
  middle: new RegExp(
    String.raw`${SUBJECT},?(?: (?:which|that|who))? (?:will |is due to |due to |is to |is set to |are to |should |is expected to )?(?:\p{Ll}+ly )?(?<verb>${each.forms})(?![\p{L}-])(?! (?:${ARTICLE}|\p{Lu}\p{Ll}))`,
    'gu',
  ),
  passive: new RegExp(
    String.raw`${SUBJECT} ${AUX} (?:\p{Ll}+ly )?(?!\p{Ll}+ing(?!\p{L}))(?<verb>${each.forms})(?![\p{L}-])`,
    'gu',
  ),
}))
/** What may happen to its own subject: « the plant opens », « work started ». */
const IS_OF_SUBJECT = new Set([
  'Opening of',
  'Reopening of',
  'Start of',
  'Launch of',
  'Closure of',
  'Arrival of',
  'Completion of',
  'Commissioning of',
])

/** Events that a noun names: « Open Science Days », « general meeting », « a public inquiry on the project ». */
const NAMED: readonly RegExp[] = [
  /(?<!\p{L})(?:\p{Lu}[\p{L}\p{N}&'’-]*(?:\s(?:of|for|the|and|de|la|du|des|à)){0,2}\s){1,5}(?:Days?|Expo|Forum|Summit|Conference|Fair|Festival|Week|Awards?|Congress|Show|Convention|Symposium|Biennial|Biennale|Marathon|Games|Cup|Meeting|Assembly|Exhibition|Workshop|Trophy|Night|Regatta|Tour)(?:\s(?:19|20)\d\d)?(?!\p{L})/gu,
  /(?<!\p{L})(?:\p{Lu}[\p{L}\p{N}&'’-]*\s){0,4}(?:annual )?general (?:meeting|assembly)(?: of (?:the )?\p{Lu}[^,.;:]{2,40}?)?(?=[,.;:]|\s(?:on|in|at|will|was|of)\s|$)/gu,
  /(?<!\p{L})(?:open day|open house|public inquiry|public consultation|public meeting|information (?:meeting|evening)|press conference|job fair|trade fair|exhibition|workshop|webinar|seminar|conference|round ?table|breakfast|networking (?:evening|event)|guided tour|concert|ceremony|ribbon-cutting|groundbreaking|inauguration|opening|launch|unveiling|signing|handover|premiere)(?:\s(?:of|on|for|about|with|between|to)\s(?:the |a |an |its )?[^,.;:()]{3,60}?)?(?=[,.;:()]|\s(?:on|in|at|will|was|is|takes|took|opens|opened|that|which|by)\s|$)/gu,
]
const HANDOVER =
  /(?<who>\p{Lu}\p{Ll}[^,.;:]{2,50}?) (?:(?:will )?takes? over|took over|succeed(?:s|ed)|will succeed|replac(?:es|ed)|step(?:s|ped) down|became|will become|has been (?:appointed|named)|was (?:appointed|named|elected)) (?<as>as [^,.;]{3,60}?|[^,.;]{3,60}?)(?=\s(?:on|in|at)\s|[,.;]|$)/u
const MEETING =
  /(?<who>(?:[Tt]he )?\p{Lu}[^,.;:]{2,60}?)(?:,[^.;]{3,160},)? (?:met|meets|will meet|gathered|gathers|will gather)(?= )/u
const RAISES =
  /(?<who>\p{Lu}[\p{L}\p{N}&'’-]+)(?:[^.;]{0,160}?) (?<what>(?:raised|raises|has raised|secured) (?:€|\$|£|EUR|USD)?\s?\d[^,.;]{0,20}?)(?=\s(?:in|on|from|last|this)\s|[,.;]|$)/u
/** « Work started in March on a substation » */
const WORK =
  /(?:^|\s)(?<what>[Ww]ork) (?:\p{Ll}+ ){0,3}?(?:started|starts|start|began|begins|begin)(?:[^,.;]{0,30}?) on (?<on>(?:a|an|the|its)\s[^,.;]{3,80}?)(?=\s(?:at|in)\s|[,.;]|$)/u
const MOVES =
  /(?<who>(?:[Tt]he )?\p{Lu}[^,.;:]{2,60}?),? (?:(?:will )?moves?|moved|relocated|relocates) (?:in|into|to)(?: (?!(?:in|on) )(?<where>(?:the |its )?[^,.;]{3,50}?))?(?=\s(?:on|in)\s|[,.;]|$)/u
/** « X exhibits at the Euro Fair in Lens »: what somebody has a stand at. */
const STAND =
  /(?:exhibits?|exhibiting|stand|booth|present|take part|takes part|represented) (?:at|in) (?:the )?(?<what>\p{Lu}[\p{L}\p{N}&'’-]*(?:\s(?:of |for |the |de )?[\p{Lu}\d][\p{L}\p{N}&'’-]*){0,4})/u
/** « 26 March: Tall Ships, the festival of sails »: what stands behind the date of a line. */
const BEHIND_DATE =
  /^\s*(?:,\s[^:–—]{2,40})?[:–—]\s(?<what>(?:the\s)?\p{Lu}[^.;]{2,80}?)(?=, |\. |\.$|;|$|\sin\s\p{Lu}|\sat\s)/u

type Span = { from: number; to: number }
const MOST_APART = 120

const isVague = ({ surface }: FoundDate): boolean =>
  /^(?:since|until|before|after|during|from|to|of|for|and)(?!\p{L})/iu.test(surface)

/** How far a date is from what it may be of: one of another clause, across a comma, is farther. */
const gapOf = (text: string, { index, surface }: FoundDate, { from, to }: Span): number => {
  if (index >= from && index < to) return 0
  const between = index < from ? text.slice(index + surface.length, from) : text.slice(to, index)
  return between.length + (/[,;:]/.test(between) ? 30 : 0)
}

const nearest = (text: string, dates: readonly FoundDate[], span: Span): FoundDate | undefined =>
  dates
    .filter((date) => !isVague(date) && gapOf(text, date, span) <= MOST_APART)
    .toSorted((a, b) => gapOf(text, a, span) - gapOf(text, b, span))[0]

const PRONOUN =
  /^(?:it|he|she|they|we|you|i|this|that|who|which|there|what|its|all|one|more|most|some|many)(?!\p{L})(?!\s\p{Ll}{3})/iu

/** « Training takes place at the Rail Campus, which opened in 2024 »: of the words before « which », the thing. */
const lastNameOf = (phrase: string): string =>
  /(?:.*\s)(?<thing>(?:the|a|an|its)\s.+)$/u.exec(phrase)?.groups?.thing ?? phrase

type Candidate = Span & { title: string; type: EventType }

const lowered = (object: string): string =>
  object.replace(/^(?:A|The|An|Its|His|Her|Their|Work|Production|Construction)(?=\s|$)/u, (word) => word.toLowerCase())

const deedsOf = (text: string): Candidate[] => {
  const found: Candidate[] = []
  // « Opened in 2021, the terminal… »: only the first letter differs from the verb within a sentence.
  const lowerInitial = text.charAt(0).toLowerCase() + text.slice(1)
  for (const { active, fronted, middle, noun, passive, type } of PATTERNS) {
    const patterns = [passive, fronted, active, ...(IS_OF_SUBJECT.has(noun) ? [middle] : [])]
    for (const pattern of patterns)
      for (const match of (pattern === fronted ? lowerInitial : text).matchAll(pattern)) {
        const { object: whole = '', verb = '' } = match.groups ?? {}
        const object = /,? (?:which|that) (?:\p{Ll}+ )*$/u.test(text.slice(0, match.index + match[0].lastIndexOf(verb)))
          ? lastNameOf(whole)
          : whole
        const from = match.index + Math.max(match[0].indexOf(verb), 0)
        const to = match.index + match[0].length
        if (PRONOUN.test(object) || object.split(' ').length > 12) continue
        // « designed and built by », « a newly opened hall »: said of a thing, not told.
        if (
          pattern === active &&
          /(?:^|\s)(?:a|an|the|its|newly|to be|was|were|been|is|are)\s$/u.test(text.slice(0, from)) &&
          !verb.endsWith('ing')
        )
          continue
        found.push({ from, title: `${noun} ${lowered(object)}`, to, type })
      }
  }
  return found
}

const toldOf = (text: string): Candidate[] => {
  const found: Candidate[] = []
  const add = (
    pattern: RegExp,
    type: EventType,
    title: (groups: Record<string, string | undefined>) => string,
  ): void => {
    const match = pattern.exec(text)
    if (match && !PRONOUN.test(match.groups?.who ?? match.groups?.what ?? '')) {
      const { index, 0: whole } = match
      found.push({ from: index, title: title(match.groups ?? {}), to: index + whole.length, type })
    }
  }
  add(HANDOVER, 'handover', ({ as = '', who = '' }) => `${who} takes over ${as}`)
  add(MEETING, 'meeting', ({ who = '' }) => `Meeting of ${who.replace(/^The /u, 'the ')}`)
  add(RAISES, 'announcement', ({ what = '', who = '' }) => `${who} ${what}`)
  add(
    MOVES,
    'installation',
    ({ where, who = '' }) => `Move of ${who.replace(/^The /u, 'the ')}${where ? ` to ${where}` : ''}`,
  )
  add(WORK, 'construction', ({ on = '' }) => `Start of work on ${on}`)
  add(STAND, 'fair', ({ what = '' }) => what)
  for (const pattern of NAMED)
    for (const { 0: whole, index } of text.matchAll(pattern))
      found.push({ from: index, title: capitalise(whole.trim()), to: index + whole.length, type: typeOf(whole) })
  return found
}

const TYPES: [RegExp, EventType][] = [
  [/general (?:meeting|assembly)/iu, 'assembly'],
  [/fair|expo(?!sition)|show/iu, 'fair'],
  [/exhibition|biennia|biennale/iu, 'exhibition'],
  [/marathon|cup|games|regatta|tour(?!\p{L})/iu, 'sport'],
  [/award|trophy/iu, 'award'],
  [/inauguration|opening|ribbon|unveiling/iu, 'inauguration'],
  [/groundbreaking/iu, 'construction'],
  [/signing/iu, 'signing'],
  [/days?(?!\p{L})|forum|summit|conference|congress|symposium|convention|seminar|week/iu, 'conference'],
  [/meeting|workshop|webinar|breakfast|round ?table|open|inquiry|consultation/iu, 'meeting'],
]
const typeOf = (title: string): EventType => TYPES.find(([pattern]) => pattern.test(title))?.[1] ?? 'other'

const lineOf = ({ dates, sentence: { text } }: Reading): Candidate | undefined => {
  const [first] = dates
  if (!first || !/^[\s•–*-]*$/u.test(text.slice(0, first.index))) return undefined
  const end = first.index + first.surface.length
  const what = BEHIND_DATE.exec(text.slice(end))?.groups?.what
  return what ? { from: end, title: what.trim(), to: end + what.length, type: typeOf(what) } : undefined
}

/** « its Lens plant »: whose, the subject tells. */
const withOwner = (title: string, from: number, { named }: Reading): string => {
  const owner = named.findLast(({ end, kind }) => kind === 'organisation' && end <= from)?.name
  return owner ? title.replace(/ (?:its|their) (?=\p{L})/u, ` ${owner}'s `) : title
}

/** What happened and what will, as an English sentence with a date tells it: by a line of an agenda, a verb, or the noun of an event. Each date tells one thing. */
export const englishEventsOf = (reading: Reading): FoundEvent[] => {
  const { dates, sentence } = reading
  if (dates.length === 0) return []
  const line = lineOf(reading)
  const candidates = line ? [line] : [...toldOf(sentence.text), ...deedsOf(sentence.text)]
  const found: (Candidate & { date: FoundDate })[] = []
  for (const candidate of candidates) {
    const date = nearest(sentence.text, dates, candidate)
    if (!date || isSpoken(candidate.from, reading)) continue
    const same = found.findIndex((each) => each.date === date || (candidate.from < each.to && candidate.to > each.from))
    const before = found[same]
    if (!before) found.push({ ...candidate, date })
    else if (gapOf(sentence.text, date, candidate) + 25 < gapOf(sentence.text, date, before))
      found[same] = { ...candidate, date }
  }
  return found.map(({ date, from, title, type }) => ({
    ...makeEvent({ index: from, reading, title: withOwner(title, from, reading), type }),
    certainty: date.certainty,
    precision: date.precision,
    start: date.value,
    ...(date.end && FINE.has(date.precision) && { end: date.end }),
  }))
}
const FINE = new Set(['day', 'minute'])
