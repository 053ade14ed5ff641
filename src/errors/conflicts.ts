import type { AfterErrorHook, Config } from 'payload'

import { t } from '../messages/t.ts'
import type { Bilingual } from '../messages/t.ts'
import { classifyDatabaseError } from '../payload/transactions.ts'
import { isRecord } from '../payload/values.ts'
import { wholeBulkEdit } from './wholeBulkEdit.ts'

/** What a person reads whose change was not saved. */
const conflictMessages: Record<'conflict' | 'interrupted' | 'slow', Bilingual> = {
  conflict: {
    en: 'Someone else saved this document at the same moment: your change was not saved. Reload the page and try again.',
    fr: 'Quelqu’un d’autre a enregistré ce document au même moment : votre modification n’a pas été enregistrée. Rechargez la page et recommencez.',
  },
  interrupted: {
    en: 'The database interrupted this change: it was not saved. Try again in a moment.',
    fr: 'La base de données a interrompu cette modification : elle n’a pas été enregistrée. Recommencez dans un instant.',
  },
  slow: {
    en: 'The database took too long over this request and stopped: ask for less at once, or narrow the conditions.',
    fr: 'La base de données a mis trop de temps à répondre et s’est arrêtée : demandez moins à la fois, ou resserrez les conditions.',
  },
}

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
const answerConflict: AfterErrorHook = ({ error, graphqlResult, req }) => {
  const kind = classifyDatabaseError(unwrap(error))
  if (!kind) {
    return
  }
  const { name, status } = ANSWERS[kind]
  const message = t(req, conflictMessages[kind])
  return {
    ...(graphqlResult && { graphqlResult: { ...graphqlResult, extensions: { name, statusCode: status }, message } }),
    response: { errors: [{ message, name }] },
    status,
  }
}

/**
 * Says which fields are wrong, so that the admin panel marks them. Payload does so itself unless its code runs twice in one process, as under the
 * newsroom's production server (in Next.js' bundle and beside it): it then does not know its own error by its class, and answers with the message alone.
 */
const answerFieldErrors: AfterErrorHook = ({ error, result }) => {
  // 'QueryError' is the name of our own refusals, some of which carry what a client needs to go on.
  if (
    (error.name !== 'ValidationError' && error.name !== 'QueryError') ||
    !('data' in error) ||
    !isRecord(error.data) ||
    result?.errors?.some((one) => isRecord(one) && 'data' in one)
  )
    return
  return { response: { errors: [{ data: error.data, message: error.message, name: error.name }] } }
}

/** Makes a save that lost a race against another one an honest answer (409 and a sentence) in place of a 500, and one that fields refuse name them. */
export const conflicts = (config: Config): Config => ({
  ...wholeBulkEdit(config),
  hooks: { ...config.hooks, afterError: [...(config.hooks?.afterError ?? []), answerFieldErrors, answerConflict] },
  // Anyone can send a request that is refused: it must not write into the log.
  loggingLevels: { QueryError: false, ...config.loggingLevels },
})
