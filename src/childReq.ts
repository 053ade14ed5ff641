import { isolateObjectProperty, type PayloadRequest } from 'payload'

/**
 * A request for a nested Local API call: it shares the transaction of `req`, but what the nested call does to
 * `context`, `user` and the locales stays its own (Payload writes them back into the request that it is given).
 */
export const childReq = (req: PayloadRequest): PayloadRequest =>
  isolateObjectProperty(req, ['context', 'user', 'locale', 'fallbackLocale'])
