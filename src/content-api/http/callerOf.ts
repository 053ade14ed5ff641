import type { IncomingMessage } from 'node:http'

import { executeAuthStrategies } from 'payload'
import type { Payload } from 'payload'

import { accountKind, mayReadDrafts } from '../../access/roles.ts'
import { STRANGER } from '../createContentApi.ts'
import type { Caller } from '../createContentApi.ts'

const API_KEY = /^\S+ API-Key \S+$/

const hasSession = (cookie: string | undefined, prefix: string): boolean =>
  cookie?.includes(`${prefix}-token=`) ?? false

/**
 * Who sends a request, if it is a reader: a stranger, or a website whose key reads what is published. `undefined` for the newsroom, for keys that read
 * drafts, for accounts of a project's own and for what is no valid key: Payload says what they get.
 */
export const callerOf = async ({ headers }: IncomingMessage, payload: Payload): Promise<Caller | undefined> => {
  if (hasSession(headers.cookie, payload.config.cookiePrefix)) return undefined
  if (headers.authorization === undefined) return STRANGER
  if (!API_KEY.test(headers.authorization)) return undefined
  const { user } = await executeAuthStrategies({
    headers: new Headers({ authorization: headers.authorization }),
    payload,
  })
  const asked = { payload, user }
  return user && accountKind(asked) === 'apiClient' && !mayReadDrafts(asked) ? { caller: 'apiClient', user } : undefined
}
