import type { ImportedDocument } from '../../import/document.ts'
import type { Proposal, Proposed } from '../../import/linking/Proposal.ts'

/** A piece of a paragraph: plain, or what a proposal was read from. */
export type Piece = { collection?: Proposed; isSelected?: boolean; key?: string; text: string }

/** The same letters for the same places: typography has changed some since the sentences were read. */
const flatten = (text: string): string => text.replaceAll('’', "'").replaceAll(/[\u00A0\u202F]/g, ' ')

const namesOf = ({ collection, index, name }: Proposal, document: ImportedDocument): string[] => {
  if (collection === 'organisations') {
    const { acronym, aliases = [], name: read = '' } = document.organisations[index] ?? {}
    return [name, read, acronym ?? '', ...aliases]
  }
  if (collection === 'people') {
    const read = document.people[index]?.name ?? ''
    return [name, read]
  }
  if (collection === 'places') return [name, document.places[index]?.name ?? '']
  if (collection === 'artworks') return [name, document.artworks[index]?.title ?? '']
  return []
}

type Span = { end: number; key: string; start: number; collection: Proposed }

const isWordAt = (text: string, start: number, end: number): boolean =>
  !/[\p{L}\p{N}]/u.test(text.charAt(start - 1)) && !/[\p{L}\p{N}]/u.test(text.charAt(end))

const spansIn = (text: string, proposals: readonly Proposal[], document: ImportedDocument): Span[] => {
  const names = proposals
    .flatMap((proposal) =>
      [...new Set(namesOf(proposal, document).map(flatten))]
        .filter((name) => name.length > 1)
        .map((name) => ({ collection: proposal.collection, key: proposal.key, name: name.toLowerCase() })),
    )
    .toSorted((a, b) => b.name.length - a.name.length)
  const lower = text.toLowerCase()
  const spans: Span[] = []
  for (const { collection, key, name } of names)
    for (let at = lower.indexOf(name); at >= 0; at = lower.indexOf(name, at + name.length)) {
      const end = at + name.length
      if (isWordAt(lower, at, end) && !spans.some((span) => at < span.end && end > span.start))
        spans.push({ collection, end, key, start: at })
    }
  return spans.toSorted((a, b) => a.start - b.start)
}

/** A paragraph in pieces: each name with its proposal, and the sentences that the selected proposal was read from. */
export const piecesOf = (
  paragraph: string,
  {
    document,
    proposals,
    selected,
  }: { document: ImportedDocument; proposals: readonly Proposal[]; selected: Proposal | undefined },
): Piece[] => {
  const text = flatten(paragraph)
  const spans = spansIn(text, proposals, document)
  const evidence =
    selected && selected.collection !== 'articles'
      ? (document[selected.collection][selected.index]?.evidence ?? [])
      : []
  const sentences = evidence.flatMap(({ sentence }) => {
    const start = text.indexOf(flatten(sentence))
    return start < 0 ? [] : [{ end: start + sentence.length, start }]
  })
  const edges = [
    ...new Set([
      0,
      paragraph.length,
      ...spans.flatMap(({ end, start }) => [start, end]),
      ...sentences.flatMap(({ end, start }) => [start, end]),
    ]),
  ]
    .filter((edge) => edge <= paragraph.length)
    .toSorted((a, b) => a - b)
  return edges.slice(0, -1).map((from, index) => {
    const to = edges[index + 1] ?? paragraph.length
    const span = spans.find(({ end, start }) => from >= start && to <= end)
    return {
      isSelected: sentences.some(({ end, start }) => from >= start && to <= end),
      text: paragraph.slice(from, to),
      ...(span && { collection: span.collection, key: span.key }),
    }
  })
}
