import type { AfterErrorHook } from 'payload'

import { endTries } from './crowd.ts'

const nameOf = (error: Error): string => ('originalError' in error && error.originalError instanceof Error ? error.originalError.name : error.name)

/** The try that closes an account is answered as the one before it: a stranger is not told that there is an account to close. */
export const answerLocked: AfterErrorHook = ({ error, graphqlResult, req }) => {
  endTries(req)
  if (nameOf(error) !== 'LockedAuth') return
  const message = req.t('error:emailOrPasswordIncorrect')
  return {
    ...(graphqlResult && { graphqlResult: { ...graphqlResult, extensions: { name: 'AuthenticationError', statusCode: 401 }, message } }),
    response: { errors: [{ message }] },
    status: 401,
  }
}
