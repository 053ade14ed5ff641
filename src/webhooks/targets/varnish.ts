import { purgeKeys } from './purgeKeys.ts'
import type { RequestBuilder } from './Target.ts'

/** Varnish takes header lines of 8 kB unless told otherwise (`http_req_hdr_len`), the name among them. */
const LIMITS = { characters: 4_000, keys: Number.POSITIVE_INFINITY }

/**
 * A PURGE request whose header lists the keys of what is to be forgotten (vmod_xkey). There is no protocol: a site's VCL reads the
 * header, `xkey` in the module's own example for PURGE and `xkey-purge` in most configurations, so that both are sent.
 * https://github.com/varnish/varnish-modules/blob/master/src/vmod_xkey.vcc
 */
export const varnish: RequestBuilder = ({ message, webhook }) =>
  purgeKeys(message, LIMITS).map((keys) => ({ headers: { xkey: keys, 'xkey-purge': keys }, method: 'PURGE', url: webhook.url }))
