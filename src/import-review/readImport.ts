import type { PayloadRequest } from 'payload'

import { projectSlug } from '../content-model/slugs.ts'
import { refusal } from '../errors/refusal.ts'
import type { ImportedDocument } from '../import/document.ts'
import { ImportError } from '../import/errors.ts'
import { fingerprintOf, sameness } from '../import/linking/fingerprint.ts'
import { proposalsOf } from '../import/linking/proposals.ts'
import type { Indexes } from '../import/linking/proposals.ts'
import type { Proposal } from '../import/linking/Proposal.ts'
import type { EmbeddedFiles } from '../import/pictures/SourcePicture.ts'
import type { Source } from '../import/readers/readSource.ts'
import { IMPORT_FAULTS, IMPORTS } from '../messages/imports.ts'
import { t } from '../messages/t.ts'
import { childReq } from '../payload/transactions.ts'
import type { ImportRow } from './ImportRow.ts'
import { readKnown } from '../known-records/knownRecords.ts'

/** Characters of text: half a second of the process that answers readers as well. The command line takes more. */
const MOST_TEXT = 100_000

export type Limits = {
  /** Characters. @default 100,000 */
  mostText?: number
  /** Keeps no second import of the same words, unless the first one was undone. @default false */
  onlyNew?: boolean
  /** Takes the pictures, which are fetched when the drafts are made. @default false */
  withPictures?: boolean
}

export type Asked = { publishedOn?: string; source: Source } | { publishedOn?: string; url: string }

const refusedAs = (req: PayloadRequest, error: unknown): unknown => {
  if (error instanceof ImportError)
    return refusal(req, t(req, IMPORTS.cannotRead, { why: t(req, IMPORT_FAULTS[error.code] ?? IMPORTS.noAnswer) }))
  return error
}

/** One document at a time: the others wait, and readers in between are answered. */
let turn: Promise<unknown> = Promise.resolve()
const inTurn = async <Result>(work: () => Promise<Result>): Promise<Result> => {
  const mine = turn.then(work, work)
  turn = mine.catch(() => undefined)
  return mine
}

/** Each that waits keeps a document of up to twenty megabytes in memory. */
const MOST_WAITING = 12
let waiting = 0

/** Does some work, unless so many wait already that this one would wait too long. */
const unlessCrowded = async <Result>(req: PayloadRequest, work: () => Promise<Result>): Promise<Result> => {
  if (waiting >= MOST_WAITING) throw refusal(req, IMPORTS.crowded, 429)
  waiting += 1
  try {
    return await work()
  } finally {
    waiting -= 1
  }
}

/** What is at an address is fetched before it is anybody's turn: it may take twenty seconds. */
const sourceOf = async (req: PayloadRequest, asked: Asked): Promise<Source> => {
  if (!('url' in asked)) return asked.source
  const { fetchSource } = await import('../import/readers/fetchSource.ts')
  try {
    return await fetchSource(asked.url)
  } catch (error) {
    if (error instanceof ImportError) throw error
    const isPrivate = error instanceof Error && 'code' in error && error.code === 'forbiddenAddress'
    throw refusal(req, isPrivate ? IMPORTS.privateAddress : IMPORTS.noAnswer)
  }
}

const readSource = async (
  req: PayloadRequest,
  {
    asked,
    locale,
    mostText = MOST_TEXT,
    source,
  }: Limits & { asked: Asked; locale: string | undefined; source: Source },
) => {
  // Loaded when a document is: the libraries of formats and the gazetteer, which no other request needs.
  const { importWithFiles } = await import('../import/importDocument.ts')
  const records = await readKnown(req, { locale })
  const organisations = records.organisations?.inText
  const indexes: Indexes = Object.fromEntries(Object.entries(records).map(([kind, { index }]) => [kind, index]))
  if (source.bytes.byteLength === 0) throw new ImportError('empty')
  const { document, files } = await importWithFiles({
    mostText,
    source,
    ...(organisations && { known: organisations }),
    ...(asked.publishedOn && { publishedOn: asked.publishedOn }),
    ...('url' in asked && { url: source.name }),
  })
  return { document, files, indexes }
}

type Read = { document: ImportedDocument; fingerprint: number[]; proposals: Proposal[] }

/** What was read, and the pictures that the source holds itself. */
type ReadWithFiles = Read & { files: EmbeddedFiles }

