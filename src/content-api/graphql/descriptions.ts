import { isRecord } from '../../payload/values.ts'

/** What Payload has no words for in English before a request is there. */
const BY_NAME: Readonly<Record<string, string>> = {
  blockType: 'Which kind of block it is.',
  filename: 'As it is stored: the last part of its address.',
  filesize: 'In bytes.',
  focalX: 'What matters in the picture, in per cent from the left.',
  focalY: 'What matters in the picture, in per cent from the top.',
  height: 'In pixels; none for what is no picture.',
  mimeType: 'The kind of file, such as image/webp.',
  sizes: 'The picture in other sizes.',
  thumbnailURL: 'A small picture of it.',
  url: 'Its address. Another content has another address.',
  width: 'In pixels; none for what is no picture.',
}

/** What Payload calls “Created” and “Modified”. */
const TIMES: Readonly<Record<string, string>> = {
  createdAt: 'When it was made, which is not when it was published.',
  updatedAt: 'When it was saved last.',
}

/** Arguments that not every field has. */
export const SELDOM_ARGUMENTS: Readonly<Record<string, string>> = {
  count: 'Whether `totalDocs` is asked for.',
  depth: 'How many levels of the documents that a rich text leads to are put into it.',
}

/** Arguments of a field of `Query`; below it they mean the same. */
export const ARGUMENTS: Readonly<Record<string, string>> = {
  ...SELDOM_ARGUMENTS,
  limit: 'How many documents a page has at most.',
  locale: 'The language; what is not translated comes in the main one.',
  page: 'Which page, from 1.',
  pagination: '`false` leaves the number of all documents uncounted, which is faster.',
  sort: 'The field to sort by, several with commas between them, `-` before one to turn its order around.',
  where: 'Which documents; of several conditions all must hold.',
}

export const PAGE_FIELDS: Readonly<Record<string, string>> = {
  docs: 'The documents of this page.',
  hasNextPage: 'Whether there are more.',
  totalDocs: 'How many there are on all pages.',
}

const inEnglish = (text: unknown): string | undefined => {
  if (typeof text === 'string') return text
  const { en } = isRecord(text) ? text : {}
  return typeof en === 'string' ? en : undefined
}

/** One text as it is; of several each is a sentence. */
const sentences = (...texts: unknown[]): string | undefined => {
  const known = texts.map(inEnglish).filter((text) => text !== undefined && text !== '')
  return known.length > 1 ? known.map((text) => text?.replace(/[^.!?:]$/, '$&.')).join(' ') : known[0]
}

const lettersOf = (text: string): string => text.toLowerCase().replaceAll(/[^a-z0-9]/g, '')

type Labelled = { admin?: { description?: unknown }; description?: unknown; label?: unknown; name: string }

/** What a field is, in English, from its label and from what editors read below it; nothing where that repeats its name. */
export const describeField = ({
  admin,
  description = admin?.description,
  label,
  name,
}: Labelled): string | undefined => {
  const words = inEnglish(label)
  const repeats = words !== undefined && lettersOf(words) === lettersOf(name)
  return TIMES[name] ?? sentences(repeats ? undefined : words, description) ?? BY_NAME[name]
}

type Owner = { admin: { description?: unknown }; label?: unknown; labels?: { plural?: unknown; singular?: unknown } }

/** What the documents of a collection, or a global, are. */
export const describeCollection = ({ admin, label, labels }: Owner): string | undefined =>
  sentences(labels?.singular ?? label, admin.description)

/** What a field of `Query` answers with. */
export const describeRoot = (
  kind: 'byID' | 'count' | 'list' | 'newsroom',
  { admin, label, labels }: Owner,
): string | undefined => {
  if (kind === 'newsroom') return sentences(label, admin.description)
  const words = inEnglish(kind === 'byID' ? labels?.singular : labels?.plural)
  if (kind === 'byID') return sentences(words, 'By its id.')
  return kind === 'count' ? sentences(words, 'How many there are.') : sentences(words, admin.description)
}

/** What a choice of a select means, by its value. */
export const describeOptions = (options: readonly unknown[]): ReadonlyMap<unknown, string | undefined> =>
  new Map(options.filter(isRecord).map(({ label, value }) => [value, inEnglish(label)]))
