/** RFC 9110, section 5.6.2: a name of a header is a token. */
const TOKEN = /^[!#$%&'*+.^_`|~0-9A-Za-z-]+$/

/** Those that say how a message travels and what its body is (RFC 9110, sections 7.6.1 and 8; RFC 9112), which only the client knows. */
const RESERVED: ReadonlySet<string> = new Set([
  'accept-encoding',
  'connection',
  'content-encoding',
  'content-length',
  'content-type',
  'expect',
  'host',
  'keep-alive',
  'proxy-authorization',
  'proxy-connection',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
])

export const isHeaderName = (name: string): boolean => TOKEN.test(name)

/** Whether a header is ours to write: HTTP needs it, or Standard Webhooks (`webhook-…`). */
export const isReservedHeader = (name: string): boolean => RESERVED.has(name.toLowerCase()) || name.toLowerCase().startsWith('webhook-')
