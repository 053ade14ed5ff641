import type { IncomingMessage } from 'node:http'

import { executeAuthStrategies } from 'payload'
import type { Payload, PayloadRequest } from 'payload'

import { accountKind, mayReadDrafts } from '../../access/roles.ts'
import { STRANGER } from '../createContentApi.ts'
import type { Caller } from '../createContentApi.ts'

const API_KEY = /^\S+ API-Key \S+$/

const hasSession = (cookie: string | undefined, prefix: string): boolean =>
  cookie?.includes(`${prefix}-token=`) ?? false

const ownStrategies = new WeakMap<Payload, boolean>()

/** Whether a project tells accounts by headers of its own choice. */
const hasOwnStrategies = (payload: Payload): boolean => {
  const known = ownStrategies.get(payload)
  if (known !== undefined) return known
  const found = payload.config.collections.some(({ auth }) => auth && auth.strategies.length > 0)
  ownStrategies.set(payload, found)
  return found
}

const showsNothing = ({ headers }: IncomingMessage, payload: Payload): boolean =>
  headers.authorization === undefined && !hasSession(headers.cookie, payload.config.cookiePrefix)

/** Whether a request shows nothing that tells who sends it. */
export const isStranger = (request: IncomingMessage, payload: Payload): boolean =>
  showsNothing(request, payload) && !hasOwnStrategies(payload)

/** An account, as a reader: a website whose key reads what is published. `undefined` for any other, which sees more, or something else. */
export const keyReader = (asked: Pick<PayloadRequest, 'payload' | 'user'>): Caller | undefined =>
  accountKind(asked) === 'apiClient' && !mayReadDrafts(asked) ? { caller: 'apiClient', user: asked.user } : undefined

const userOf = async (headers: Record<string, string>, payload: Payload): Promise<PayloadRequest['user']> =>
  (await executeAuthStrategies({ headers: new Headers(headers), payload })).user

const headersOf = ({ headers }: IncomingMessage): Record<string, string> =>
  Object.fromEntries(Object.entries(headers).flatMap(([name, value]) => (value ? [[name, String(value)]] : [])))

/** Whether a request comes with a key and nothing else. */
const hasOnlyKey = ({ headers }: IncomingMessage, payload: Payload): boolean =>
  API_KEY.test(headers.authorization ?? '') && !hasSession(headers.cookie, payload.config.cookiePrefix)

/**
 * Who sends a request, if it is a reader: a stranger, or a website whose key reads what is published. `undefined` for the newsroom, for keys that read
 * drafts, for accounts of a project's own and for what is no valid key: Payload says what they get.
 */
export const callerOf = async (request: IncomingMessage, payload: Payload): Promise<Caller | undefined> => {
  if (isStranger(request, payload)) return STRANGER
  if (showsNothing(request, payload)) return (await userOf(headersOf(request), payload)) ? undefined : STRANGER
  const { authorization } = request.headers
  if (authorization === undefined || !hasOnlyKey(request, payload)) return undefined
  return keyReader({ payload, user: await userOf({ authorization }, payload) })
}

/**
 * Who sends a request to the schema for readers, which says the same to everybody: the newsroom and keys that read drafts are strangers there. `undefined` for what is no
 * valid key.
 */
export const readerOf = async (request: IncomingMessage, payload: Payload): Promise<Caller | undefined> => {
  const { authorization } = request.headers
  if (authorization === undefined) return STRANGER
  const user = await userOf({ authorization }, payload)
  if (!user) return undefined
  return (hasOnlyKey(request, payload) && keyReader({ payload, user })) || STRANGER
}
