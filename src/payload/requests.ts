import { isolateObjectProperty } from 'payload'
import type { PayloadRequest } from 'payload'

/**
 * A request for a nested Local API call: it shares the transaction of `req`, but what the nested call does to
 * `context`, `user` and the locales stays its own (Payload writes them back into the request that it is given).
 */
export const childReq = (req: PayloadRequest): PayloadRequest =>
  isolateObjectProperty(req, ['context', 'user', 'locale', 'fallbackLocale'])

/** The request that a GraphQL context carries; nothing where there is none. */
export const requestOf = (context: unknown): PayloadRequest | undefined =>
  context && typeof context === 'object' && 'req' in context ? (context.req as PayloadRequest) : undefined
