import type { PayloadRequest } from 'payload'

/** The request that a GraphQL context carries; nothing where there is none. */
export const requestOf = (context: unknown): PayloadRequest | undefined =>
  context && typeof context === 'object' && 'req' in context ? (context.req as PayloadRequest) : undefined
