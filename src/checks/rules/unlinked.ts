import { keyOf } from '../../content-events/names.ts'
import type { Facts, Finding, Mention, MentionedCollection } from '../Finding.ts'
import type { FindingCode } from '../../messages/checks.ts'
import type { Written } from '../readWritten.ts'

const CODES: Record<MentionedCollection, FindingCode> = {
  organisations: 'unlinkedOrganisation',
  people: 'unlinkedPerson',
  places: 'unlinkedPlace',
}

/** Where a record is linked: in the document's own relation to its collection; where there is none, at the words that name it. */
const mendOf = (mention: Mention, { roles, texts }: Written): Pick<Finding, 'mend' | 'path'> | undefined => {
  const { collection, id, path, slug, words } = mention
  const field = roles.links[collection]
  if (field) return { mend: { id, kind: 'link', path: field }, path }
  const written = texts.find((text) => roles.richTexts.includes(text.path) && text.text.includes(words))
  return written && { mend: { collection: slug, id, kind: 'linkWords' }, path: written.path }
}

/** Records that the text names and nothing in the document leads to: neither a relation nor a link in a text. */
export const findUnlinked = (written: Written, { mentions = [] }: Facts): Finding[] => {
  const { id, relations, slug: own } = written
  const seen = new Set(relations.map((relation) => keyOf(relation.collection, relation.id)))
  if (id !== undefined) seen.add(keyOf(own, id))
  return mentions.flatMap((mention): Finding[] => {
    const mended = mendOf(mention, written)
    const key = keyOf(mention.slug, mention.id)
    if (!mended || seen.has(key)) return []
    seen.add(key)
    return [
      {
        check: 'unlinked',
        code: CODES[mention.collection],
        params: { name: mention.name },
        target: { collection: mention.slug, id: mention.id },
        words: mention.words,
        ...mended,
      },
    ]
  })
}
