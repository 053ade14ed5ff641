import type { Config } from 'payload'

import { answerConflict } from './answerConflict.ts'
import { answerFieldErrors } from './answerFieldErrors.ts'
import { wholeBulkEdit } from './wholeBulkEdit.ts'

/** Makes a save that lost a race against another one an honest answer (409 and a sentence) in place of a 500, and one that fields refuse name them. */
export const conflicts = (config: Config): Config => ({
  ...wholeBulkEdit(config),
  hooks: { ...config.hooks, afterError: [...(config.hooks?.afterError ?? []), answerFieldErrors, answerConflict] },
  // Anyone can send a request that is refused: it must not write into the log.
  loggingLevels: { QueryError: false, ...config.loggingLevels },
})
