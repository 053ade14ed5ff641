import type { CollectionConfig, Config, Endpoint, GeneratePreviewURL, LivePreviewConfig } from 'payload'

import { ADDRESS_PATTERNS } from '../../collections/newsroom/addressPatterns.ts'
import type { CollectionName } from '../../collections/names.ts'
import { projectSlug } from '../content-model/slugs.ts'
import { addWorkerTask, hourly } from '../worker/tasks.ts'
import { answerDocument, answerFile, answerGraphQL, openPreview } from './answer.ts'
import { listLinks, makeLink, revokeLink } from './links.ts'
import { sweepLinks } from './linkRows.ts'
import { PREVIEW_ROUTE } from './routes.ts'
import { readPreviewSite } from './site.ts'

/** Sizes that most readers have: of a phone, of a tablet held upright, of a window. Payload takes one text for all languages. */
const BREAKPOINTS: LivePreviewConfig['breakpoints'] = [
  { height: 844, label: '390 × 844', name: 'phone', width: 390 },
  { height: 1024, label: '768 × 1024', name: 'tablet', width: 768 },
  { height: 900, label: '1440 × 900', name: 'desktop', width: 1440 },
]

const queryOf = (collection: string, id: unknown, locale: string | undefined): string =>
  String(new URLSearchParams({ collection, id: String(id), ...(locale && { locale }) }))

/** The panel's own address, which makes a token when it is opened: one in the page would be too old by then, and could be copied from there. */
const previewURL =
  (collection: string): GeneratePreviewURL =>
  async (doc, { locale, req }) =>
    doc.id !== undefined && (await readPreviewSite(req))
      ? `${req.payload.config.serverURL}${req.payload.config.routes.api}${PREVIEW_ROUTE}/open?${queryOf(collection, doc.id, locale)}`
      : null

/** The website's: the panel sends its messages to that origin alone. The website comes back here for a token. */
const livePreviewURL =
  (collection: string): LivePreviewConfig['url'] =>
  async ({ data, locale, req }) => {
    const site = data.id === undefined ? undefined : await readPreviewSite(req)
    return site && `${site.entrance}?${queryOf(collection, data.id, locale?.code)}`
  }

const withPreviews = (collection: CollectionConfig): CollectionConfig => {
  const { admin, slug } = collection
  const edit = admin?.components?.edit
  return {
    ...collection,
    admin: {
      // What a project has of its own comes first.
      livePreview: { breakpoints: BREAKPOINTS, url: livePreviewURL(slug) },
      preview: previewURL(slug),
      ...admin,
      components: {
        ...admin?.components,
        edit: {
          ...edit,
          beforeDocumentControls: [...(edit?.beforeDocumentControls ?? []), 'beffroi/panel#PreviewLinks'],
        },
      },
    },
  }
}

const ENDPOINTS: Endpoint[] = [
  { handler: answerDocument, method: 'get', path: PREVIEW_ROUTE },
  { handler: answerGraphQL, method: 'post', path: `${PREVIEW_ROUTE}/graphql` },
  { handler: openPreview, method: 'get', path: `${PREVIEW_ROUTE}/open` },
  { handler: answerFile, method: 'get', path: `${PREVIEW_ROUTE}/files/:filename` },
  { handler: listLinks, method: 'get', path: `${PREVIEW_ROUTE}/links` },
  { handler: makeLink, method: 'post', path: `${PREVIEW_ROUTE}/links` },
  { handler: revokeLink, method: 'post', path: `${PREVIEW_ROUTE}/links/:id/revoke` },
]

/**
 * Shows drafts on the website, to who edits them and to whom they send a link: a preview beside the form, a button that opens one, and what answers the website
 * for it. A token is bound to one document and to the rights that its giver has at each request.
 */
export const previews = (config: Config): Config => {
  if (!projectSlug(config, 'published-documents')) return config
  const withPages = new Set(Object.keys(ADDRESS_PATTERNS).map((name) => projectSlug(config, name as CollectionName)))
  return addWorkerTask(
    {
      ...config,
      admin: {
        ...config.admin,
        components: {
          ...config.admin?.components,
          afterDashboard: [...(config.admin?.components?.afterDashboard ?? []), 'beffroi/panel#SentPreviews'],
        },
      },
      collections: config.collections?.map((collection) =>
        withPages.has(collection.slug as never) ? withPreviews(collection) : collection,
      ),
      endpoints: [...(config.endpoints ?? []), ...ENDPOINTS],
    },
    { create: ({ payload }) => ({ round: hourly(async () => sweepLinks(payload)) }), name: 'preview links' },
  )
}
