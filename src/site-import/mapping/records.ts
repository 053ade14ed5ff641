import type { CollectionSlug } from 'payload'

import { readKnown } from '../../known-records/knownRecords.ts'
import { isEmpty, isRecord } from '../../payload/values.ts'
import { foldName } from '../../import/recognising/words.ts'
import { readBody } from '../bodies/readBody.ts'
import { writeBody } from '../bodies/writeBody.ts'
import type { Note, RecordItem } from '../Item.ts'
import type { ReportEntry } from '../Report.ts'
import type { Session } from '../Session.ts'
import { asMember, deskOf, reasonOf, slugIn } from '../writing/desk.ts'
import type { Data, Doc } from '../writing/desk.ts'
import { fingerprintOf } from '../writing/fingerprint.ts'
import { writeDocument } from '../writing/writeDocument.ts'
import { isDriverError } from '../../payload/transactions.ts'

type ID = number | string

type Wanted = { day?: string; identifiers?: string[]; name: string }

/** The records here that a name or a number means for sure. */
const findSame = async (session: Session, kind: 'events' | 'organisations' | 'places', wanted: Wanted): Promise<ID[]> =>
  asMember(session, async (req) => {
    const { [kind]: known } = await readKnown(req, { kinds: [kind], locale: session.locale })
    const found = (known?.index.find(wanted) ?? []).filter(({ basis }) => basis !== 'near')
    const identified = found.filter(({ basis }) => basis === 'identifier')
    return (identified.length > 0 ? identified : found).map(({ id }) => id)
  })

/** The topics here of some names. */
const findTopics = async (session: Session, names: readonly string[]): Promise<{ ids: ID[]; unknown: string[] }> => {
  const topics = await asMember(session, async (req) =>
    deskOf(session, req).findAll(slugIn(session, 'topics'), {}, { name: true, synonyms: true }),
  )
  const byName = new Map(
    topics.flatMap(({ id, name, synonyms }) =>
      [name, synonyms].flat().flatMap((one) => (typeof one === 'string' ? [[foldName(one), id] as const] : [])),
    ),
  )
  const found = names.map((name) => byName.get(foldName(name)))
  return {
    ids: found.filter((id) => id !== undefined),
    unknown: names.filter((_, index) => found[index] === undefined),
  }
}

/** What a record leads to by name: only what is here, and meant for sure. */
const readNamed = async (
  session: Session,
  { collection, named = {}, site }: RecordItem,
  notes: Note[],
): Promise<Data> => {
  const data: Data = {}
  const tell = (field: string, names: string[]): void => {
    if (names.length > 0) notes.push({ code: 'unknownNames', values: { field, names: names.slice(0, 5).join(', ') } })
  }
  for (const [field, kind] of [
    ['organisers', 'organisations'],
    ['places', 'places'],
  ] as const) {
    const ids: ID[] = []
    const unknown: string[] = []
    for (const name of named[field] ?? []) {
      const [only, another] = await findSame(session, kind, { identifiers: [name], name })
      if (only === undefined || another !== undefined) unknown.push(name)
      else ids.push(only)
    }
    tell(field, unknown)
    if (ids.length === 0) continue
    if (field === 'places' && collection === 'organisations')
      data.sites = ids.map((place) => ({ place, role: 'establishment', ...site }))
    else data[field] = ids
  }
  if (named.topics) {
    const { ids, unknown } = await findTopics(session, named.topics)
    tell('topics', unknown)
    if (ids.length > 0) data.topics = [...new Set(ids)]
  }
  return data
}

const textIn = (value: unknown): string => {
  if (isRecord(value))
    return typeof value.edtf === 'string'
      ? value.edtf
      : typeof value.date === 'string'
        ? value.date.slice(0, 10)
        : JSON.stringify(value)
  return Array.isArray(value) ? value.map(textIn).join(', ') : String(value)
}

/** What is compared: words and numbers, which two sources may say differently. A choice that says nothing is one that nobody made. */
const COMPARED: ReadonlySet<string> = new Set([
  'acronym',
  'legalName',
  'legalForm',
  'naf',
  'rna',
  'siren',
  'size',
  'website',
  'name',
])

const isUnset = (field: string, value: unknown): boolean =>
  isEmpty(value) || (field === 'type' && value === 'other') || (isRecord(value) && isEmpty(value.date))

/** What a record that is here gets of another source, in empty fields alone; what differs is said. */
const fillsOf = (stored: Doc, data: Data, notes: Note[]): Data => {
  const fills: Data = {}
  for (const [field, there] of Object.entries(data)) {
    const here = stored[field]
    if (isUnset(field, there)) continue
    if (isUnset(field, here)) fills[field] = there
    else if (COMPARED.has(field) && foldName(textIn(here)) !== foldName(textIn(there)))
      notes.push({
        code: 'differs',
        values: { field, here: textIn(here).slice(0, 80), there: textIn(there).slice(0, 80) },
      })
  }
  return fills
}

/** Fills what is empty in a record that is here. What is public is changed where the run publishes; else it gets a draft. */
const fill = async (
  session: Session,
  id: ID,
  { item, data, notes }: { data: Data; item: RecordItem; notes: Note[] },
): Promise<ReportEntry> => {
  const { collection, key, title } = item
  const { options } = session
  const slug: CollectionSlug = slugIn(session, collection)
  const entry = { collection, id, key, ...(title && { title }) }
  return asMember(session, async (req) => {
    const said: Note[] = []
    const desk = deskOf(session, req)
    const stored = await desk.find(slug, id)
    if (!stored) return { ...entry, notes: [...notes, { code: 'deletedHere' }], outcome: 'left' }
    const fills = fillsOf(stored, data, said)
    const isNothing = Object.keys(fills).length === 0
    const isPublished = stored._status === 'published' && options.publish === true
    if (!isNothing && !options.isDryRun)
      await desk.update(slug, id, { ...fills, _status: isPublished ? 'published' : 'draft' })
    return { ...entry, isPublished, notes: [...notes, ...said], outcome: isNothing ? 'linked' : 'updated' }
  })
}

