import type { Config } from 'payload'

import { answerConflict } from './answerConflict.ts'

/** Makes a save that lost a race against another one an honest answer (409 and a sentence) in place of a 500. */
export const conflicts = (config: Config): Config => ({
  ...config,
  hooks: { ...config.hooks, afterError: [...(config.hooks?.afterError ?? []), answerConflict] },
})
