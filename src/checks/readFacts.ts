import type { CollectionSlug, PayloadRequest } from 'payload'

import { contentName, keyOf } from '../content-events/names.ts'
import { newsroomZone } from '../publishing/newsroomZone.ts'
import { sentencesOf } from '../import/recognising/sentences.ts'
import { readKnown } from '../known-records/knownRecords.ts'
import { findBroken } from '../link-checks/findBroken.ts'
import type { CheckName } from '../messages/checks.ts'
import type { Relation } from '../payload/fields.ts'
import { childReq } from '../payload/transactions.ts'
import { isRecord } from '../payload/values.ts'
import { findRepeated } from '../search/findRepeated.ts'
import type { CheckedFile, Facts, Mention, Repeated, Target } from './Finding.ts'
import { findMentions } from './findMentions.ts'
import type { Written } from './readWritten.ts'
import { readTranslations } from './readTranslations.ts'
import type { Modes } from './runChecks.ts'

/** What a request may see, and what there is to ask. */
export type Reading = {
  modes: Modes
  /** For the newsroom's own code and where nobody asks. */
  overrideAccess: boolean
  req: PayloadRequest
  /** Whether the project searches what is published. */
  withSearch: boolean
}

/** Records that a document leads to, looked up at once; a document with more is a list. */
const MOST_TARGETS = 1000

/** Names are looked for in so much of a text: the rules take 2 ms a kilobyte. */
export const MOST_RECOGNISED = 40_000

type Row = Record<string, unknown> & { id: number | string }

/** The rows that relations lead to, in the trash or not, as far as the request may see them. */
const rowsOf = async (
  relations: readonly Relation[],
  { overrideAccess, req }: Reading,
  fieldsOf: (collection: CollectionSlug) => readonly string[],
): Promise<Map<string, Row>> => {
  const rows = new Map<string, Row>()
  const asked = relations.slice(0, MOST_TARGETS)
  for (const collection of new Set(asked.map((relation) => relation.collection))) {
    if (!req.payload.collections[collection]) continue
    const ids = [...new Set(asked.filter((one) => one.collection === collection).map(({ id }) => id))]
    const { docs } = await req.payload.find({
      collection,
      depth: 0,
      draft: false,
      limit: ids.length,
      // A value a language, of alternative texts.
      locale: 'all' as never,
      overrideAccess,
      pagination: false,
      req: childReq(req),
      select: Object.fromEntries([...fieldsOf(collection), 'deletedAt'].map((name) => [name, true])) as never,
      trash: true,
      where: { id: { in: ids } },
    })
    for (const row of docs as unknown as Row[]) rows.set(keyOf(collection, row.id), row)
  }
  return rows
}

const firstText = (value: unknown): string | undefined =>
  (isRecord(value) ? Object.values(value) : [value]).find((one): one is string => typeof one === 'string' && one !== '')

const readMedia = async ({ relations }: Written, reading: Reading): Promise<Map<string, CheckedFile>> => {
  const names = ['alt', 'decorative', 'filename', 'licence', 'mimeType', 'originalFilename', 'rightsEnd'] as const
  const rows = await rowsOf(
    relations.filter(({ isUpload }) => isUpload),
    reading,
    () => names,
  )
  return new Map(
    [...rows].map(([key, row]) => [
      key,
      { ...(row as Partial<CheckedFile>), name: firstText(row.originalFilename) ?? String(row.filename ?? row.id) },
    ]),
  )
}

const readTargets = async ({ relations }: Written, reading: Reading): Promise<Map<string, Target>> => {
  const { collections } = reading.req.payload
  const titleOf = (collection: CollectionSlug): string => collections[collection]?.config.admin.useAsTitle ?? 'id'
  const hasDrafts = (collection: string): boolean =>
    Boolean(collections[collection as CollectionSlug]?.config.versions?.drafts)
  const rows = await rowsOf(
    relations.filter(({ isUpload }) => !isUpload),
    reading,
    (collection) => [titleOf(collection), ...(hasDrafts(collection) ? ['_status'] : [])],
  )
  return new Map(
    [...rows].map(([key, row]) => {
      const collection = key.slice(0, key.indexOf(':'))
      return [
        key,
        {
          isInTrash: Boolean(row.deletedAt),
          isPublic: !hasDrafts(collection) || row._status === 'published',
          name: firstText(row[titleOf(collection as CollectionSlug)]) ?? String(row.id),
        },
      ]
    }),
  )
}

const readMentions = async (
  { locale = 'fr', roles, texts }: Written,
  { overrideAccess, req }: Reading,
): Promise<Mention[]> => {
  const kinds = (['organisations', 'people', 'places'] as const).filter(
    (kind) => roles.links[kind] ?? roles.richTexts.length > 0,
  )
  let left = MOST_RECOGNISED
  const cut = texts.map(({ path, text }) => {
    const kept = text.slice(0, left)
    left -= kept.length
    return { path, text: kept }
  })
  if (kinds.length === 0 || cut.every(({ text }) => text === '')) return []
  const { localization } = req.payload.config
  const known = await readKnown(req, {
    kinds,
    locale: localization ? localization.defaultLocale : undefined,
    overrideAccess,
  })
  // Loaded when a text is read: forty thousand communes.
  const { loadGazetteer } = await import('../import/recognising/gazetteer.ts')
  return findMentions({ gazetteer: locale === 'fr' ? await loadGazetteer() : undefined, known, texts: cut })
}

const readRepeated = async ({ collection, id, texts }: Written, { req, withSearch }: Reading): Promise<Repeated[]> => {
  if (!withSearch || collection !== 'articles') return []
  const sentences = texts.flatMap(({ path, text }) =>
    // What is quoted is somebody else's, word for word.
    sentencesOf(text)
      .filter((sentence) => !/[«»"“”]/.test(sentence))
      .map((sentence) => [sentence, path] as const),
  )
  const paths = new Map(sentences)
  const found = await findRepeated(req.payload, {
    collection,
    except: id === undefined ? undefined : keyOf(collection, id),
    sentences: [...paths.keys()],
  })
  return found.map(({ document, name, sentence }) => ({
    collection:
      req.payload.config.collections.find(({ slug }) => contentName(req.payload.config, slug) === document.collection)
        ?.slug ?? document.collection,
    id: document.id,
    name,
    path: paths.get(sentence) ?? '',
    sentence,
  }))
}

/** Gathers what the checks that are on have to know, and nothing else. */
export const readFacts = async (written: Written, reading: Reading): Promise<Facts> => {
  const isOn = (...names: CheckName[]): boolean => names.some((name) => reading.modes[name] !== 'off')
  return {
    now: new Date(),
    timeZone: await newsroomZone(reading.req.payload, reading.req),
    ...(isOn('altText', 'rights', 'unknownRights') && { media: await readMedia(written, reading) }),
    ...(isOn('addresses') && {
      brokenAddresses: await findBroken(
        reading.req,
        written.addresses.map(({ address }) => address),
      ),
    }),
    ...(isOn('links') && { targets: await readTargets(written, reading) }),
    ...(isOn('translations') && { translations: await readTranslations(written, reading.req) }),
    ...(isOn('unlinked') && { mentions: await readMentions(written, reading) }),
    ...(isOn('repeated') && { repeated: await readRepeated(written, reading) }),
  }
}
