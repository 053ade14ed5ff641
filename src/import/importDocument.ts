import type { ImportedDocument, ImportedPicture } from './document.ts'
import { ImportError } from './errors.ts'
import type { EmbeddedFiles } from './pictures/SourcePicture.ts'
import type { SourceEntry } from './readers/blocks.ts'
import type { Source } from './readers/readSource.ts'
import { readSource } from './readers/readSource.ts'
import { inferReference, referenceOf } from './recognising/dates.ts'
import { loadGazetteer } from './recognising/gazetteer.ts'
import type { KnownIndex } from './recognising/knownOrganisations.ts'
import { indexKnown } from './recognising/knownOrganisations.ts'
import { recognise } from './recognising/recognise.ts'
import { typeset } from './splitting/mendText.ts'
import { withoutRepeated } from './splitting/pictures.ts'
import { splitArticles } from './splitting/splitArticles.ts'

export type ImportArgs = {
  /** The organisations that the newsroom has (`indexKnown`). @default none */
  known?: KnownIndex
  /** Characters of text that are read at most. @default 1,000,000: some hundred pages, which takes seconds */
  mostText?: number
  /** When the text was published, where the source does not say it itself: `2023`, `2023-06` or `2023-06-15`. */
  publishedOn?: string
  source: Source
  /** For tests. @default now */
  today?: Date
  url?: string
}

const MOST_TEXT = 1_000_000

const NONE = indexKnown([])

/** What was read, and the pictures that the source holds itself, by their SHA-256. */
export type ImportedWithFiles = { document: ImportedDocument; files: EmbeddedFiles }

const typesetPicture = ({ caption, credit, ...picture }: ImportedPicture): ImportedPicture => ({
  ...picture,
  ...(caption && { caption: typeset(caption) }),
  ...(credit && { credit: typeset(credit) }),
})

/** The files that the articles show, of all that the source holds. */
const shownFiles = (entries: readonly SourceEntry[], { articles }: ImportedDocument): EmbeddedFiles => {
  const shown = new Set(articles.flatMap(({ pictures = [] }) => pictures.map(({ embedded }) => embedded?.sha256)))
  return new Map(entries.flatMap(({ files }) => [...(files ?? [])].filter(([sha256]) => shown.has(sha256))))
}

/** {@link importWithFiles}, without the pictures that the source holds. */
export const importDocument = async (args: ImportArgs): Promise<ImportedDocument> =>
  (await importWithFiles(args)).document

/**
 * Reads a source and everything that its text says, by rules and open data; writes nothing, calls nobody.
 *
 * @throws {ImportError} with a sentence, for what cannot be read.
 */
export const importWithFiles = async ({
  known = NONE,
  mostText = MOST_TEXT,
  publishedOn,
  source,
  today = new Date(),
  url,
}: ImportArgs): Promise<ImportedWithFiles> => {
  const [read, gazetteer] = await Promise.all([readSource(source), loadGazetteer()])
  const [first] = read.entries
  const { articles, kind, masthead, publishedOn: told } = splitArticles(read)
  if (articles.length === 0) throw new ImportError('empty')
  if (articles.reduce((sum, { paragraphs }) => sum + paragraphs.join('').length, 0) > mostText)
    throw new ImportError('tooMuchText')
  // Each entry of a feed has its own day; a document has one.
  const own = read.entries.length === 1 ? (first?.publishedOn ?? told) : undefined
  const written = publishedOn ?? own
  const inferred = written
    ? undefined
    : inferReference(read.entries.flatMap(({ blocks }) => blocks.map(({ text }) => text)).join('\n'), today)
  const address = url ?? first?.url
  const title = read.title ?? first?.title ?? masthead
  const recognised = recognise({ articles, gazetteer, known, reference: referenceOf(written) ?? inferred, title })
  const document: ImportedDocument = {
    schemaVersion: 1,
    source: {
      format: read.format,
      name: source.name,
      publishedOnCertainty: written ? 'stated' : 'uncertain',
      ...(address && { url: address }),
      ...(title && { title }),
      ...(written
        ? { publishedOn: written }
        : inferred && { publishedOn: new Date(inferred.from).toISOString().slice(0, 4) }),
    },
    kind,
    articles: withoutRepeated(articles).map((article) => ({
      ...article,
      paragraphs: article.paragraphs.map(typeset),
      title: typeset(article.title),
      ...(article.standfirst && { standfirst: typeset(article.standfirst) }),
      ...(article.pictures && { pictures: article.pictures.map(typesetPicture) }),
    })),
    ...recognised,
  }
  return { document, files: shownFiles(read.entries, document) }
}
