import type { CollectionSlug, PayloadRequest, SanitizedCollectionConfig } from 'payload'

import { namesOf, personKey } from '../access/people.ts'
import { isID } from '../payload/ids.ts'
import { refusal } from '../errors/refusal.ts'
import { DIFFERENCE_REFUSALS } from '../messages/differences.ts'
import { childReq } from '../payload/transactions.ts'
import { idOf, isRecord } from '../payload/values.ts'
import { MOST_VERSIONS } from '../publishing/history.ts'

type Data = Record<string, unknown>

/** A document whose versions a member of the newsroom asks for. */
export type Place = { collection: SanitizedCollectionConfig; id: number | string; req: PayloadRequest }

/** What is compared: what readers see, the newest text, or an entry of the history by its id. */
export type Source = 'newest' | 'public' | { version: number | string }

/** An entry of the history, without its content. */
export type VersionEntry = {
  id: number | string
  isPublished: boolean
  /** Who saved it; `null` for a program, or for who is gone. */
  name: null | string
  updatedAt: string
}

type Common = ReturnType<typeof commonOf>

const commonOf = ({ collection, req }: Place, locale: string) => ({
  collection: collection.slug as CollectionSlug,
  depth: 0,
  fallbackLocale: false as const,
  locale: (req.payload.config.localization ? locale : undefined) as never,
  overrideAccess: false,
  req: childReq(req),
  user: req.user,
})

const readDocument = async ({ id }: Place, common: Common, draft: boolean): Promise<Data | undefined> =>
  ((await common.req.payload.findByID({
    ...common,
    disableErrors: true,
    draft,
    id,
    joins: false,
    trash: true,
  } as never)) as unknown as Data | null) ?? undefined

/**
 * The content of a version, as far as the reader may read it.
 *
 * @param locale `all` for a value a language.
 * @throws APIError 404 for a version that is not of this document.
 */
export const readSource = async (place: Place, source: Source, locale = 'all'): Promise<Data | undefined> => {
  const { id, req } = place
  const common = commonOf(place, locale)
  if (source === 'newest') return readDocument(place, common, true)
  if (source === 'public') {
    const main = await readDocument(place, common, false)
    return main?._status === 'published' && !main.deletedAt ? main : undefined
  }
  const found: unknown = isID(source.version, place.collection.slug, req.payload)
    ? await req.payload.findVersionByID({
        ...common,
        disableErrors: true,
        id: String(source.version),
        trash: true,
      } as never)
    : undefined
  const isOfThis = isRecord(found) && String(idOf(found.parent)) === String(id) && isRecord(found.version)
  if (!isOfThis) throw refusal(req, DIFFERENCE_REFUSALS.noVersion, 404)
  return found.version as Data
}

type Row = {
  id: number | string
  updatedAt: string
  version: Data & { _status?: string; updatedBy?: unknown }
}

type HistoryOptions = {
  /** The names of fields to read with each version. */
  fields?: readonly string[]
  locale?: string
}

/** The history of a document as far as the reader may read it, the newest first. */
export const readHistory = async (
  place: Place,
  { fields = [], locale = 'all' }: HistoryOptions = {},
): Promise<(VersionEntry & { content: Data })[]> => {
  const { id, req } = place
  const { docs } = await req.payload.findVersions({
    ...commonOf(place, locale),
    limit: MOST_VERSIONS,
    pagination: false,
    select: {
      updatedAt: true,
      version: Object.fromEntries(['_status', 'updatedBy', ...fields].map((name) => [name, true])),
    } as never,
    sort: '-updatedAt',
    trash: true,
    where: { and: [{ parent: { equals: id } }, { snapshot: { not_equals: true } }] },
  } as never)
  const rows = docs as unknown as Row[]
  const keyOf = ({ version }: Row): string | undefined => {
    const id = idOf(version.updatedBy)
    return id === undefined ? undefined : personKey({ collection: req.payload.config.admin.user, id })
  }
  const names = await namesOf(req, rows.map(keyOf))
  return rows.map((row) => ({
    content: row.version,
    id: row.id,
    isPublished: row.version._status === 'published',
    name: names.get(keyOf(row) ?? '') ?? null,
    updatedAt: new Date(row.updatedAt).toISOString(),
  }))
}
