import type { Named } from './makeEvent.ts'
import type { Sentence } from './sentences.ts'

const NOUNS =
  'PME|ETI|entreprise|société|start-up|jeune pousse|association|groupe|coopérative|structure|établissement|collectif|syndicat|compagnie|firme|maison|fédération|agence|filiale|équipementier|constructeur|industriel|fabricant|sous-traitant|opérateur|bailleur|éditeur|énergéticien|sidérurgiste|transporteur|logisticien|distributeur|institution|banque|intercommunale|chocolatier|spécialiste|armateur'
/** « la PME », « l'association »: what the article has spoken of before. */
const ANAPHORA = new RegExp(
  String.raw`(?<![\p{L}])(?:la |l'|cette |le |ce |cet )(?<noun>${NOUNS})(?!\s(?:\p{Ll}+\s)?\p{Lu}|\p{L})`,
  'iu',
)
/** « l'entreprise de Roanne »: the same, and where it is. */
const OF_TOWN = new RegExp(
  String.raw`(?<![\p{L}])(?:la |l'|cette |le |ce |cet )(?<noun>${NOUNS})(?= (?:de |d'|du |des )\S)`,
  'giu',
)

/** A subject: what a sentence begins with, no matter what stands before its name. */
export const AS_SUBJECT =
  /^(?:(?:[ÀA] |Au|Aux|En|Dans|Depuis|Avec|Pour|Après|Avant|Dès|Sur|Selon|Chez|Lors|Le \d|Lundi|Mardi|Mercredi|Jeudi|Vendredi|Samedi|Dimanche|\p{Lu}\p{Ll}+ées? |\p{Lu}\p{Ll}+és? )[^,.;]{0,50}, |[^:]{2,30} : )?(?:(?:[Ll]e |[Ll]a |[Ll]es |[Ll]'|[Uu]ne? )?(?:(?!(?:de|par|chez|avec|pour|à|lesquel\p{Ll}+)\s)\p{Ll}[\p{L}-]+ ){0,3}(?:\p{Ll}+ (?:de |du |d'))?)?$/u

type Spoken = { article: number; names: { lead: string; name: string }[] }

/** « le groupe » is the one that was called a group, else the first that was named. */
const antecedentOf = (noun: string, { names }: Spoken): string | undefined =>
  (names.find(({ lead }) => lead.includes(noun.toLowerCase())) ?? names[0])?.name

const inTown = (text: string, list: readonly Named[]): RegExpExecArray | undefined =>
  [...text.matchAll(OF_TOWN)].find(({ 0: found, index }) =>
    list.some(
      ({ placeType = '', start }) =>
        ['commune', 'industrial-park'].includes(placeType) &&
        /^ (?:de |d'|du |des )(?:la )?$/u.test(text.slice(index + found.length, start)),
    ),
  )

/** Adds to the names of each sentence the organisation that it means without naming it. */
export const nameAnaphora = (sentences: Sentence[], named: Map<Sentence, Named[]>): void => {
  let earlier: Spoken | undefined
  /** What an article's title, or the last sentence that began with a name, is about. */
  let topic: { article: number; name: string } | undefined
  for (const sentence of sentences) {
    const list = named.get(sentence) ?? []
    const { text } = sentence
    const own = list.filter(({ kind }) => kind === 'organisation')
    const isGoingOn = earlier?.article === sentence.article
    const ofTown = isGoingOn && topic?.article === sentence.article ? inTown(text, list) : undefined
    const found = ofTown ?? (isGoingOn && own.length === 0 ? ANAPHORA.exec(text) : undefined)
    const name = ofTown ? topic?.name : found && earlier && antecedentOf(found.groups?.noun ?? '', earlier)
    if (found && name)
      named.set(
        sentence,
        [
          ...list,
          { end: found.index + found[0].length, kind: 'organisation' as const, name, start: found.index },
        ].toSorted((a, b) => a.start - b.start),
      )
    const [first] = own
    if (first && !ofTown && (sentence.isTitle || AS_SUBJECT.test(text.slice(0, first.start))))
      topic = { article: sentence.article, name: first.name }
    if (own.length > 0)
      earlier = {
        article: sentence.article,
        names: own.map(({ name: each, start }) => ({
          lead: text.slice(Math.max(0, start - 25), start).toLowerCase(),
          name: each,
        })),
      }
  }
}
