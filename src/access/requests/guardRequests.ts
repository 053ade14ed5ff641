import type { Config } from 'payload'

import { answerLocked } from '../sign-in/answerLocked.ts'
import { guardEndpoints } from './guardEndpoints.ts'
import { guardGraphQL } from './guardGraphQL.ts'
import { guardCookies } from './ownCookies.ts'

/** Looks at each request before anything answers it: where it comes from, and whether its key is one. */
export const guardRequests = (config: Config): Config => ({
  ...config,
  graphQL: guardGraphQL(config.graphQL),
  hooks: { ...config.hooks, afterError: [...(config.hooks?.afterError ?? []), answerLocked] },
  onInit: async (payload) => {
    guardCookies(payload)
    guardEndpoints(payload.config)
    await config.onInit?.(payload)
  },
})
