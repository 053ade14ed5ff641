import type { Quoted } from './quotes.ts'
import type { Sentence } from './sentences.ts'
import { foldName } from './words.ts'

export type FoundArtwork = { artists: string[]; quoted: Quoted; title: string }

type Person = { name: string; start: number }

const MOST_OF_A_LABEL = 90

/** « Jeanne Dupont – photographies », and below it « "Les quais" »: the labels of an exhibition, a work and who made it. */
export const findLabels = (
  sentences: readonly Sentence[],
  quoted: readonly Quoted[],
  peopleIn: (sentence: Sentence) => string[],
): FoundArtwork[] =>
  quoted.flatMap((each): FoundArtwork[] => {
    if (!/^[\s.]*$/u.test(each.before + each.after)) return []
    const above = sentences[sentences.indexOf(each.sentence) - 1]
    if (above?.article !== each.sentence.article || above.text.length > MOST_OF_A_LABEL) return []
    const artists = /[.!?]$/u.test(above.text) ? [] : peopleIn(above)
    const [first = ''] = artists
    return first !== '' && above.text.startsWith(first.split(' ')[0] ?? '')
      ? [{ artists, quoted: each, title: each.title }]
      : []
  })

/** Works of art by their quoted titles, with the people whom the sentence names after « œuvre de », « artistes », « par ». */
export const findArtworks = (quoted: Quoted[], peopleIn: (quoted: Quoted) => Person[]): FoundArtwork[] => {
  const found = new Map<string, FoundArtwork>()
  for (const each of quoted.filter(({ kind }) => kind === 'artwork')) {
    const title = each.title.replace(/^l'(?=\p{Lu})/u, '')
    const isMade =
      /(?:œuvre|oeuvre|artiste|plasticien|sculpteur|sculptrice|peintre|muraliste|céramiste|créée? par|réalisée? par|signée?|imaginée? par|conçue? par|\sde\s|\sd'|\spar\s|\s(?:du|de la)\s\p{L}+(?:ais|aise|ois|oise|ien|ienne)\s$)/iu
    const artists = peopleIn(each)
      .filter(
        ({ start }) =>
          (start >= each.end && isMade.test(each.sentence.text.slice(each.end, start))) ||
          (start < each.start &&
            /artiste|plasticien|sculpt|peintre|muraliste|céramiste|graffeu/iu.test(
              each.sentence.text.slice(Math.max(0, start - 40), each.start),
            )),
      )
      .filter(
        ({ start }) =>
          !/présence|inaugur|command|présid|maire|soutien|financ|accueill/iu.test(
            each.sentence.text.slice(each.end, Math.max(start, each.end)),
          ),
      )
      .map(({ name }) => name)
    const key = foldName(title)
    const same = found.get(key)
    if (same) same.artists = [...new Set([...same.artists, ...artists])]
    else found.set(key, { artists, quoted: each, title })
  }
  return [...found.values()]
}
