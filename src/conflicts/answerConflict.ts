import type { AfterErrorHook } from 'payload'

import { inLanguageOf } from '../translations/inLanguageOf.ts'
import { classifyDatabaseError } from './classifyDatabaseError.ts'
import { conflictMessages } from './conflictMessages.ts'

const ANSWERS = {
  conflict: { name: 'Conflict', status: 409 },
  interrupted: { name: 'ServiceUnavailable', status: 503 },
  slow: { name: 'ServiceUnavailable', status: 503 },
}

/** GraphQL wraps what a resolver throws. */
const unwrap = (error: Error): unknown => ('originalError' in error && error.originalError) || error

/**
 * Answers a lost race with a sentence: 409 when someone else saved the document at the same instant, 503 when the database
 * interrupted the transaction, over REST, and as `statusCode` in the extensions of the error over GraphQL. Nothing was saved in
 * either case. Any other error keeps its answer.
 */
export const answerConflict: AfterErrorHook = ({ error, graphqlResult, req }) => {
  const kind = classifyDatabaseError(unwrap(error))
  if (!kind) {
    return
  }
  const { name, status } = ANSWERS[kind]
  const message = inLanguageOf(req, conflictMessages[kind])
  return {
    ...(graphqlResult && { graphqlResult: { ...graphqlResult, extensions: { name, statusCode: status }, message } }),
    response: { errors: [{ message, name }] },
    status,
  }
}
