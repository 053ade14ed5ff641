import type { Node } from '../node.ts'
import { line, lineIn, paragraphsOf, section, target, textNode } from './nodes.ts'
import type { BlockFields } from './nodes.ts'

/** Words of somebody, with their name, which leads to their page where they have one, and what they speak as. */
export const pullQuote = ({ speaker, speakerName, speakerTitle, text }: BlockFields): Node[] => {
  const words = paragraphsOf(text)
  if (words.length === 0) return []
  const [name, title] = [lineIn(speakerName), lineIn(speakerTitle)]
  const person = target('reference', speaker, { words: name })
  const who = person.length > 0 ? person : name ? [textNode(name)] : []
  return [
    section('figure', 'pull-quote', [
      section('blockquote', undefined, words),
      line('figcaption', [
        ...who.map((node) => section('strong', undefined, [node])),
        ...(title ? [section('small', undefined, [textNode(title)])] : []),
      ]),
    ]),
  ]
}
