import type { PayloadRequest } from 'payload'

import { refusal } from '../errors/refusal.ts'
import { ACCESS_REFUSALS } from '../messages/access.ts'
import { isStaffUser } from './roles.ts'

/** Refuses who is no member of the newsroom: strangers with 401, whoever else is signed in with 403. */
export const assertStaff = (req: PayloadRequest): void => {
  if (!isStaffUser(req)) throw refusal(req, ACCESS_REFUSALS.staffOnly, req.user ? 403 : 401)
}
