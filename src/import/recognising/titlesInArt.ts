import type { Sentence } from './sentences.ts'

const ABOUT_ART =
  /(?<!\p{L})(?:sculptures?|fresques?|œuvres? d'art|statues?|toiles|peintures?|photographies|mosaïques?|tapisseries?|expositions?|vernissages?|vernie|(?:artiste|plasticien(?:ne)?|sculpt(?:eur|rice)|peintre|muraliste|céramiste|photographe|licier|licière)s?)(?!\p{L})/iu
const LEAST = 3

/** The articles that speak of works of art and who makes or shows them, sentence after sentence. */
export const artArticles = (sentences: readonly Sentence[]): ReadonlySet<number> => {
  const counts = new Map<number, number>()
  for (const { article, text } of sentences)
    if (ABOUT_ART.test(text)) counts.set(article, (counts.get(article) ?? 0) + 1)
  return new Set([...counts].flatMap(([article, count]) => (count >= LEAST ? [article] : [])))
}

const OTHER_KIND =
  /(?:livre|roman|ouvrage|essai|album|concert|conférence|spectacle|chanson|rapport|magazine|émission|tribune|projet|programme|exposition|expo|table ronde|débat|atelier|récit|guide|étude|slogan)(?!\p{L})/iu
/** What shows something, at the end of what stands before its title. */
const HOUSE_SHOWS = /(?:accueill|présent|propos|montr|expos|dévoil)(?:e|ent|era|eront)\s*$/iu
/** « Marées » de Jeanne Dupont, « Marées », film court du Lillois Jean Dupont, trois blocs signés…: whose it is, where a text is about art. */
const BY_SOMEBODY = new RegExp(
  String.raw`^\s*,?\s(?:de |d'|signée?s? (?:par |de )?)\p{Lu}\p{L}+(?:[ -]\p{Lu}\p{L}+){1,3}|^\s*,\s(?:(?:une?|le|la|les|\p{Ll}+)\s)?(?:court(?:s)?[ -](?:film|métrage)|film|vidéo|dessin|photographie|pièce|blocs?|toiles?)s?(?!\p{L})|^\s*,\s(?:peinte?|sculptée?|gravée?|tissée?|dessinée?|brodée?|soudée?)s?\s`,
  'u',
)
const IS_A =
  /^\s(?:est|sont) (?:une?|des) (?!(?:association|programme|projet|exposition|expo|parcours|festival|série|label|événement|salon|initiative|collectif|lieu|marque|société|entreprise)(?!\p{L}))\p{Ll}/u

/** Whether what stands behind a title tells of what it is, or who made it, as of a work. */
export const isMadeBySomebody = (after: string): boolean => BY_SOMEBODY.test(after)

/** The kind of a title in a text about works of art, where more can be said of it than elsewhere. */
export const kindInArt = (title: string, before: string, after: string): 'artwork' | 'event' | undefined => {
  if (!/^\p{Lu}/u.test(title) || OTHER_KIND.test(before.slice(-30))) return undefined
  if (HOUSE_SHOWS.test(before)) return 'event'
  return BY_SOMEBODY.test(after) || IS_A.test(after) ? 'artwork' : undefined
}

const NAME = String.raw`\p{Lu}\p{L}+(?:[ -]\p{Lu}\p{L}+){1,3}`
const MAKERS = new RegExp(
  String.raw`^\s*,?(?:\s(?!de \p{Lu})[\p{Ll}'-]+){0,5}\s(?:de |d'|(?:du|de la) \p{Lu}\p{L}+(?:ais|aise|ois|oise|ien|ienne) |signée?s? (?:par |de )?)(?<first>${NAME})(?: et (?<second>${NAME}))?`,
  'u',
)

/** Who made a work, behind its title: « Marées » de Jeanne Dupont, blocs signés Jean Morel et Anna Rossi. Artists come from everywhere: no list has their given names. */
export const makersBehind = (after: string): { name: string; start: number }[] => {
  const groups = MAKERS.exec(after)?.groups
  return [groups?.first, groups?.second].flatMap((name) => (name ? [{ name, start: after.indexOf(name) }] : []))
}
