import { splitPersonName } from '../../formats/personName.ts'
import { readKnown } from '../../known-records/knownRecords.ts'
import type { AuthorItem, Note } from '../Item.ts'
import type { Session } from '../Session.ts'
import { asMember, reasonOf } from '../writing/desk.ts'
import { fingerprintOf } from '../writing/fingerprint.ts'
import { writeDocument } from '../writing/writeDocument.ts'

type ID = number | string

export type Author = { id?: ID; notes: Note[] }

export type Authors = {
  /** The person that an author is here, made when they are asked for first. */
  of: (key: string, publish: boolean) => Promise<Author>
}

/** The people here of an author's name. */
const findNamesakes = async (session: Session, name: string): Promise<ID[]> =>
  asMember(session, async (req) => {
    const { people } = await readKnown(req, { kinds: ['people'], locale: session.locale })
    return (people?.index.find({ name }) ?? []).filter(({ basis }) => basis === 'name').map(({ id }) => id)
  })

/** The newsroom's people for the authors of a site. Their addresses of e-mail and their names of sign-in stay where they were. */
export const createAuthors = (session: Session): Authors => {
  const { items, report, source } = session
  const made = new Map<string, Promise<Author>>()

  const make = async (author: AuthorItem, publish: boolean): Promise<Author> => {
    const { biography, key, name } = author
    const entry = { collection: 'people' as const, key, title: name }
    const namesakes = items.get(key) ? [] : await findNamesakes(session, name)
    const [same, another] = namesakes
    if (another !== undefined) {
      const notes = [{ code: 'ambiguousAuthor', values: { name } }]
      report.add({ ...entry, notes, outcome: 'skipped' })
      return { notes }
    }
    if (same !== undefined) {
      report.add({ ...entry, id: same, notes: [], outcome: 'linked' })
      return { id: same, notes: [] }
    }
    const isPublic = publish || Boolean(items.get(key)?.wasPublished)
    try {
      const { familyName, givenName } = author.familyName ? author : splitPersonName(name)
      const written = await writeDocument(session, {
        collection: 'people',
        data: () => ({ familyName, ...(givenName && { givenName }) }),
        fingerprint: fingerprintOf({ biography, isPublic, name }),
        key,
        publish: isPublic,
      })
      report.add({ ...entry, ...written })
      return { id: written.id, notes: [] }
    } catch (error) {
      report.add({ ...entry, notes: [{ code: 'refused', values: { why: reasonOf(error) } }], outcome: 'skipped' })
      return { notes: [] }
    }
  }

  // One after the other: two authors of one name are one person, and one who signs a public text is public from then on.
  let last: Promise<unknown> = Promise.resolve()
  return {
    of: async (key, publish) => {
      const author = source.authors.get(key)
      if (!author) return { notes: [] }
      const state = `${key} ${publish}`
      const known = made.get(state) ?? made.get(`${key} true`)
      if (known) return known
      const next = last.then(async () => make(author, publish))
      last = next
      made.set(state, next)
      return next
    },
  }
}
