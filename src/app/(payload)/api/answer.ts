import { corsOrigins, LENGTH_HEADER } from '../../../../newsroom/startup/responseHeaders.ts'
import { answerUnreadable } from '../../../errors/wrong-input/classifyError.ts'

type Handler<Args> = (request: Request, args: Args) => Promise<Response>

const origins = corsOrigins(process.env)

/** An answer for one origin is not another's, whoever keeps a copy of it (Fetch Standard, "CORS protocol and HTTP caches"). */
const narrow = (headers: Headers, origin: string | null, origins: readonly string[]): void => {
  headers.append('Vary', 'Origin')
  if (origin && origins.includes(origin)) headers.set('Access-Control-Allow-Origin', origin)
  else headers.delete('Access-Control-Allow-Origin')
}

/**
 * Wraps a route of the API: says which origins may read its answer, without credentials in any case, that nobody keeps what may be a draft or somebody's
 * own (what is published for all, the content API answers before), and answers a refused key with 401, where GraphQL's handler would say 200.
 */
export const answer =
  <Args>(handler: Handler<Args>): Handler<Args> =>
  async (request, args) => {
    const response = await handler(request, args).catch((error: unknown) => answerUnreadable(request, error))
    const headers = new Headers(response.headers)
    headers.delete('Access-Control-Allow-Credentials')
    const length = headers.get('Content-Length')
    if (length) headers.set(LENGTH_HEADER, length)
    if (origins) narrow(headers, request.headers.get('origin'), origins)
    if (!headers.has('Cache-Control')) headers.set('Cache-Control', 'private, no-store')
    const status = headers.has('WWW-Authenticate') ? 401 : response.status
    return new Response(response.body, {
      headers,
      status,
      statusText: status === response.status ? response.statusText : 'Unauthorized',
    })
  }
