import type { CollectionSlug, PayloadRequest, Where } from 'payload'

import { projectSlug } from '../content-model/slugs.ts'
import { refusal } from '../errors/refusal.ts'
import type { Proposal } from '../import/linking/Proposal.ts'
import { foldName } from '../import/recognising/words.ts'
import { IMPORTS } from '../messages/imports.ts'
import { t } from '../messages/t.ts'
import { childReq } from '../payload/transactions.ts'
import type { Created, ImportRow } from './ImportRow.ts'
import { ORDER, articleText, draftData, linksOf, roleOf } from './draftData.ts'
import type { Making } from './draftData.ts'
import { placedPicture } from './pictures/placePictures.ts'
import type { PlacedPicture } from './pictures/placePictures.ts'
import { pictureAt, placeOf } from './pictures/takenPictures.ts'
import { resolve } from './resolve.ts'

/** Each takes some hundredths of a second, and a transaction of MongoDB a minute at most. */
export const MOST_DRAFTS = 400

/** A region before its departments, these before their communes, and a building last. */
const RANK = ['region', 'department', 'area', 'commune']
const rankOf = (type: string | undefined): number => {
  const rank = RANK.indexOf(type ?? '')
  return rank < 0 ? RANK.length : rank
}

type Data = Record<string, unknown>
type Doc = Data & { id: number | string }

/** Beffroi writes what it makes itself in the newsroom's own language. */
const mainLocale = ({ payload: { config } }: PayloadRequest): string | undefined =>
  config.localization ? config.localization.defaultLocale : undefined

type Args = {
  collection: CollectionSlug
  depth: 0
  draft?: boolean
  locale?: string
  overrideAccess: false
  req: PayloadRequest
}

/** @param overrideLock whether a document is written that somebody else has open. @default true */
type How = { overrideLock?: boolean }

/** What is written here has the fields of a project's own collections, which no type knows. */
type LocalApi = {
  create: (args: Args & { data: Data }) => Promise<Doc>
  find: (args: Args & { limit: number; pagination: false; where: Where }) => Promise<{ docs: Doc[] }>
  findByID: (args: Args & { id: number | string }) => Promise<Doc>
  update: (args: Args & How & { data: Data; id: number | string }) => Promise<Doc>
}

/** The Local API as the person of the request, in its transaction and in the newsroom's own language. */
export const deskOf = (req: PayloadRequest) => {
  const api = req.payload as unknown as LocalApi
  const locale = mainLocale(req)
  const common = (collection: CollectionSlug): Args => ({
    collection,
    depth: 0,
    draft: true,
    overrideAccess: false,
    req: childReq(req),
    ...(locale && { locale }),
  })
  return {
    create: async (collection: CollectionSlug, data: Data): Promise<Doc> =>
      api.create({ ...common(collection), data: { ...data, _status: 'draft' } }),
    find: async (collection: CollectionSlug, id: number | string): Promise<Doc> =>
      api.findByID({ ...common(collection), id }),
    findAll: async (collection: CollectionSlug, where: Where): Promise<Doc[]> =>
      (await api.find({ ...common(collection), limit: 50, pagination: false, where })).docs,
    /** To the trash, which is no draft of a document but the document itself. */
    trash: async (collection: CollectionSlug, id: number | string): Promise<Doc> =>
      api.update({ ...common(collection), data: { deletedAt: new Date().toISOString() }, draft: false, id }),
    update: async (collection: CollectionSlug, id: number | string, data: Data, how: How = {}): Promise<Doc> =>
      api.update({ ...common(collection), ...how, data: { ...data, _status: 'draft' }, id }),
  }
}

/** Records that were chosen may have gone since, or never have been the person's to see. */
const assertThere = async (req: PayloadRequest, proposals: readonly Proposal[]): Promise<void> => {
  const missing: string[] = []
  for (const { collection: name, decision } of proposals) {
    if (decision.action !== 'link' && decision.action !== 'update') continue
    const collection = projectSlug(req.payload.config, name)
    const found = collection && (await deskOf(req).findAll(collection, { id: { equals: decision.record } }))
    if (!found || found.length === 0) missing.push(decision.recordName || String(decision.record))
  }
  if (missing.length > 0) throw refusal(req, t(req, IMPORTS.missing, { titles: missing.slice(0, 5).join(', ') }))
}

