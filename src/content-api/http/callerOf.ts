import type { IncomingMessage } from 'node:http'

import { executeAuthStrategies } from 'payload'
import type { Payload } from 'payload'

import { accountKind, mayReadDrafts } from '../../access/roles.ts'
import { STRANGER } from '../createContentApi.ts'
import type { Caller } from '../createContentApi.ts'

const API_KEY = /^\S+ API-Key \S+$/

const hasSession = (cookie: string | undefined, prefix: string): boolean =>
  cookie?.includes(`${prefix}-token=`) ?? false

/** Whether a request shows nothing that tells who sends it. */
export const isStranger = ({ headers }: IncomingMessage, payload: Payload): boolean =>
  headers.authorization === undefined && !hasSession(headers.cookie, payload.config.cookiePrefix)

/**
 * Who sends a request, if it is a reader: a stranger, or a website whose key reads what is published. `undefined` for the newsroom, for keys that read
 * drafts, for accounts of a project's own and for what is no valid key: Payload says what they get.
 */
export const callerOf = async (request: IncomingMessage, payload: Payload): Promise<Caller | undefined> => {
  const { headers } = request
  if (isStranger(request, payload)) return STRANGER
  if (headers.authorization === undefined || hasSession(headers.cookie, payload.config.cookiePrefix)) return undefined
  if (!API_KEY.test(headers.authorization)) return undefined
  const { user } = await executeAuthStrategies({
    headers: new Headers({ authorization: headers.authorization }),
    payload,
  })
  const asked = { payload, user }
  return user && accountKind(asked) === 'apiClient' && !mayReadDrafts(asked) ? { caller: 'apiClient', user } : undefined
}

/**
 * Who sends a request to the schema for readers, which says the same to everybody: the newsroom and keys that read drafts are strangers there. `undefined` for what is no
 * valid key.
 */
export const readerOf = async (request: IncomingMessage, payload: Payload): Promise<Caller | undefined> => {
  const caller = await callerOf(request, payload)
  const { authorization } = request.headers
  if (caller || authorization === undefined) return caller ?? STRANGER
  const { user } = await executeAuthStrategies({ headers: new Headers({ authorization }), payload })
  return user ? STRANGER : undefined
}
