import type { OrganisationType } from '../document.ts'
import { foldName } from './words.ts'

/** An organisation that the newsroom has. */
export type KnownOrganisation = { acronym?: string; aliases?: readonly string[]; id: string; name: string }

export type KnownIndex = {
  /** The known names that stand in a text. */
  find: (text: string) => { end: number; organisation: KnownOrganisation; start: number; type: OrganisationType }[]
  /** By a name, an acronym or an alias, whatever its accents and capitals. */
  get: (name: string) => KnownOrganisation | undefined
}

const WORD = /[\p{L}\p{N}]+/gu

/** An index by the first word of each name: a text is read once, however many organisations are known. */
export const indexKnown = (organisations: readonly KnownOrganisation[]): KnownIndex => {
  const byName = new Map<string, KnownOrganisation>()
  const byFirst = new Map<string, Set<number>>()
  for (const organisation of organisations)
    for (const name of [organisation.name, organisation.acronym, ...(organisation.aliases ?? [])]) {
      const key = foldName(name ?? '')
      if (key.length < 2 || byName.has(key)) continue
      byName.set(key, organisation)
      const words = key.split(' ')
      byFirst.set(words[0] ?? '', (byFirst.get(words[0] ?? '') ?? new Set()).add(words.length))
    }
  const find: KnownIndex['find'] = (text) => {
    if (byName.size === 0) return []
    const words = [...text.matchAll(WORD)].map(({ 0: word, index }) => ({
      end: index + word.length,
      start: index,
      word,
    }))
    const found: ReturnType<KnownIndex['find']> = []
    for (let at = 0; at < words.length; at += 1) {
      const first = words[at]
      // A name that is also a word (« orange ») has a capital where it is one.
      if (!first || !/^[\p{Lu}\p{N}]/u.test(first.word)) continue
      for (const count of [...(byFirst.get(foldName(first.word)) ?? [])].toSorted((a, b) => b - a)) {
        const last = words[at + count - 1]
        const organisation = last && byName.get(foldName(text.slice(first.start, last.end)))
        if (!organisation) continue
        found.push({ end: last.end, organisation, start: first.start, type: 'organisation' })
        at += count - 1
        break
      }
    }
    return found
  }
  return { find, get: (name) => byName.get(foldName(name)) }
}
