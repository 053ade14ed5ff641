import { handleEndpoints } from 'payload'
import type { Config, Endpoint, Payload, PayloadHandler, PayloadRequest } from 'payload'

import { refusal } from '../errors/refusal.ts'
import { NO_QUERY } from '../messages/graphQL.ts'
import { CONTENT_ROUTE } from '../payload/routes.ts'
import { STRANGER } from './createContentApi.ts'
import type { Caller, ContentApi, ContentApiDependencies } from './createContentApi.ts'
import { usualLanguage } from './documents/StoredDocument.ts'
import { keyReader } from './http/callerOf.ts'
import { queryFrom } from './http/graphQLRequest.ts'
import { openContentApi } from './openContentApi.ts'
import { LeftToPayload } from './reading.ts'

/** Payload's generator of schemas is part of its Next.js package: a project without GraphQL may not have it. */
const loadDependencies = async (): Promise<ContentApiDependencies> =>
  import('@payloadcms/graphql').then(
    ({ configToSchema }) => ({ configToSchema }),
    () => ({}),
  )

/** The content API of a project, with GraphQL where it has that. */
export const contentApiOf = async (payload: Payload): Promise<ContentApi> =>
  openContentApi(payload, await loadDependencies())

const readerOf = (req: PayloadRequest): Caller | undefined => {
  if (!req.user) return req.headers.has('authorization') ? undefined : STRANGER
  return keyReader(req)
}

/** The same request at the address of Payload's own endpoint. */
const answerWithPayload = async (req: PayloadRequest, url: URL): Promise<Response> =>
  handleEndpoints({
    config: req.payload.config,
    request: new Request(url, { headers: req.headers, method: 'GET', signal: req.signal }),
  })

const answer: PayloadHandler = async (req) => {
  const url = new URL(req.url ?? '', 'http://localhost')
  const { api } = req.payload.config.routes
  url.pathname = url.pathname.replace(`${api}${CONTENT_ROUTE}`, api)
  const reader = readerOf(req)
  const content = reader && (await contentApiOf(req.payload))
  if (!reader || !content?.isReady()) return answerWithPayload(req, url)
  try {
    const { body } = await content.rest({ method: 'GET', pathname: url.pathname, search: url.search }, reader)
    return Response.json(body)
  } catch (error) {
    if (error instanceof LeftToPayload) return answerWithPayload(req, url)
    throw error
  }
}

/** Answers the schema for readers, which says the same to everybody. A query that Payload must answer is asked of its own schema, which has all the names. */
const answerReaders: PayloadHandler = async (req) => {
  const { config } = req.payload
  const read: unknown = await req.json?.().catch(() => undefined)
  const query = queryFrom(read)
  if (!query) throw refusal(req, NO_QUERY)
  const content = await contentApiOf(req.payload)
  try {
    const reading = content.open(STRANGER, 'GraphQL')
    reading.tellsIn = req.i18n.language
    const result = await content.readers.answerQuery(query, reading, usualLanguage(req.payload))
    return Response.json(result, { status: result.data === undefined ? 400 : 200 })
  } catch (error) {
    if (!(error instanceof LeftToPayload)) throw error
    return new Response(null, { headers: { Location: `${config.routes.api}${config.routes.graphQL}` }, status: 307 })
  }
}

const ENDPOINTS: Endpoint[] = [
  `${CONTENT_ROUTE}/globals/:slug`,
  `${CONTENT_ROUTE}/:collection/count`,
  `${CONTENT_ROUTE}/:collection/:id`,
  `${CONTENT_ROUTE}/:collection`,
].map((path) => ({ handler: answer, method: 'get', path }))

/**
 * Mounts the content API among Payload's endpoints, for projects that are not served by Beffroi's own server: `GET /api/content/articles` answers what
 * `GET /api/articles` does, from the published snapshot.
 */
export const contentEndpoints = (config: Config): Config => ({
  ...config,
  endpoints: [
    ...(config.endpoints ?? []),
    { handler: answerReaders, method: 'post', path: `${CONTENT_ROUTE}${config.routes?.graphQL ?? '/graphql'}` },
    ...ENDPOINTS,
  ],
})
