import type { PayloadRequest } from 'payload'

import type { CollectionName } from '../../../collections/names.ts'
import { idIn } from '../../payload/ids.ts'
import type { Note } from '../Item.ts'
import type { Outcome } from '../Report.ts'
import type { Session } from '../Session.ts'
import { asMember, deskOf, reasonOf, slugIn } from './desk.ts'
import type { Data, Doc } from './desk.ts'
import { stateOf } from './fingerprint.ts'
import type { ImportedItem } from './records.ts'

/** The fields that an import writes, by collection: an editor who has changed one of them keeps it. */
export const WRITTEN_FIELDS = {
  articles: [
    'title',
    'standfirst',
    'mainImage',
    'body',
    'kind',
    'authors',
    'topics',
    'slug',
    'formerSlugs',
    'publishedAt',
    'sources',
  ],
  events: [
    'name',
    'type',
    'start',
    'end',
    'summary',
    'description',
    'places',
    'organisers',
    'eventStatus',
    'registration',
    'topics',
  ],
  media: ['alt', 'caption', 'credit', 'licence'],
  organisations: [
    'name',
    'acronym',
    'aliases',
    'legalName',
    'siren',
    'naf',
    'nafRevision',
    'rna',
    'legalForm',
    'size',
    'type',
    'website',
    'activity',
    'description',
    'sites',
    'topics',
    'founded',
    'dissolved',
  ],
  people: ['familyName', 'givenName', 'biography'],
  topics: ['name', 'parent'],
} as const satisfies Partial<Record<CollectionName, readonly string[]>>

export type WrittenCollection = keyof typeof WRITTEN_FIELDS

export type Written = { id: number | string; isPublished: boolean; notes: Note[]; outcome: Outcome }

type Args = {
  collection: WrittenCollection
  /** The fields of a new document, or those of one that is there. */
  data: (before: Doc | undefined) => Data | Promise<Data>
  fingerprint: string
  /** Of a file that comes with it. */
  file?: { data: Buffer; mimetype: string; name: string; size: number }
  key: string
  publish: boolean
}

const HAS_DRAFTS: ReadonlySet<WrittenCollection> = new Set(['articles', 'events', 'organisations', 'people'])

const left = ({ document, wasPublished }: ImportedItem, code: string): Written => ({
  id: document,
  isPublished: Boolean(wasPublished),
  notes: [{ code }],
  outcome: 'left',
})

/** What became of an item before, unless nothing has changed since, or an editor has taken it over. */
const judge = (known: ImportedItem, stored: Doc | undefined, { collection, publish }: Args): Written | undefined => {
  if (!stored || stored.deletedAt) return left(known, 'deletedHere')
  if (stateOf(stored, WRITTEN_FIELDS[collection]) !== known.state) return left(known, 'editedHere')
  if (known.wasPublished && !publish && HAS_DRAFTS.has(collection)) return left(known, 'publishedHere')
  return undefined
}

const save = async (
  session: Session,
  { req, stored, status }: { req: PayloadRequest; status: 'draft' | 'published' | undefined; stored: Doc | undefined },
  { collection, data: dataOf, file, fingerprint, key }: Args,
): Promise<ImportedItem> => {
  const { items } = session
  const desk = deskOf(session, req)
  const slug = slugIn(session, collection)
  const data = { ...(await dataOf(stored)), ...(status && { _status: status }) }
  const saved = stored ? await desk.update(slug, stored.id, data) : await desk.create(slug, data, file)
  const known = items.get(key)
  const item: ImportedItem = {
    ...(known?.id !== undefined && { id: known.id }),
    collectionName: collection,
    document: String(saved.id),
    fingerprint,
    key,
    state: stateOf(saved, WRITTEN_FIELDS[collection]),
    wasPublished: status === 'published',
  }
  return { ...item, id: await items.put(req, item) }
}

/**
 * Makes the document of an item, or brings it up to date: once, however often it is read. One that an editor has changed since is kept. What may not be published
 * becomes a draft, with the reason.
 *
 * @throws what the newsroom says against the draft too.
 */
export const writeDocument = async (session: Session, args: Args): Promise<Written> => {
  const { items, options, payload } = session
  const { collection, fingerprint, key, publish } = args
  const known = items.get(key)
  const id = known && idIn(payload, known.document)
  if (known?.fingerprint === fingerprint)
    return { id: id ?? known.document, isPublished: Boolean(known.wasPublished), notes: [], outcome: 'unchanged' }
  const outcome = known ? 'updated' : 'created'
  if (options.isDryRun) {
    const stored =
      id === undefined
        ? undefined
        : await asMember(session, async (req) => deskOf(session, req).find(slugIn(session, collection), id))
    return (known && judge(known, stored, args)) ?? { id: id ?? key, isPublished: publish, notes: [], outcome }
  }

  const write = async (status: 'draft' | 'published' | undefined): Promise<ImportedItem | Written> =>
    asMember(session, async (req) => {
      const stored = id === undefined ? undefined : await deskOf(session, req).find(slugIn(session, collection), id)
      const judged = known && judge(known, stored, args)
      return judged ?? save(session, { req, status, stored }, args)
    })

  const notes: Note[] = []
  let result: ImportedItem | Written
  try {
    result = await write(HAS_DRAFTS.has(collection) ? (publish ? 'published' : 'draft') : undefined)
  } catch (error) {
    // What is public stays as it was.
    if (!publish || !HAS_DRAFTS.has(collection) || known?.wasPublished) throw error
    notes.push({ code: 'refusedToPublish', values: { why: reasonOf(error) } })
    result = await write('draft')
  }
  if ('outcome' in result) return result
  items.remember(result)
  return { id: idIn(payload, result.document), isPublished: Boolean(result.wasPublished), notes, outcome }
}