const withoutEmpty = (data: Data): Data =>
  Object.fromEntries(Object.entries(data).filter(([, value]) => !(Array.isArray(value) && value.length === 0)))

/** What is linked already stays; what the document speaks of comes beside it. */
const joined = (before: unknown, added: unknown): unknown => {
  const [old, fresh] = [Array.isArray(before) ? before : [], Array.isArray(added) ? added : []]
  return [...new Set([...old, ...fresh])]
}

/** The pictures of an article that were taken and are there. */
const placedOf = (
  { payload: { config } }: PayloadRequest,
  { document, pictures }: Pick<ImportRow, 'document' | 'pictures'>,
  { collection, index }: Proposal,
): PlacedPicture[] => {
  const media = projectSlug(config, 'media')
  if (collection !== 'articles' || !media) return []
  return (pictures ?? []).flatMap(({ key, media: id }) => {
    const read = placeOf(key)?.article === index ? pictureAt(document, key) : undefined
    return read && id !== undefined ? [placedPicture(read, { collection: media, id })] : []
  })
}

const LISTS = ['organisations', 'people', 'places', 'events', 'artworks']

/**
 * Makes the drafts that were accepted, in the transaction of `req` and with the rights of its person: what is led to first, then what leads to it. Records that were chosen are linked and
 * left as they are; an article that is updated gets a newer draft.
 *
 * @param row its pictures as files of the media library, where they are there.
 * @param created gets what was made, as it is made.
 */
export const createDrafts = async (
  req: PayloadRequest,
  { document, pictures, proposals }: ImportRow,
  created: Created[],
): Promise<void> => {
  const desk = deskOf(req)
  const { config } = req.payload
  const resolved = resolve(document, proposals)
  const wanted = proposals.filter(({ decision }) => decision.action === 'create' || decision.action === 'update')
  if (wanted.length === 0) throw refusal(req, IMPORTS.nothingAccepted)
  if (wanted.length > MOST_DRAFTS) throw refusal(req, t(req, IMPORTS.tooMany, { most: MOST_DRAFTS }))
  await assertThere(req, proposals)
  for (const { decision, key } of proposals) if (decision.action === 'link') resolved.set(key, decision.record)
  for (const name of ORDER) {
    const collection = projectSlug(config, name)
    if (!collection) continue
    const mine = wanted
      .filter((proposal) => proposal.collection === name)
      .toSorted((a, b) =>
        name === 'places'
          ? rankOf(document.places[a.index]?.type) - rankOf(document.places[b.index]?.type) || a.index - b.index
          : a.index - b.index,
      )
    for (const proposal of mine) {
      const making: Making = { document, pictures: placedOf(req, { document, pictures }, proposal), proposal, resolved }
      const { decision, key, name: title } = proposal
      if (decision.action === 'update') {
        const { id, ...stored } = await desk.find(collection, decision.record)
        const text = withoutEmpty(articleText({ ...making, hasLead: Boolean(stored.mainImage) }))
        const data = {
          ...text,
          ...Object.fromEntries(
            LISTS.filter((list) => list in text).map((list) => [list, joined(stored[list], text[list])]),
          ),
        }
        const before = Object.fromEntries(Object.keys(data).map((field) => [field, stored[field] ?? null]))
        await desk.update(collection, id, data)
        resolved.set(key, id)
        created.push({ before, collection: name, id, key, title })
      } else {
        const { id } = await desk.create(collection, withoutEmpty(draftData(making)))
        resolved.set(key, id)
        created.push({ collection: name, id, key, title })
      }
    }
    if (name === 'organisations')
      for (const proposal of mine) {
        const links = linksOf({ document, proposal, resolved })
        const id = resolved.idOf('organisations', proposal.name)
        if (links.length > 0 && id !== undefined) await desk.update(collection, id, { links })
      }
  }
  const roles = projectSlug(config, 'roles')
  for (const proposal of roles ? proposals.filter(({ collection }) => collection === 'people') : []) {
    const role = roleOf({ document, proposal, resolved })
    if (!role || !roles) continue
    const known = await desk.findAll(roles, {
      and: [{ organisation: { equals: role.organisation } }, { person: { equals: role.person } }],
    })
    if (known.some(({ title }) => foldName(String(title)) === foldName(role.title))) continue
    const { id } = await desk.create(roles, role)
    created.push({ collection: 'roles', id, title: `${role.title} (${proposal.name})` })
  }
}
