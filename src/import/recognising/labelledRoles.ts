import type { FoundRole } from './englishRoles.ts'
import { JOB } from './lexicon.ts'
import { END } from './words.ts'

type Mention = { end: number; name: string; start: number }

/** « – Présidente : Anne Morel (Brixel) »: a line of a list of who is what. */
const LABEL = new RegExp(
  String.raw`^\s*(?:[-–•*]\s*)?(?<role>${JOB}${END}(?:\s(?:générale?|adjointe?|déléguée?|exécuti(?:f|ve)))*)\s?:\s(?:M\. |Mme )?$`,
  'u',
)
/** « a porté à sa présidence Paul Martin » */
const RAISED = /port\p{Ll}* à (?:sa|la) (?<what>présidence|direction)(?: de [^,.;]{2,40})?,? $/u
/** « le fonds Brixel, que préside cette année Paul Martin » */
const CHAIRED = /(?:que|qu')\s?(?<verb>préside|dirige|pilote|gère)(?: \p{Ll}+){0,3}(?: (?:le |la |l')[^.;:]{2,60},)? $/u
/** « À leur tête, Paul Martin », « Aux commandes : Paul Martin » */
const AT_THE_HEAD = /(?:^|[.\s])(?:à (?:sa|leur|la) tête|aux (?:commandes|manettes|rênes)),?(?: ?:)? (?:M\. |Mme )?$/iu

/** « Aux commandes de Brixel depuis 2017, Paul Martin », « À la tête de Brixel, Paul Martin » */
const AT_THE_HEAD_OF =
  /(?:^|[.\s])(?:à la (?:tête|barre)|aux (?:commandes|manettes|rênes)) d(?:e |u |es |')[^.;,]{2,60}, $/iu
/** « Gérante de Brixel, à Roanne, Anne Morel », at the beginning of a sentence, its employer's town between the two. */
const FRONTED = new RegExp(
  String.raw`(?:^|[.!?»] )(?<role>${JOB}${END}(?:\s(?:générale?|adjointe?|déléguée?))?) (?:de |d'|du |des )[^.;,]{2,60}, (?:à|au|en|dans) [^.;,]{2,40}, $`,
  'iu',
)

const uncapitalise = (role: string): string => role.charAt(0).toLowerCase() + role.slice(1)

/** What a person is by what stands before the name: a label of a list, « a porté à sa présidence », « que préside », « à sa tête ». */
export const labelledRolesOf = (
  left: string,
  organisations: readonly Mention[],
  nearest: string | undefined,
): FoundRole[] => {
  const before = (index: number): string | undefined => organisations.findLast(({ end }) => end <= index)?.name
  const label = LABEL.exec(left)?.groups?.role
  if (label) return [{ role: uncapitalise(label) }]
  const raised = RAISED.exec(left)
  if (raised?.groups?.what) {
    const organisation = before(raised.index) ?? nearest
    return [{ role: raised.groups.what, ...(organisation && { organisation }) }]
  }
  const chaired = CHAIRED.exec(left)
  if (chaired) {
    const organisation = before(chaired.index)
    const role = chaired.groups?.verb === 'préside' ? 'président' : 'dirigeant'
    return organisation ? [{ organisation, role }] : []
  }
  const within = (index: number): string | undefined =>
    organisations.find(({ end, start }) => start >= index && end < left.length)?.name
  const leads = AT_THE_HEAD_OF.exec(left)
  const led = leads ? within(leads.index) : undefined
  if (led) return [{ organisation: led, role: 'dirigeant' }]
  const fronted = FRONTED.exec(left)
  const employer = fronted ? within(fronted.index) : undefined
  if (employer && fronted?.groups?.role) return [{ organisation: employer, role: uncapitalise(fronted.groups.role) }]
  if (!AT_THE_HEAD.test(left)) return []
  const organisation = before(left.length) ?? nearest
  return [{ role: 'dirigeant', ...(organisation && { organisation }) }]
}
