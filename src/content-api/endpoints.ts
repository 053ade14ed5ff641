import { handleEndpoints } from 'payload'
import type { Config, Endpoint, Payload, PayloadHandler, PayloadRequest } from 'payload'

import { accountKind, mayReadDrafts } from '../access/roles.ts'
import { createContentApi, STRANGER } from './createContentApi.ts'
import type { Caller, ContentApi } from './createContentApi.ts'
import { LeftToPayload } from './reading.ts'

/** Where the content API stands among Payload's endpoints, below its `routes.api`. */
const ROOT = '/content'

const opened = new WeakMap<Payload, ContentApi>()

/** The content API of a project, begun with the first request that asks for it: scripts never do. */
const contentApiOf = (payload: Payload): ContentApi => {
  const known = opened.get(payload)
  if (known) return known
  const api = createContentApi(payload)
  opened.set(payload, api)
  // What Payload stops before it closes the database.
  payload.crons.push({ stop: api.close } as unknown as Payload['crons'][number])
  return api
}

const readerOf = (req: PayloadRequest): Caller | undefined => {
  if (!req.user) return req.headers.has('authorization') ? undefined : STRANGER
  return accountKind(req) === 'apiClient' && !mayReadDrafts(req) ? { caller: 'apiClient', user: req.user } : undefined
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
  url.pathname = url.pathname.replace(`${api}${ROOT}`, api)
  const reader = readerOf(req)
  const content = reader && contentApiOf(req.payload)
  if (!reader || !content?.isReady()) return answerWithPayload(req, url)
  try {
    const { body } = await content.rest({ method: 'GET', pathname: url.pathname, search: url.search }, reader)
    return Response.json(body)
  } catch (error) {
    if (error instanceof LeftToPayload) return answerWithPayload(req, url)
    throw error
  }
}

const ENDPOINTS: Endpoint[] = [
  `${ROOT}/globals/:slug`,
  `${ROOT}/:collection/count`,
  `${ROOT}/:collection/:id`,
  `${ROOT}/:collection`,
].map((path) => ({ handler: answer, method: 'get', path }))

/**
 * Mounts the content API among Payload's endpoints, for projects that are not served by Beffroi's own server: `GET /api/content/articles` answers what
 * `GET /api/articles` does, from the published snapshot.
 */
export const contentEndpoints = (config: Config): Config => ({
  ...config,
  endpoints: [...(config.endpoints ?? []), ...ENDPOINTS],
})
