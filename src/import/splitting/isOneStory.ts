import { HAS_DAY, isMasthead, NUMBERED, sizeOf, textsOf } from './drafts.ts'
import type { Draft } from './drafts.ts'
import { namesWithin } from './namesWithin.ts'

/** What is shorter is no text of its own. */
const LEAST_STORY = 80

/** What an entry of an agenda says in its first words: its day. */
const BEGINNING = 150

/** Whether most titles bring names that the text has not had: stories of their own. Crossheads speak of what their story has named. */
const bringNames = (drafts: readonly Draft[]): boolean => {
  const later = drafts.slice(1).filter(({ title = '' }, index) => {
    const before = drafts
      .slice(0, index + 1)
      .flatMap((draft) => [draft.title ?? '', ...textsOf(draft)])
      .join(' ')
    return namesWithin(title).some((name) => !before.includes(name))
  })
  return later.length >= 2 && later.length >= (drafts.length - 1) * 0.6
}

/** « Pourquoi quitter l'industrie ? »: most titles are questions that their texts answer. */
const isInterview = (titled: readonly Draft[]): boolean => {
  const questions = titled.filter(({ title = '' }) => /[?…]\s*»?$/.test(title))
  return questions.length >= 3 && questions.length >= titled.length * 0.6
}

const ITEM = /^(?<number>\d{1,2})[.)]\s*\p{Lu}[^.!?]{2,40}$/u

/** « 1. Rapport moral », « 2. Rapport d'activité »: the items of a meeting or a report, short and in their order. */
const isReport = (titled: readonly Draft[]): boolean => {
  const numbers = titled.flatMap(({ title = '' }) => ITEM.exec(title)?.groups?.number ?? []).map(Number)
  return (
    numbers.length >= 3 &&
    numbers.length >= titled.length * 0.5 &&
    numbers.every((number, index) => number === index + 1)
  )
}

/** The text under the first title belongs together with what is under its subtitles: a story with crossheads, not a newsletter. */
export const isOneStory = (drafts: Draft[], hasReadMore: boolean): boolean => {
  const titled = drafts.filter((draft) => draft.title !== undefined && draft.blocks.length > 0)
  if (titled.length === 0 || hasReadMore) return false
  if (drafts.some(({ section }) => section)) return false
  const names = titled.map(({ title = '' }) => title)
  // One text, and lines that stand alone.
  if (
    titled.filter((draft) => sizeOf(draft) >= LEAST_STORY).length === 1 &&
    !names.every((name) => NUMBERED.test(name))
  )
    return true
  if (isInterview(titled) || isReport(titled)) return true
  const [lead] = drafts.filter((draft) => draft.blocks.length > 0)
  // Under the name of a newsletter stand its stories.
  const [top] = drafts.filter((draft) => draft.title !== undefined)
  if (top?.title !== undefined && isMasthead(top.title) && titled.length >= 2) return false
  // Titles of one rank, none above the others: stories. In plain text (rank 3) nobody can tell.
  const ranks = new Set(titled.map(({ level }) => level))
  if (titled.length >= 2 && lead?.title !== undefined && ranks.size === 1 && !ranks.has(3)) return false
  // Titles in capitals are a newsletter's.
  if (titled.length >= 2 && names.every((name) => name === name.toUpperCase())) return false
  // Each with its day: an agenda.
  if (
    titled.length >= 3 &&
    titled.filter((draft) => HAS_DAY.test(textsOf(draft).join(' ').slice(0, BEGINNING))).length >= titled.length * 0.7
  )
    return false
  if (titled.length >= 3 && bringNames(titled)) return false
  const verbs = names.filter((name) =>
    /[!?]|\b(?:a|ont|est|sont|inaugure|lance|ouvre|rejoint|recrute|signe|fête|investit|annonce|accueille|obtient)\b/u.test(
      name,
    ),
  )
  // Crossheads are short and say no news.
  return (
    Boolean(lead) &&
    verbs.length <= titled.length * 0.34 &&
    titled.every(({ title = '' }, index) => title.length <= 75 || (index === 0 && titled[0] === lead)) &&
    (lead?.title === undefined || titled.length <= 6)
  )
}
