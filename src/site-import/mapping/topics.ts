import { foldName } from '../../import/recognising/words.ts'
import { formerPathOf } from '../addresses.ts'
import type { TermItem } from '../Item.ts'
import type { Session } from '../Session.ts'
import { asMember, deskOf, reasonOf, slugIn } from '../writing/desk.ts'
import { fingerprintOf } from '../writing/fingerprint.ts'
import { writeDocument } from '../writing/writeDocument.ts'

type ID = number | string

export type Topics = {
  /** The topic that a term is here, made when it is asked for first, those above it before; `undefined` where it could not be. */
  of: (key: string) => Promise<ID | undefined>
}

const namesOf = (names: unknown[]): string[] =>
  names.flat().flatMap((name) => (typeof name === 'string' && name !== '' ? [foldName(name)] : []))

/** What is called the same here is the same topic, whoever made it. */
const readTopics = async (session: Session): Promise<Map<string, ID>> => {
  const topics = await asMember(session, async (req) =>
    deskOf(session, req).findAll(slugIn(session, 'topics'), {}, { name: true, synonyms: true }),
  )
  return new Map(topics.flatMap(({ id, name, synonyms }) => namesOf([name, synonyms]).map((one) => [one, id] as const)))
}

/** Whether a term stands under itself, at whatever distance. */
const isLoop = (term: TermItem, terms: ReadonlyMap<string, TermItem>): boolean => {
  const seen = new Set([term.key])
  for (let above = term.parent && terms.get(term.parent); above; above = above.parent && terms.get(above.parent)) {
    if (above.key === term.key) return true
    if (seen.has(above.key)) return false
    seen.add(above.key)
  }
  return false
}

/** The newsroom's topics for the terms of a site: those that are used, each once. */
export const createTopics = async (session: Session): Promise<Topics> => {
  const byName = await readTopics(session)
  const { report, source } = session
  const made = new Map<string, Promise<ID | undefined>>()

  const make = async (term: TermItem): Promise<ID | undefined> => {
    const entry = {
      collection: 'topics' as const,
      key: term.key,
      title: term.name,
      ...(term.address && { address: term.address }),
    }
    const known = session.items.get(term.key)
    const same = byName.get(foldName(term.name))
    if (same !== undefined && !known) {
      report.add({ ...entry, id: same, notes: [], outcome: 'linked' })
      return same
    }
    const loops = isLoop(term, source.terms)
    const parent = term.parent && !loops ? await of(term.parent) : undefined
    const former = term.address && formerPathOf(term.address)
    try {
      const written = await writeDocument(session, {
        collection: 'topics',
        data: () => ({
          name: term.name,
          ...(parent !== undefined && { parent }),
          ...(former && { formerSlugs: [former] }),
        }),
        fingerprint: fingerprintOf({ name: term.name, parent: term.parent }),
        key: term.key,
        publish: true,
      })
      byName.set(foldName(term.name), written.id)
      report.add({
        ...entry,
        ...written,
        notes: [...written.notes, ...(loops ? [{ code: 'topicLoop', values: { name: term.name } }] : [])],
      })
      return written.id
    } catch (error) {
      report.add({ ...entry, notes: [{ code: 'refused', values: { why: reasonOf(error) } }], outcome: 'skipped' })
      return undefined
    }
  }

  // One after the other: two of one name are one.
  let last: Promise<unknown> = Promise.resolve()
  const of = async (key: string): Promise<ID | undefined> => {
    const term = source.terms.get(key)
    if (!term) return undefined
    const found = made.get(key) ?? make(term)
    made.set(key, found)
    return found
  }
  return {
    of: async (key) => {
      const next = last.then(async () => of(key))
      last = next
      return next
    },
  }
}
