import type { AfterErrorHook } from 'payload'

import { isRecord } from '../isRecord.ts'
import { inLanguageOf } from '../translations/inLanguageOf.ts'
import { tooLarge, uploadMessages } from './messages.ts'

const MEGABYTE = 1024 * 1024

/** GraphQL wraps what a resolver throws. */
const unwrap = (error: Error): Error => ('originalError' in error && error.originalError instanceof Error ? error.originalError : error)

const isAboutTheFile = (error: Error): boolean =>
  error.name === 'ValidationError' && 'data' in error && isRecord(error.data) && Array.isArray(error.data.errors) && error.data.errors.some((one) => isRecord(one) && one.path === 'file')

/** Payload says in English what is wrong with a file; this says it in the language of whoever sent it, and what to do. */
export const explainRefusedFile: AfterErrorHook = ({ error, graphqlResult, req }) => {
  const cause = unwrap(error)
  const limit = req.payload.config.upload?.limits?.fileSize
  const isTooLarge = 'status' in cause && cause.status === 413 && typeof limit === 'number' && cause.message === 'File size limit has been reached'
  if (!isTooLarge && !isAboutTheFile(cause)) return
  const message = inLanguageOf(req, isTooLarge ? tooLarge(Math.floor(limit / MEGABYTE)) : uploadMessages.wrongType)
  const data = isTooLarge ? undefined : { errors: [{ message, path: 'file' }] }
  return {
    ...(graphqlResult && { graphqlResult: { ...graphqlResult, message } }),
    response: { errors: [{ ...(data && { data }), message, name: cause.name }] },
  }
}
