import type { PayloadRequest } from 'payload'

import { accountKind, isStaffUser } from '../access/roles.ts'

export type Caller = 'anonymous' | 'apiClient' | 'staff'

/** Who asks, as the limits see it. An account that is none of ours, or holds no role, has no more rights to the server's time than a stranger. */
export const callerOf = (req: PayloadRequest | undefined): Caller => {
  if (!req) return 'anonymous'
  if (isStaffUser(req)) return 'staff'
  return accountKind(req) === 'apiClient' ? 'apiClient' : 'anonymous'
}
