import { handleEndpoints } from 'payload'
import type { SanitizedConfig } from 'payload'

import { readAnswer } from './ApiAnswer.ts'
import type { ApiAnswer } from './ApiAnswer.ts'

export type RestRequest = {
  /** Sent as JSON; a form is sent as it is. */
  body?: FormData | Record<string, unknown> | URLSearchParams
  headers?: Record<string, string>
  /** @default 'GET' */
  method?: 'DELETE' | 'GET' | 'HEAD' | 'PATCH' | 'POST' | 'PUT'
  /** Below `/api`, for example `/articles`. */
  path: string
  /** Written into the address: `{ 'joins[articles][limit]': 5, where: JSON.stringify({ slug: { equals: 'lens' } }) }`. */
  query?: Record<string, boolean | number | string>
}

export type Rest = <Body = Record<string, unknown>>(request: RestRequest) => Promise<ApiAnswer<Body>>

/** Payload's REST API without a port: the same routing, authentication, access and error answers. */
export const createRest =
  (config: Promise<SanitizedConfig>): Rest =>
  async ({ body, headers, method = 'GET', path, query }) => {
    const isForm = body instanceof FormData || body instanceof URLSearchParams
    const url = new URL(`http://localhost:3000/api${path}`)
    for (const [name, value] of Object.entries(query ?? {})) {
      url.searchParams.set(name, String(value))
    }
    const request = new Request(url, {
      body: isForm ? body : body && JSON.stringify(body),
      headers: { ...(body && !isForm && { 'Content-Type': 'application/json' }), ...headers },
      method,
    })
    return readAnswer(await handleEndpoints({ config, request }))
  }
