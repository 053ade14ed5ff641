const WORDS = 14

/** A title for a text that has none, of its own words: its first clause, cut at a word. */
export const workingTitle = (text: string): string => {
  const [first = ''] = text.split(/(?<=[.!?…])\s+(?=\p{Lu}|«)|\n/u)
  // A teaser that begins with a place or a name and a full stop (« Réseau X. Deux artisans ont… ») is told by what follows.
  const words = (first.split(' ').length <= 9 && text.length > first.length ? text.replaceAll('\n', ' ') : first)
    .replace(/(?<![.…:;,\s])[.…:;,\s]+$/, '')
    .split(/\s+/)
  if (words.length <= WORDS) return words.join(' ')
  const cut = words.slice(0, WORDS)
  while (
    cut.length > 4 &&
    /^(?:de|du|des|d'.|la|le|les|l'.|un|une|et|à|au|aux|en|sur|par|pour|dans|que|qui|a|ont|est|sa|son|ses)$/i.test(
      cut.at(-1) ?? '',
    )
  )
    cut.pop()
  return `${cut.join(' ').replace(/[,;:]$/, '')}…`
}
