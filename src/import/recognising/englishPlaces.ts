import { NOT_ORGANISATIONS_IN_ENGLISH } from './englishWords.ts'
import type { Names } from './organisations.ts'
import type { PlaceMention } from './places.ts'
import type { Scan } from './scan.ts'
import { take } from './scan.ts'
import { END, START, WORD, foldName } from './words.ts'

/** « Quay H », « the Royal Canal », « Lens South Airport », « the Maison de la Mer »: what has such a noun in its name stands somewhere. */
const NAMED = new RegExp(
  String.raw`${START}(?<name>(?:(?:${WORD} ){1,4}(?:Airport|Canal|Station|Quay|Bridge|Park|Square|Hall|Valley|Terminal|Stadium|Arena|Theatre|Street|Avenue|Road|River|Bay|Island|Docks?)|(?:Quay|Dock|Pier|Berth|Hall|Terminal) (?:\p{Lu}|\d{1,2})|(?:Maison|Palais|Halle|Hôtel|Château|Théâtre|Salle|Espace|Cité|Stade) (?:de la |de l'|des |du |de |d')?${WORD}(?:(?: et des | et de la | de | )${WORD})*))${END}`,
  'gu',
)
/** « in Nador », « near Trufignac »: a town that no register has. */
const TOWN = new RegExp(
  String.raw`(?:^|[\s(])(?:in|near|outside|(?:routes?|lines?|services?|trains?|ferries|flights?|bound|exports) (?:to|for)(?: ${WORD} and)?) (?<name>${WORD})(?![\p{L}\d'-]| \p{Lu}| (?:plant|group|shares))`,
  'gu',
)
const STREETS = /(?:Street|Avenue|Road)$/u
const LANDS = /(?:Canal|Valley|River|Bay|Island)$/u

/** Places in English: venues, quays and roads by their noun, and towns by the word before them. Those of the gazetteer other rules find. */
export const findEnglishPlaces = (scan: Scan, names: Names): PlaceMention[] => {
  const { open, sentence } = scan
  if (sentence.isTitle || sentence.text === sentence.text.toUpperCase()) return []
  const found: PlaceMention[] = []
  const add = (start: number, written: string, type?: PlaceMention['type']): void => {
    const name = written.replace(/^(?:The|At|In|On|Near|From) /u, '')
    const from = start + written.length - name.length
    if (scan.open.slice(from, start + written.length).includes('¤') || names.isPlace(name)) return
    const kind = STREETS.test(name) ? 'street' : LANDS.test(name) ? 'area' : 'facility'
    found.push({ end: start + written.length, name, sentence, start: from, type: type ?? kind })
    take(scan, from, start + written.length)
  }
  for (const { groups, index } of open.matchAll(NAMED)) add(index, groups?.name ?? '')
  for (const { 0: whole, groups, index } of open.matchAll(TOWN)) {
    const name = groups?.name ?? ''
    const isTown = name.length > 3 && !/^\p{Lu}{2}|\d/u.test(name) && !NOT_ORGANISATIONS_IN_ENGLISH.has(foldName(name))
    if (isTown) add(index + whole.length - name.length, name, 'commune')
  }
  return found
}
