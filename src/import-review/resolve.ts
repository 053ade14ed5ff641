import type { ImportedDocument } from '../import/document.ts'
import type { Proposal, Proposed } from '../import/linking/Proposal.ts'
import { isSamePerson } from '../import/recognising/people.ts'
import { foldName } from '../import/recognising/words.ts'

type Id = number | string

/** What the proposals of an import have become, by the names that its text calls them. */
export type Resolved = {
  /** The proposal that another one was merged into, in the end; itself without one. */
  rootOf: (key: string) => Proposal | undefined
  /** The record that something named in the text has become; nothing where it was rejected. */
  idOf: (collection: Proposed, name: string | undefined) => Id | undefined
  /** The records of a collection that an article speaks of. */
  idsIn: (collection: Exclude<Proposed, 'articles'>, article: number) => Id[]
  set: (key: string, id: Id) => void
}

const namesOf = (document: ImportedDocument, { collection, index, name }: Proposal): string[] => {
  if (collection === 'organisations') {
    const { acronym, aliases = [], name: read = '' } = document.organisations[index] ?? {}
    return [name, read, ...(acronym ? [acronym] : []), ...aliases]
  }
  const read =
    collection === 'people' || collection === 'places'
      ? document[collection][index]?.name
      : document[collection][index]?.title
  return [name, read ?? '']
}

export const resolve = (document: ImportedDocument, proposals: readonly Proposal[]): Resolved => {
  const byKey = new Map(proposals.map((proposal) => [proposal.key, proposal]))
  const byName = new Map<string, Proposal>()
  for (const proposal of proposals)
    for (const name of namesOf(document, proposal)) {
      const key = `${proposal.collection} ${foldName(name)}`
      if (!byName.has(key)) byName.set(key, proposal)
    }
  const ids = new Map<string, Id>()
  const rootOf: Resolved['rootOf'] = (key) => {
    let proposal = byKey.get(key)
    for (let step = 0; proposal?.decision.action === 'merge' && step < proposals.length; step += 1)
      proposal = byKey.get(proposal.decision.into)
    return proposal?.decision.action === 'merge' ? undefined : proposal
  }
  const idOfKey = (key: string): Id | undefined => {
    const root = rootOf(key)
    return root && root.decision.action !== 'reject' ? ids.get(root.key) : undefined
  }
  return {
    idOf: (collection, name) => {
      if (!name) return undefined
      const found =
        byName.get(`${collection} ${foldName(name)}`) ??
        (collection === 'people'
          ? proposals.find((each) => each.collection === 'people' && isSamePerson(each.name, name))
          : undefined)
      return found && idOfKey(found.key)
    },
    idsIn: (collection, article) => {
      const found = proposals
        .filter(
          (proposal) =>
            proposal.collection === collection &&
            document[collection][proposal.index]?.evidence.some((evidence) => evidence.article === article),
        )
        .map(({ key }) => idOfKey(key))
        .filter((id) => id !== undefined)
      return [...new Set(found)]
    },
    rootOf,
    set: (key, id) => ids.set(key, id),
  }
}
