import type { IncomingMessage, ServerResponse } from 'node:http'

import { UNREADABLE_ADDRESS } from '../../messages/wrongInput.ts'

const isReadable = (address: string): boolean => {
  try {
    decodeURIComponent(address)
    return true
  } catch {
    return false
  }
}

/** Answers an address whose path cannot be decoded with 400, before Next.js fails on it. Returns whether it did. */
export const refuseAddress = ({ headers, url = '/' }: IncomingMessage, response: ServerResponse): boolean => {
  const [path = '/'] = url.split('?', 1)
  if (isReadable(path)) return false
  const message = /^\s*en\b/i.test(headers['accept-language'] ?? '') ? UNREADABLE_ADDRESS.en : UNREADABLE_ADDRESS.fr
  response.writeHead(400, { 'Content-Type': 'application/json' }).end(JSON.stringify({ errors: [{ message }] }))
  return true
}
