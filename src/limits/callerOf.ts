import type { PayloadRequest } from 'payload'

import { accountKind, isStaffUser } from '../access/roles.ts'

/** The kinds of callers that limits tell apart. */
export type Caller = 'anonymous' | 'apiClient' | 'staff'

/**
 * The kind of caller that a request comes from. An account that is none of ours, or holds no role, has no more rights to the server's time than a
 * stranger.
 */
export const callerOf = (req: PayloadRequest | undefined): Caller => {
  if (!req) return 'anonymous'
  if (isStaffUser(req)) return 'staff'
  return accountKind(req) === 'apiClient' ? 'apiClient' : 'anonymous'
}
