import { keyOf } from '../../content-events/names.ts'
import type { Facts, Finding, MentionedCollection } from '../Finding.ts'
import type { FindingCode } from '../../messages/checks.ts'
import type { Written } from '../readWritten.ts'

const CODES: Record<MentionedCollection, FindingCode> = {
  organisations: 'unlinkedOrganisation',
  people: 'unlinkedPerson',
  places: 'unlinkedPlace',
}

/** Records that the text names and nothing in the document leads to: neither a relation nor a link in a text. */
export const findUnlinked = ({ id, relations, roles, slug: own }: Written, { mentions = [] }: Facts): Finding[] => {
  const seen = new Set(relations.map((relation) => keyOf(relation.collection, relation.id)))
  if (id !== undefined) seen.add(keyOf(own, id))
  return mentions.flatMap((mention): Finding[] => {
    const path = roles.links[mention.collection]
    const key = keyOf(mention.slug, mention.id)
    if (!path || seen.has(key)) return []
    seen.add(key)
    return [
      {
        check: 'unlinked',
        code: CODES[mention.collection],
        mend: { id: mention.id, kind: 'link', path },
        params: { name: mention.name },
        path: mention.path,
        target: { collection: mention.slug, id: mention.id },
        words: mention.words,
      },
    ]
  })
}
