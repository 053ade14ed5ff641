import type { Named } from './makeEvent.ts'
import type { Sentence } from './sentences.ts'

/** « la PME », « l'association »: what the article has spoken of before. */
const ANAPHORA =
  /(?<![\p{L}])(?:la |l'|cette |le |ce |cet )(?:PME|ETI|entreprise|société|start-up|jeune pousse|association|groupe|coopérative|structure|établissement|collectif|syndicat|compagnie|firme|maison|fédération|agence|filiale|équipementier|constructeur|industriel|fabricant|sous-traitant|opérateur|bailleur|éditeur|énergéticien|sidérurgiste|transporteur|logisticien|distributeur|institution|banque)(?!\s(?:\p{Ll}+\s)?\p{Lu}|\p{L})/iu

/** Adds to the names of each sentence the organisation that it means without naming it. */
export const nameAnaphora = (sentences: Sentence[], named: Map<Sentence, Named[]>): void => {
  let earlier: { article: number; name: string } | undefined
  for (const sentence of sentences) {
    const list = named.get(sentence) ?? []
    const own = list.find(({ kind }) => kind === 'organisation')?.name
    const found = own === undefined && earlier?.article === sentence.article ? ANAPHORA.exec(sentence.text) : null
    if (found && earlier)
      named.set(
        sentence,
        [
          ...list,
          { end: found.index + found[0].length, kind: 'organisation' as const, name: earlier.name, start: found.index },
        ].toSorted((a, b) => a.start - b.start),
      )
    if (own) earlier = { article: sentence.article, name: own }
  }
}
