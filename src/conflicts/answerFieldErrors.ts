import type { AfterErrorHook } from 'payload'

import { isRecord } from '../isRecord.ts'

/**
 * Says which fields are wrong, so that the admin panel marks them. Payload does so itself unless its code runs twice in one process, as under the
 * newsroom's production server (in Next.js' bundle and beside it): it then does not know its own error by its class, and answers with the message alone.
 */
export const answerFieldErrors: AfterErrorHook = ({ error, result }) => {
  // 'QueryError' is the name of our own refusals, some of which carry what a client needs to go on.
  if ((error.name !== 'ValidationError' && error.name !== 'QueryError') || !('data' in error) || !isRecord(error.data) || result?.errors?.some((one) => isRecord(one) && 'data' in one)) return
  return { response: { errors: [{ data: error.data, message: error.message, name: error.name }] } }
}
