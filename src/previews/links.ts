import type { PayloadHandler, PayloadRequest, Where } from 'payload'

import { assertStaff } from '../access/assertStaff.ts'
import { mayPublish } from '../access/roles.ts'
import type { NamedDocument } from '../content-events/namedDocument.ts'
import { projectSlug } from '../content-model/slugs.ts'
import { readBody } from '../errors/readBody.ts'
import { refusal } from '../errors/refusal.ts'
import { PREVIEWS } from '../messages/previews.ts'
import { t } from '../messages/t.ts'
import { idIn } from '../payload/ids.ts'
import { mayShare, targetOf } from './grants.ts'
import { createLink, deleteLink, findLink, findLinks } from './linkRows.ts'
import type { LinkRow } from './linkRows.ts'
import { readPreviewSite } from './site.ts'

/** How long a link holds, in days. */
export const LINK_DAYS = { least: 1, most: 30, usual: 7 }

/** More are forgotten ones. */
const MOST_LINKS = 20

const LONGEST_NOTE = 200

const DAY_IN_MS = 86_400_000

/** A link as the panel shows it. */
export type ShownLink = {
  /** The slug of the collection in the project. */
  collection: string
  createdAt: string
  /** Its id. */
  document: string
  expiresAt: string
  id: number | string
  lastUsedAt: null | string
  locale: null | string
  /** The name of who made it. */
  maker: string
  note: string
  title: string
}

const NO_STORE = { headers: { 'Cache-Control': 'no-store' } }

const titlesOf = async (req: PayloadRequest, rows: readonly LinkRow[]): Promise<Map<string, string>> => {
  const titles = new Map<string, string>()
  const { payload } = req
  for (const name of new Set(rows.map(({ collectionName }) => collectionName))) {
    const slug = projectSlug(payload.config, name)
    const field = slug && payload.collections[slug]?.config.admin.useAsTitle
    if (!slug || !field) continue
    const ids = rows.flatMap((row) => (row.collectionName === name ? [idIn(payload, row.document)] : []))
    const { docs } = await payload.find({
      collection: slug,
      depth: 0,
      draft: true,
      limit: ids.length,
      overrideAccess: false,
      pagination: false,
      req,
      where: { id: { in: ids } },
    })
    for (const doc of docs as unknown as (Record<string, unknown> & { id: number | string })[])
      titles.set(`${name}:${doc.id}`, typeof doc[field] === 'string' ? doc[field] : '')
  }
  return titles
}

const makersOf = async (req: PayloadRequest, rows: readonly LinkRow[]): Promise<Map<string, string>> => {
  const names = new Map<string, string>()
  const { payload } = req
  for (const users of new Set(rows.map((row) => row.users))) {
    if (!(users in payload.collections)) continue
    const ids = rows.flatMap((row) => (row.users === users ? [idIn(payload, row.maker)] : []))
    const { docs } = await payload.db.find<{ email?: string; id: number | string; name?: string }>({
      collection: users as 'users',
      limit: ids.length,
      pagination: false,
      where: { id: { in: ids } },
    })
    for (const { email, id, name } of docs) names.set(`${users}:${id}`, name || email || '')
  }
  return names
}

const shownLinks = async (req: PayloadRequest, rows: readonly LinkRow[]): Promise<ShownLink[]> => {
  const [titles, makers] = [await titlesOf(req, rows), await makersOf(req, rows)]
  return rows.map(({ collectionName, createdAt, document, expiresAt, id, lastUsedAt, locale, maker, note, users }) => ({
    collection: projectSlug(req.payload.config, collectionName) ?? collectionName,
    createdAt,
    document,
    expiresAt,
    id,
    lastUsedAt: lastUsedAt ?? null,
    locale: locale ?? null,
    maker: makers.get(`${users}:${maker}`) ?? '',
    note: note ?? '',
    title: titles.get(`${collectionName}:${document}`) ?? '',
  }))
}

const ofTarget = ({ id, name }: NamedDocument): Where => ({
  and: [{ collectionName: { equals: name } }, { document: { equals: String(id) } }],
})

const ownLinks = ({ user }: PayloadRequest): Where => ({
  and: [{ maker: { equals: String(user?.id) } }, { users: { equals: user?.collection } }],
})

/**
 * `GET /api/preview/links`: the links that hold, of one document (`collection`, `id`) or of all. Editors see all, others those that they made.
 */
export const listLinks: PayloadHandler = async (req) => {
  assertStaff(req)
  const [collection, id] = [req.searchParams.get('collection'), req.searchParams.get('id')]
  const target = targetOf(req.payload, collection, id)
  if ((collection !== null || id !== null) && !target) throw refusal(req, PREVIEWS.noPreview, 404)
  const rows = await findLinks(req, {
    and: [...(target ? [ofTarget(target)] : []), ...(mayPublish(req) ? [] : [ownLinks(req)])],
  })
  const mayCreate = target ? await mayShare(req, target) : false
  const isSetUp = (await readPreviewSite(req)) !== undefined
  return Response.json({ isSetUp, links: await shownLinks(req, rows), mayCreate }, NO_STORE)
}

const isDays = (value: unknown): value is number =>
  typeof value === 'number' && Number.isInteger(value) && value >= LINK_DAYS.least && value <= LINK_DAYS.most

/** `POST /api/preview/links`: makes a link to a document, for some days. The answer alone has its address. */
export const makeLink: PayloadHandler = async (req) => {
  assertStaff(req)
  const { collection, days = LINK_DAYS.usual, id, locale, note = '' } = (await readBody(req)) ?? {}
  const { localization } = req.payload.config
  const isLocale = localization
    ? locale === undefined || (typeof locale === 'string' && localization.localeCodes.includes(locale))
    : locale === undefined || locale === null
  const target = targetOf(req.payload, collection, id)
  if (!target || !isDays(days) || !isLocale || typeof note !== 'string' || note.length > LONGEST_NOTE)
    throw refusal(req, PREVIEWS.badLink)
  if (!(await mayShare(req, target)) || !req.user) throw refusal(req, PREVIEWS.notYours, 403)
  const site = await readPreviewSite(req)
  if (!site) throw refusal(req, PREVIEWS.noSite)
  if ((await findLinks(req, ofTarget(target))).length >= MOST_LINKS)
    throw refusal(req, t(req, PREVIEWS.tooMany, { most: MOST_LINKS }))
  const made = await createLink(req, {
    collectionName: target.name,
    document: String(target.id),
    expiresAt: new Date(Date.now() + days * DAY_IN_MS).toISOString(),
    locale: localization ? String(locale ?? localization.defaultLocale) : null,
    maker: String(req.user.id),
    note: note.trim(),
    users: req.user.collection,
  })
  if (!made) throw refusal(req, PREVIEWS.noPreview, 404)
  const [link] = await shownLinks(req, [made.row])
  return Response.json({ link, url: `${site.entrance}#${made.token}` }, { ...NO_STORE, status: 201 })
}

/** `POST /api/preview/links/:id/revoke`: takes a link back, by an editor or whoever made it. */
export const revokeLink: PayloadHandler = async (req) => {
  assertStaff(req)
  const row = await findLink(req, String(req.routeParams?.id))
  const isOwn = row && row.maker === String(req.user?.id) && row.users === req.user?.collection
  if (!row || !(mayPublish(req) || isOwn)) throw refusal(req, PREVIEWS.noPreview, 404)
  await deleteLink(req, row.id)
  return Response.json({ ok: true }, NO_STORE)
}
