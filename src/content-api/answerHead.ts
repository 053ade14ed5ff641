import { handleEndpoints, type Config, type Endpoint, type PayloadHandler } from 'payload'

/** The answer of GET without its body (RFC 9110, section 9.3.2). */
const asGet: PayloadHandler = async (req) => {
  const { config } = req.payload
  const headers = new Headers(req.headers)
  // A part of a file is asked for with GET alone (section 14.2).
  headers.delete('range')
  const request = new Request(new URL(req.url ?? '', 'http://localhost'), { headers, method: 'GET', signal: req.signal })
  const response = await handleEndpoints({ config, request })
  await response.body?.cancel()
  return new Response(null, { headers: response.headers, status: response.status, statusText: response.statusText })
}

const HEAD: Endpoint = { handler: asGet, method: 'head', path: '/:path*' }

const withHead = <Owner extends { endpoints?: Endpoint[] | false }>(owner: Owner): Owner =>
  owner.endpoints === false ? owner : { ...owner, endpoints: [...(owner.endpoints ?? []), HEAD] }

/** Payload answers HEAD with 404, everywhere: monitors, caches and link checkers ask so whether something is there. */
export const answerHead = (config: Config): Config => ({
  ...config,
  collections: config.collections?.map(withHead),
  endpoints: [...(config.endpoints ?? []), HEAD],
  globals: config.globals?.map(withHead),
})