/** A SIREN tells two companies of one name apart. */
const isOther = async (session: Session, id: ID, { collection, data }: RecordItem): Promise<boolean> => {
  if (collection !== 'organisations' || typeof data.siren !== 'string') return false
  const stored = await asMember(session, async (req) => deskOf(session, req).find(slugIn(session, collection), id))
  return typeof stored?.siren === 'string' && stored.siren !== '' && stored.siren !== data.siren
}

/** The records here by their SIREN: a register has millions of others. */
const readSirens = async (session: Session): Promise<Map<string, ID[]>> => {
  if (session.source.format !== 'sirene') return new Map()
  const all = await asMember(session, async (req) =>
    deskOf(session, req).findAll(slugIn(session, 'organisations'), { siren: { exists: true } }, { siren: true }),
  )
  const sirens = new Map<string, ID[]>()
  for (const { id, siren } of all) if (typeof siren === 'string') sirens.set(siren, [...(sirens.get(siren) ?? []), id])
  return sirens
}

export type Records = {
  /** Without an entry for what a register has and the newsroom has not. */
  make: (item: RecordItem) => Promise<ReportEntry | undefined>
}

/** The newsroom's records for the rows of a source: found by number or name, filled in where they are here, made where they are not. */
export const createRecords = (session: Session, before: readonly string[] = []): Records => {
  const { items, options, report } = session
  const seen = new Set<string>(before)
  let absent = 0
  const sirens = readSirens(session)

  /** A company of a register: the one with its number. One of its name may be another. */
  const makeOfRegister = async (item: RecordItem): Promise<ReportEntry | undefined> => {
    const { collection, data, key, title = '' } = item
    const [only, another] = (await sirens).get(String(data.siren)) ?? []
    const entry = { collection, key, title }
    if (another !== undefined)
      return { ...entry, notes: [{ code: 'ambiguousRecord', values: { name: title } }], outcome: 'skipped' }
    const notes: Note[] = [...item.notes]
    if (only !== undefined)
      return fill(session, only, { data: { ...data, ...(await readNamed(session, item, notes)) }, item, notes })
    if (!options.create) {
      absent += 1
      report.note({ code: 'registerNotHere', values: { count: absent } })
      return undefined
    }
    const [namesake] = await findSame(session, collection, { name: title })
    return namesake !== undefined && !(await isOther(session, namesake, item))
      ? {
          ...entry,
          id: namesake,
          notes: [{ code: 'sameNameHere', values: { siren: String(data.siren) } }],
          outcome: 'skipped',
        }
      : make(item)
  }

  const make = async (item: RecordItem): Promise<ReportEntry | undefined> => {
    const { collection, data, html, key, title = '' } = item
    const entry = { collection, key, title }
    if (seen.has(key)) return { ...entry, key: `${key} ${seen.size}`, notes: [{ code: 'sameKey' }], outcome: 'skipped' }
    seen.add(key)
    const notes: Note[] = [...item.notes]
    try {
      const linked = await readNamed(session, item, notes)
      const body = html
        ? writeBody((await readBody(html)).parts, { linkOf: () => undefined, pictureOf: () => undefined })
        : undefined
      const all: Data = { ...data, ...linked, ...(body && { description: body }) }
      if (!items.get(key)) {
        const start = (data.start as undefined | { date?: string })?.date?.slice(0, 10)
        const found = await findSame(session, collection, {
          name: title,
          ...(collection === 'events' && start && { day: start }),
          ...(typeof data.siren === 'string' && { identifiers: [data.siren] }),
        })
        const same: ID[] = []
        for (const id of found) if (!(await isOther(session, id, item))) same.push(id)
        const [only, another] = same
        if (another !== undefined)
          return { ...entry, notes: [{ code: 'ambiguousRecord', values: { name: title } }], outcome: 'skipped' }
        if (only !== undefined) return await fill(session, only, { data: all, item, notes })
        if (item.onlyFills && item.notes.some(({ code }) => code === 'ceased'))
          return { ...entry, notes, outcome: 'skipped' }
      }
      const publish =
        item.status === 'public' &&
        !item.onlyFills &&
        (options.publish === true || Boolean(items.get(key)?.wasPublished))
      const written = await writeDocument(session, {
        collection,
        data: () => all,
        fingerprint: fingerprintOf({ all, publish }),
        key,
        publish,
      })
      return {
        ...entry,
        ...written,
        notes: [...(written.outcome === 'unchanged' || written.outcome === 'left' ? [] : notes), ...written.notes],
      }
    } catch (error) {
      if (isDriverError(error)) throw error
      return { ...entry, notes: [{ code: 'refused', values: { why: reasonOf(error) } }], outcome: 'skipped' }
    }
  }
  // One after the other: two rows of one name are one record.
  let last: Promise<unknown> = Promise.resolve()
  return {
    make: async (item) => {
      const next = last.then(async () => (item.onlyFills && !items.get(item.key) ? makeOfRegister(item) : make(item)))
      last = next
      return next
    },
  }
}
