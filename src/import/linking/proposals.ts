import type { Evidence, ImportedDocument } from '../document.ts'
import { isSamePerson } from '../recognising/people.ts'
import { capitalise, foldName } from '../recognising/words.ts'
import { typeset } from '../splitting/mendText.ts'
import type { Candidate, RecordIndex } from './indexRecords.ts'
import type { Confidence, Decision, Proposal, Proposed } from './Proposal.ts'

export type Indexes = Partial<Record<Proposed, RecordIndex>>

const weigh = (isSure: boolean, { length }: readonly Evidence[]): Confidence =>
  isSure ? 'high' : length >= 2 ? 'medium' : 'low'

const dayIn = (value: string | undefined): string | undefined =>
  value && /^\d{4}-\d\d-\d\d/.test(value) ? value.slice(0, 10) : undefined

const SIREN = /(?<!\d)\d{3}[ \u00A0\u202F.]?\d{3}[ \u00A0\u202F.]?\d{3}(?!\d)/g

/** Numbers of nine digits in the sentences that name an organisation, where they speak of a register. */
const sirensIn = (evidence: readonly Evidence[]): string[] =>
  evidence.flatMap(({ sentence }) =>
    /\b(?:SIREN|SIRET|RCS)\b/i.test(sentence)
      ? [...sentence.matchAll(SIREN)].map(([number]) => number.replaceAll(/\D/g, ''))
      : [],
  )

type Draft = Omit<Proposal, 'candidates' | 'decision' | 'key'> & {
  day?: string | undefined
  identifiers?: string[]
  isLeftOut?: boolean
}

const draftsOf = (document: ImportedDocument): Draft[] => [
  ...document.articles.map(({ isWorkingTitle, title, url }, index): Draft => ({
    collection: 'articles',
    confidence: isWorkingTitle ? 'medium' : 'high',
    identifiers: url ? [url] : document.articles.length === 1 && document.source.url ? [document.source.url] : [],
    index,
    name: title,
  })),
  ...document.organisations.map(({ acronym, evidence, known, name, type }, index): Draft => ({
    collection: 'organisations',
    confidence: weigh(type !== 'organisation' || known !== undefined || acronym !== undefined, evidence),
    identifiers: sirensIn(evidence),
    index,
    name,
  })),
  ...document.people.map(({ evidence, name, role }, index): Draft => ({
    collection: 'people',
    confidence: weigh(role !== undefined && name.includes(' '), evidence),
    index,
    name,
  })),
  ...document.places.map(({ evidence, inseeCode, name, type }, index): Draft => ({
    collection: 'places',
    confidence: weigh(inseeCode !== undefined || type === 'country' || type === 'region', evidence),
    identifiers: inseeCode ? [inseeCode] : [],
    index,
    // What a region's newsroom has no page for, unless it has.
    isLeftOut: type === 'continent' || type === 'country',
    name,
  })),
  ...document.events.map(({ certainty, evidence, start, title, type }, index): Draft => ({
    collection: 'events',
    confidence: weigh(start !== undefined && certainty !== 'uncertain', evidence),
    day: dayIn(start),
    index,
    isLeftOut: type === 'context' || start === undefined || start.startsWith('-'),
    name: title,
  })),
  ...document.artworks.map(({ artists, evidence, title }, index): Draft => ({
    collection: 'artworks',
    confidence: weigh(artists.length > 0, evidence),
    index,
    name: title,
  })),
]

/** A record of that name is meant; of people, only one with the whole name. */
const isAssumed = ({ basis, name }: Candidate, draft: Draft): boolean =>
  basis === 'identifier' || (basis === 'name' && (draft.collection !== 'people' || isSamePerson(name, draft.name)))

/** « Paul Martin » of whom there are two is nobody's choice but the editor's. */
const decide = (draft: Draft, candidates: Candidate[]): Decision => {
  const sure = candidates.filter((candidate) => isAssumed(candidate, draft))
  const [only] = sure
  const isOne = only !== undefined && (sure.length === 1 || only.basis === 'identifier')
  if (isOne)
    return { action: draft.collection === 'articles' ? 'update' : 'link', record: only.id, recordName: only.name }
  return draft.isLeftOut ? { action: 'reject' } : { action: 'create' }
}

/**
 * What an editor is asked about a document: each article and each thing that it speaks of, with the records that it may be. A record that has the name or the
 * number is assumed; near ones are shown and never assumed. Two that are the same record are one.
 */
export const proposalsOf = (document: ImportedDocument, indexes: Indexes): Proposal[] => {
  const proposals: Proposal[] = []
  for (const draft of draftsOf(document)) {
    const { collection, confidence, day, identifiers = [], index, name } = draft
    const candidates = indexes[collection]?.find({ identifiers, name, ...(day && { day }) }) ?? []
    const decision = decide(draft, candidates)
    const same =
      decision.action === 'link'
        ? proposals.find(
            (other) =>
              other.collection === collection &&
              other.decision.action === 'link' &&
              other.decision.record === decision.record,
          )
        : proposals.find(
            (other) =>
              other.collection === collection &&
              foldName(other.name) === foldName(name) &&
              collection !== 'articles' &&
              collection !== 'events',
          )
    proposals.push({
      candidates,
      collection,
      confidence: candidates.some(({ basis }) => basis !== 'near') ? 'high' : confidence,
      decision: same ? { action: 'merge', into: same.key } : decision,
      index,
      key: `${collection}.${index}`,
      // « foire de Bourg » in a sentence is « Foire de Bourg » as the name of a record.
      name: typeset(collection === 'events' ? capitalise(name) : name),
    })
  }
  return proposals
}
