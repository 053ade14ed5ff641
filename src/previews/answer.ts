import { setTimeout as wait } from 'node:timers/promises'

import { executeAuthStrategies } from 'payload'
import type { CollectionSlug, PayloadHandler, PayloadRequest } from 'payload'

import { connectionOf } from '../access/connection.ts'
import { isStaffUser } from '../access/roles.ts'
import { STRANGER } from '../content-api/createContentApi.ts'
import type { ContentApi } from '../content-api/createContentApi.ts'
import { usualLanguage } from '../content-api/documents/StoredDocument.ts'
import { contentApiOf } from '../content-api/endpoints.ts'
import { keyReader } from '../content-api/http/callerOf.ts'
import { queryFrom } from '../content-api/http/graphQLRequest.ts'
import { LeftToPayload } from '../content-api/reading.ts'
import { projectSlug } from '../content-model/slugs.ts'
import { escapePattern } from '../formats/escapePattern.ts'
import { createPlaces } from '../limits/places.ts'
import { NO_QUERY } from '../messages/graphQL.ts'
import { PREVIEWS } from '../messages/previews.ts'
import { t } from '../messages/t.ts'
import type { Bilingual } from '../messages/t.ts'
import { sharedByCopies } from '../payload/sharedByCopies.ts'
import { namesOf } from '../uploads/storedNames.ts'
import type { FileRow } from '../uploads/storedNames.ts'
import { mayRead } from '../access/mayRead.ts'
import { idIn } from '../payload/ids.ts'
import { openGrant, openSource, targetOf } from './grants.ts'
import type { Grant } from './grants.ts'
import { readDraft, slugOf } from './readDraft.ts'
import type { Draft } from './readDraft.ts'
import { PREVIEW_ROUTE } from './routes.ts'
import { readPreviewSite } from './site.ts'
import { readToken, signToken, TOKEN_SECONDS } from './tokens.ts'

/** In which a website sends the token, so that it stands in no address and in no log of one. */
export const TOKEN_HEADER = 'X-Preview-Token'

/** What is previewed is kept nowhere, found by no search engine, and told to no other site. */
const PRIVATE = {
  'Cache-Control': 'private, no-store',
  'Referrer-Policy': 'no-referrer',
  Vary: `${TOKEN_HEADER}, Authorization, Cookie`,
  'X-Robots-Tag': 'noindex, nofollow, noarchive',
}

const refuse = (req: PayloadRequest, sentence: Bilingual, status: number): Response =>
  Response.json(
    { errors: [{ message: t(req, sentence) }] },
    { headers: { ...PRIVATE, ...(status === 503 && { 'Retry-After': '5' }) }, status },
  )

/** Longer than any look-up takes. */
const REFUSED_AFTER_MS = 100

/** Whatever is wrong with a token, its sender is told the same, after the same time. */
const refuseToken = async (req: PayloadRequest, since: number): Promise<Response> => {
  await wait(Math.max(0, since + REFUSED_AFTER_MS - performance.now()))
  return refuse(req, PREVIEWS.noPreview, 404)
}

/** Nothing of a preview is in memory: each reading costs what the first one of a page costs. */
const PLACES = { perAddress: 8, total: 16 }

type Open = { api: ContentApi; draft: Draft; grant: Grant; req: PayloadRequest }

/** Answers the sender of a valid token, few at once: what is refused takes no place of those. */
const withPreview =
  (answer: (open: Open) => Promise<Response>): PayloadHandler =>
  async (req) => {
    const since = performance.now()
    const grant = await openGrant(req, req.headers.get(TOKEN_HEADER) ?? '')
    if (!grant) return refuseToken(req, since)
    const places = sharedByCopies('previewPlaces', () => createPlaces(PLACES))
    const leave = places.enter(connectionOf(req.headers).address ?? 'unknown')
    if (typeof leave === 'string') return refuse(req, PREVIEWS.busy, 503)
    try {
      const api = await contentApiOf(req.payload)
      if (!api.isReady()) return refuse(req, PREVIEWS.starting, 503)
      const draft = await readDraft(api, grant)
      return draft ? await answer({ api, draft, grant, req }) : await refuseToken(req, since)
    } catch (error) {
      if (error instanceof LeftToPayload) return refuse(req, PREVIEWS.notAnswered, 400)
      throw error
    } finally {
      leave()
    }
  }

/**
 * An answer in which the addresses of pictures that are not public yet are signed ones, each for its own picture alone. The names of files are by chance, so
 * that one stands nowhere else.
 */
const withSignedFiles = async (body: unknown, { draft: { pictures }, grant, req }: Open): Promise<string> => {
  const { config } = req.payload
  const json = JSON.stringify(body)
  const media = projectSlug(config, 'media')
  if (pictures.length === 0 || !media) return json
  const expiresAt = new Date(Math.min(grant.expiresAt.getTime(), Date.now() + TOKEN_SECONDS * 1000))
  const tokens = new Map<string, string>()
  for (const { id, names } of pictures) {
    const token = await signToken(req.payload, 'file', { file: id, source: grant.source }, expiresAt)
    for (const name of names) tokens.set(encodeURIComponent(name), token)
  }
  const { api } = config.routes
  const names = [...tokens.keys()].map(escapePattern).join('|')
  return json.replaceAll(
    new RegExp(`${escapePattern(`${api}/${media}/file/`)}(${names})(?:\\?[^"\\s\\\\]*)?`, 'g'),
    (_, name: string) => `${api}${PREVIEW_ROUTE}/files/${name}?token=${tokens.get(name)}`,
  )
}

const answerJSON = (json: string): Response =>
  new Response(json, { headers: { ...PRIVATE, 'Content-Type': 'application/json; charset=utf-8' } })