const textOf = ({ articles }: ImportedDocument): string =>
  articles.flatMap(({ paragraphs, title }) => [title, ...paragraphs]).join('\n')

/**
 * What a document says, and what it proposes to the person of the request, by the records that they may see.
 *
 * @throws a refusal in their language, for what cannot be read.
 */
export const readForReview = async (req: PayloadRequest, asked: Asked, limits: Limits = {}): Promise<ReadWithFiles> => {
  const { localization } = req.payload.config
  const locale = localization ? localization.defaultLocale : undefined
  try {
    return await unlessCrowded(req, async () => {
      const source = await sourceOf(req, asked)
      return inTurn(async () => {
        const { document, files, indexes } = await readSource(req, { ...limits, asked, locale, source })
        const fingerprint = fingerprintOf(textOf(document))
        return { document, files, fingerprint, proposals: proposalsOf(document, indexes) }
      })
    })
  } catch (error) {
    throw refusedAs(req, error)
  }
}

type Earlier = Pick<ImportRow, 'address' | 'created' | 'document' | 'fingerprint' | 'id' | 'proposals' | 'title'>

/** The same text, less a few words. */
const SAME = 0.7
const SAME_ARTICLE = 0.5
const LOOKED_AT = 500

type Compared = { address: string | undefined; fingerprint: readonly number[] }

/** The last import of the same address, or of nearly the same text, of those that the person may see and that became drafts. */
export const findEarlier = async (
  req: PayloadRequest,
  { address, fingerprint }: Compared,
): Promise<Earlier | undefined> => {
  const collection = projectSlug(req.payload.config, 'imports')
  if (!collection) return undefined
  const common = { collection, depth: 0, overrideAccess: false, req: childReq(req) }
  const { docs } = await req.payload.find({
    ...common,
    limit: LOOKED_AT,
    pagination: false,
    select: { address: true, fingerprint: true },
    sort: '-createdAt',
    where: { state: { equals: 'created' } },
  })
  const found = (docs as unknown as Earlier[]).find(
    (earlier) =>
      (address !== undefined && earlier.address === address) ||
      sameness(earlier.fingerprint ?? [], fingerprint) >= SAME,
  )
  if (!found) return undefined
  return (await req.payload.findByID({ ...common, id: found.id })) as unknown as Earlier
}

/** Each holds a whole document: a few at a time, of a feed or a letter whose issues all have one title. */
const AT_A_TIME = 20

/** An import of the same words that waits for its review or became drafts, of those that the person may see. */
export const findSame = async (
  req: PayloadRequest,
  title: string,
  document: ImportedDocument,
): Promise<ImportRow['id'] | undefined> => {
  const collection = projectSlug(req.payload.config, 'imports')
  if (!collection) return undefined
  const text = textOf(document)
  for (let page = 1; ; page += 1) {
    const { docs, hasNextPage } = await req.payload.find({
      collection,
      depth: 0,
      limit: AT_A_TIME,
      overrideAccess: false,
      page,
      req: childReq(req),
      select: { document: true },
      sort: ['-createdAt', 'id'],
      where: { and: [{ state: { not_equals: 'undone' } }, { title: { equals: title } }] },
    })
    const same = (docs as unknown as Pick<ImportRow, 'document' | 'id'>[]).find((row) => textOf(row.document) === text)
    if (same || !hasNextPage) return same?.id
  }
}

const articleOf = (document: ImportedDocument, index: number): number[] =>
  fingerprintOf(document.articles[index]?.paragraphs.join('\n') ?? '')

/** Articles that an earlier import made of nearly the same text are updated, under whatever title. */
export const offerUpdates = ({ document, proposals }: Read, earlier: Earlier): Proposal[] =>
  proposals.map((proposal) => {
    if (proposal.collection !== 'articles' || proposal.decision.action !== 'create') return proposal
    const own = articleOf(document, proposal.index)
    const same = earlier.proposals.find(
      (before) =>
        before.collection === 'articles' && sameness(articleOf(earlier.document, before.index), own) >= SAME_ARTICLE,
    )
    const made = same && earlier.created?.find(({ key }) => key === same.key)
    if (!made) return proposal
    return {
      ...proposal,
      candidates: [{ basis: 'near', id: made.id, name: made.title }, ...proposal.candidates],
      decision: { action: 'update', record: made.id, recordName: made.title },
    }
  })
