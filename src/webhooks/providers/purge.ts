import type { Message } from '../Message.ts'
import type { RequestBuilder } from './Provider.ts'

type Limits = {
  /** Of one header, spaces included. */
  characters: number
  keys: number
}

/**
 * The tags that a cache forgets, as lines of keys with spaces between, none longer than a cache takes. `all` alone where too much
 * changed to name. A test forgets a key that nothing carries.
 */
const purgeKeys = ({ data: { affected }, type }: Message, { characters, keys }: Limits): string[] => {
  const tags = affected.complete ? affected.tags : ['all']
  const lines: string[][] = []
  let length = 0
  for (const tag of tags.length > 0 ? tags : [type]) {
    const line = lines.at(-1)
    if (line && line.length < keys && length + 1 + tag.length <= characters) {
      line.push(tag)
      length += 1 + tag.length
    } else {
      lines.push([tag])
      length = tag.length
    }
  }
  return lines.map((line) => line.join(' '))
}

/** 256 keys a request (https://www.fastly.com/documentation/reference/api/purging/), in a header that every proxy on the way takes. */
const FASTLY_LIMITS = { characters: 7_500, keys: 256 }

/**
 * Purges by surrogate key: `POST /service/SERVICE/purge` with the keys in a header.
 * https://www.fastly.com/documentation/reference/api/purging/
 */
export const fastly: RequestBuilder = ({ message, token, webhook }) =>
  purgeKeys(message, FASTLY_LIMITS).map((keys) => ({
    headers: { accept: 'application/json', 'fastly-key': token, 'surrogate-key': keys },
    method: 'POST',
    url: webhook.url,
  }))

/** Varnish takes header lines of 8 kB unless told otherwise (`http_req_hdr_len`), the name among them. */
const VARNISH_LIMITS = { characters: 4_000, keys: Number.POSITIVE_INFINITY }

/**
 * A PURGE request whose header lists the keys of what is to be forgotten (vmod_xkey). There is no protocol: a site's VCL reads the
 * header, `xkey` in the module's own example for PURGE and `xkey-purge` in most configurations, so that both are sent.
 * https://github.com/varnish/varnish-modules/blob/master/src/vmod_xkey.vcc
 */
export const varnish: RequestBuilder = ({ message, webhook }) =>
  purgeKeys(message, VARNISH_LIMITS).map((keys) => ({
    headers: { xkey: keys, 'xkey-purge': keys },
    method: 'PURGE',
    url: webhook.url,
  }))