/** What of the query of an address would be another document's, or another state of it. */
const FIXED = ['draft', 'fallback-locale', 'fallbackLocale', 'locale', 'trash']

/** `GET /api/preview`: which document a token is for, and that document as REST answers it. */
export const answerDocument = withPreview(async (open) => {
  const { api, draft, grant, req } = open
  const { collection, expiresAt, id, locale, name, source } = grant
  const search = new URLSearchParams(req.search ?? '')
  for (const fixed of FIXED) search.delete(fixed)
  if (locale) search.set('locale', locale)
  const { body } = await api.answerRest(api.openPreview(draft, keyReader(req) ?? STRANGER, 'REST'), {
    method: 'GET',
    pathname: `${req.payload.config.routes.api}/${collection.slug}/${id}`,
    search: `?${search}`,
  })
  const site = await readPreviewSite(req)
  return answerJSON(
    await withSignedFiles(
      {
        collection: collection.slug,
        doc: body,
        expiresAt: expiresAt.toISOString(),
        id,
        isLink: source.kind === 'link',
        locale: locale ?? null,
        path: site?.pathOf(name, draft.slug, locale) ?? null,
      },
      open,
    ),
  )
})

/** `POST /api/preview/graphql`: answers what readers may ask for, with the document of a token as it is now. */
export const answerGraphQL = withPreview(async (open) => {
  const { api, draft, grant, req } = open
  const query = queryFrom(await req.json?.().catch(() => undefined))
  if (!query) return refuse(req, NO_QUERY, 400)
  const reading = api.openPreview(draft, keyReader(req) ?? STRANGER, 'GraphQL')
  const result = await api.answerQuery(query, reading, usualLanguage(req.payload, grant.locale))
  return answerJSON(await withSignedFiles(result, open))
})

/** `GET /api/preview/files/:filename?token=…`: one file of a previewed document, to whoever has its signed address. */
export const answerFile: PayloadHandler = async (req) => {
  const since = performance.now()
  const filename = String(req.routeParams?.filename ?? '')
  const { payload } = req
  const media = projectSlug(payload.config, 'media')
  const config = media && payload.collections[media]?.config
  const read = await readToken(payload, 'file', req.searchParams.get('token') ?? '')
  const grant = read && (await openSource(req, read.claims.source, read.expiresAt))
  if (!media || !config || !grant) return refuseToken(req, since)
  const row = await payload.db.findOne<FileRow>({
    collection: media,
    joins: false as never,
    where: { id: { equals: idIn(payload, read.claims.file) } },
  })
  const handler = (config.endpoints || []).find(({ path }) => path === '/file/:filename')?.handler
  if (!handler || !namesOf(row).includes(filename)) return refuseToken(req, since)
  // In the name of who gave the preview: the collection's own rule says whether they may read the file now.
  Object.assign(req, {
    routeParams: { collection: media, filename },
    searchParams: new URLSearchParams(),
    user: grant.req.user,
  })
  try {
    const response = await handler(req)
    if (!response.ok && response.status !== 304) return await refuseToken(req, since)
    const headers = new Headers(response.headers)
    // Payload would add those of the file beside these.
    for (const [name, value] of [...(req.responseHeaders ?? []), ...Object.entries(PRIVATE)]) headers.set(name, value)
    delete req.responseHeaders
    // The website stands elsewhere than the newsroom.
    headers.set('Cross-Origin-Resource-Policy', 'cross-origin')
    headers.delete('CDN-Cache-Control')
    return new Response(response.body, { headers, status: response.status })
  } catch {
    return refuseToken(req, since)
  }
}

/**
 * Who opens a preview. A page of the website leads here, which browsers tell as another site's: whoever made them come, they are sent to the newsroom's own website
 * and nobody else learns anything.
 */
const visitorOf = async (req: PayloadRequest): Promise<PayloadRequest> => {
  if (req.user || req.headers.get('sec-fetch-mode') !== 'navigate') return req
  const headers = new Headers(req.headers)
  headers.set('sec-fetch-site', 'none')
  headers.delete('origin')
  const { user } = await executeAuthStrategies({ headers, payload: req.payload })
  return Object.assign(req, { user })
}

const say = (req: PayloadRequest, sentence: Bilingual, status: number): Response =>
  new Response(t(req, sentence), { headers: { ...PRIVATE, 'Content-Type': 'text/plain; charset=utf-8' }, status })

/** `GET /api/preview/open?collection=…&id=…&locale=…`: leads a member of the newsroom to the website, with a token in the part of the address that is not sent. */
export const openPreview: PayloadHandler = async (asked) => {
  const req = await visitorOf(asked)
  if (!isStaffUser(req) || !req.user) return say(req, PREVIEWS.signIn, 401)
  const { localization } = req.payload.config
  const target = targetOf(req.payload, req.searchParams.get('collection'), req.searchParams.get('id'))
  if (!target || !(await mayRead(req, target))) return say(req, PREVIEWS.noPreview, 404)
  const site = await readPreviewSite(req)
  if (!site) return say(req, PREVIEWS.noSite, 404)
  const locale = req.searchParams.get('locale') ?? ''
  const session = (req.user as { _sid?: string })._sid
  const slug = await slugOf({ ...target, req })
  const token = await signToken(req.payload, 'preview', {
    collection: target.collection.slug,
    document: String(target.id),
    kind: 'editor',
    ...(localization && { locale: localization.localeCodes.includes(locale) ? locale : localization.defaultLocale }),
    ...(session && { session }),
    ...(slug && { slug }),
    user: String(req.user.id),
    users: req.user.collection as CollectionSlug,
  })
  return new Response(null, { headers: { ...PRIVATE, Location: `${site.entrance}#${token}` }, status: 303 })
}
