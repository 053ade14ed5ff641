import type { ServerResponse } from 'node:http'

/** How the route of the API tells the server the length of a file: Next.js takes `Content-Length` out of what a route answers. */
export const LENGTH_HEADER = 'x-beffroi-length'

/**
 * Gives a file that Next.js answers with its `Content-Length` back (RFC 9110, section 8.6), so that a browser shows how much is left and a
 * cache notices what was cut short. What is compressed on its way has another length.
 */
export const keepLength = (response: ServerResponse): void => {
  const writeHead = response.writeHead.bind(response) as (...args: unknown[]) => ServerResponse
  response.writeHead = (...args: unknown[]) => {
    const length = response.getHeader(LENGTH_HEADER)
    if (length !== undefined) {
      response.removeHeader(LENGTH_HEADER)
      if (!response.hasHeader('Content-Encoding')) response.setHeader('Content-Length', length)
    }
    return writeHead(...args)
  }
}
