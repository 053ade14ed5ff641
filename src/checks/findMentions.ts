import type { ImportedArticle } from '../import/document.ts'
import type { RecordIndex } from '../import/linking/indexRecords.ts'
import { findMentions as findNames, namesOf } from '../import/recognising/findMentions.ts'
import type { Gazetteer } from '../import/recognising/gazetteer.ts'
import { indexKnown } from '../import/recognising/knownOrganisations.ts'
import { languagesOf } from '../import/recognising/language.ts'
import { isSamePerson } from '../import/recognising/people.ts'
import type { Scan } from '../import/recognising/scan.ts'
import { sentencesIn } from '../import/recognising/sentences.ts'
import { foldName } from '../import/recognising/words.ts'
import type { Known, KnownRecords } from '../known-records/knownRecords.ts'
import type { Mention, MentionedCollection } from './Finding.ts'

type Named = { collection: MentionedCollection; identifiers?: string[]; words: string }

/** The one record that is meant by a name; of two none is, and that of a person is the whole name. */
const meantBy = (index: RecordIndex, { collection, identifiers = [], words }: Named) => {
  const sure = index
    .find({ identifiers, name: words })
    .filter(
      ({ basis, name }) =>
        basis === 'identifier' || (basis === 'name' && (collection !== 'people' || isSamePerson(name, words))),
    )
  const [only] = sure
  return only && (sure.length === 1 || only.basis === 'identifier') ? only : undefined
}

const isLong = (words: string): boolean => foldName(words).includes(' ')

/**
 * Names that stand in the text as the newsroom writes them, in any language. A place of one word is left to the recogniser where there is one: « Lens » is also a
 * company's beginning, and « Nord » a direction.
 */
const findWritten = (
  text: string,
  collection: MentionedCollection,
  { known, withShort }: { known: Known; withShort: boolean },
): Named[] =>
  known.inText
    .find(text)
    // Within a longer name it is another: « Lens » in « Lens Agglo ».
    .filter(({ end }) => !/^(?:[\s-]\p{Lu}|-)/u.test(text.slice(end, end + 2)))
    .map(({ end, start }) => ({ collection, words: text.slice(start, end) }))
    .filter(({ words }) => withShort || isLong(words))

const NOTHING_KNOWN = indexKnown([])

const wordsOf = ({ end, sentence, start }: { end: number; sentence: { text: string }; start: number }): string =>
  sentence.text.slice(start, end)

/** What the importer's rules recognise in French. */
const recognise = (texts: readonly string[], gazetteer: Gazetteer, known: KnownRecords): Named[] => {
  const [title = '', ...paragraphs] = texts
  const article: ImportedArticle = { isTruncated: false, isWorkingTitle: false, kind: 'story', paragraphs, title }
  const sentences = sentencesIn([article])
  const scans: Scan[] = sentences.map((sentence) => ({ open: sentence.text, sentence }))
  const { organisations, people, places } = findNames(scans, {
    gazetteer,
    known: known.organisations?.inText ?? NOTHING_KNOWN,
    languages: languagesOf(sentences),
    names: namesOf(gazetteer, sentences),
  })
  return [
    ...organisations.map((mention): Named => ({ collection: 'organisations', words: wordsOf(mention) })),
    ...people.map((mention): Named => ({ collection: 'people', words: wordsOf(mention) })),
    ...places.map((mention): Named => ({
      collection: 'places',
      words: wordsOf(mention),
      ...(mention.code && { identifiers: [mention.code] }),
    })),
  ]
}

type Args = {
  /** Only French has rules; without it names are found as the newsroom writes them. */
  gazetteer: Gazetteer | undefined
  known: KnownRecords
  texts: readonly { path: string; text: string }[]
}

/** The records of the newsroom that a text names, each once, in the order of the text. Pure. */
export const findMentions = ({ gazetteer, known, texts }: Args): Mention[] => {
  const { organisations, people, places } = known
  const withRules = gazetteer !== undefined
  const named = [
    ...(withRules
      ? recognise(
          texts.map(({ text }) => text),
          gazetteer,
          known,
        )
      : []),
    ...texts.flatMap(({ text }) => [
      ...(organisations && !withRules
        ? findWritten(text, 'organisations', { known: organisations, withShort: true })
        : []),
      ...(people ? findWritten(text, 'people', { known: people, withShort: false }) : []),
      ...(places ? findWritten(text, 'places', { known: places, withShort: !withRules }) : []),
    ]),
  ]
  const found = new Map<string, { at: number; mention: Mention }>()
  for (const each of named) {
    const record = known[each.collection]
    const meant = record && meantBy(record.index, each)
    const key = `${each.collection}:${meant?.id}`
    const place = texts.findIndex(({ text }) => text.includes(each.words))
    if (!meant || place === -1 || found.has(key)) continue
    const { path = '', text = '' } = texts[place] ?? {}
    found.set(key, {
      at: place * 1e6 + text.indexOf(each.words),
      mention: {
        collection: each.collection,
        id: meant.id,
        name: meant.name,
        path,
        slug: record.slug,
        words: each.words,
      },
    })
  }
  return [...found.values()].toSorted((a, b) => a.at - b.at).map(({ mention }) => mention)
}
