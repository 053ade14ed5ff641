import { APIError, Forbidden, type PayloadRequest } from 'payload'

import { mayPublish, staffRole } from '../../access/roles.ts'
import { inLanguageOf } from '../../translations/inLanguageOf.ts'
import { REFUSALS } from './texts.ts'

/** The error that answers a request which cannot be followed, in the language of whoever sent it. */
export const refusal = (req: PayloadRequest, reason: keyof typeof REFUSALS, status: 400 | 404 | 409): APIError =>
  new APIError(inLanguageOf(req, REFUSALS[reason]), status)

/** @throws Forbidden */
export const onlyAdmins = (req: PayloadRequest): void => {
  if (staffRole(req) !== 'admin') throw new Forbidden(req.t)
}

/** Editors and admins. @throws Forbidden */
export const onlyPublishers = (req: PayloadRequest): void => {
  if (!mayPublish(req)) throw new Forbidden(req.t)
}
