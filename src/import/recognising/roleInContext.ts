import { AS_SUBJECT } from './anaphora.ts'
import type { FoundRole } from './englishRoles.ts'
import type { Named } from './makeEvent.ts'
import type { Sentence } from './sentences.ts'
import type { Spoken } from './spoken.ts'

/** What somebody can only be in an organisation: « directeur général », « trésorière », « responsable de la production », « contremaître ». */
const WITHIN =
  /^(?:(?:ancien|ancienne|premier|première|nouveau|nouvelle|nouveaux|nouvelles|futur|future|actuel|actuelle) )?(?:co-?)?(?:vice-)?(?:président|présidente|directeur|directrice|PDG|DG|gérant|gérante|patron|patronne|dirigeant|dirigeante|fondateur|fondatrice|trésorier|trésorière|secrétaire|administrateur|administratrice|responsable|porte-parole|DRH|contremaître|contremaîtresse|chef d'atelier|cheffe d'atelier|animateur|animatrice|conservateur|conservatrice|délégué|déléguée|CEO|chief executive|managing director|plant manager|spokes(?:man|woman|person))s?(?![\p{L}-])(?<rest>[^\p{Lu}«]*)$/u
/** Of something else than the organisation itself. */
const ELSEWHERE =
  /(?:parti|ville|commune|région|département|syndical|section|ministère|État|État|étude|projet|liste|groupe parlementaire|d'honneur|de séance)/iu

/** They give money to those that a text is about. */
const IS_PUBLIC =
  /^(?:Région|Département|Conseil|État|Ministère|Préfecture|Union européenne|Banque|Bpifrance|Ademe|Ville|Mairie)(?!\p{L})/u

/** A role that says not whose, with the organisation that the text speaks of: the subject of its sentence, else of those before it. */
export const inContext = (
  found: FoundRole,
  { sentence, start }: { sentence: Sentence; start: number },
  spoken: Spoken | undefined,
  { issuer, organisations }: { issuer: string | undefined; organisations: readonly Named[] },
): FoundRole => {
  const rest = found.organisation ? undefined : WITHIN.exec(found.role)?.groups?.rest
  if (rest === undefined || ELSEWHERE.test(rest)) return found
  const own = organisations.find((each) => each.end <= start && AS_SUBJECT.test(sentence.text.slice(0, each.start)))
  const organisation =
    own?.name ??
    spoken?.topic ??
    [spoken?.subject, spoken?.last].find((name) => name && !IS_PUBLIC.test(name)) ??
    issuer
  return organisation ? { ...found, isOfContext: true, organisation } : found
}
