import type { CollectionConfig, Endpoint, PayloadHandler, PayloadRequest, SanitizedConfig } from 'payload'

import type { Bilingual } from '../../bilingual.ts'
import { refusal } from '../../errors/refusal.ts'
import { guardFirstAccount } from '../first-account/firstAccount.ts'
import { answerAtOnce } from '../sign-in/forgotPassword.ts'
import { assertReadable } from './assertReadable.ts'
import { refuseUnknownKey } from './apiKey.ts'
import { isOwnOrigin, isUnsafe } from './isOwnOrigin.ts'

type Endpoints = Endpoint[] | false
type WithEndpoints = { endpoints?: Endpoints }

/** The endpoints of accounts that set or take away a cookie: a page elsewhere could sign its visitors in as somebody else. */
const SIGN_IN = /^\/(first-register|login|logout|refresh-token|reset-password)$/

const FOREIGN: Bilingual = {
  en: 'Sign in and out on the newsroom’s own pages: this request comes from another site.',
  fr: 'Connectez-vous et déconnectez-vous sur les pages de la rédaction\u00A0: cette demande vient d’un autre site.',
}

const refuseForeign = (req: PayloadRequest): void => {
  const { headers, method, payload, url } = req
  if (isUnsafe({ headers, method, url }) && !isOwnOrigin({ headers, payload, url })) throw refusal(req, FOREIGN, 403)
}

const ACCESS = /^\/access\/:id\??$/

const guardsOf = ({ path }: Endpoint): ((req: PayloadRequest) => Promise<void> | void)[] => [
  refuseUnknownKey,
  ...(SIGN_IN.test(path) ? [refuseForeign] : []),
  ...(ACCESS.test(path) ? [assertReadable] : []),
]

/** What some endpoints do otherwise than Payload would. */
const REPLACED: Record<string, (endpoint: Endpoint) => Endpoint> = { '/first-register': guardFirstAccount, '/forgot-password': answerAtOnce }

const guarded = (endpoint: Endpoint): Endpoint => {
  const guards = guardsOf(endpoint)
  const answer = (REPLACED[endpoint.path]?.(endpoint) ?? endpoint).handler
  const handler: PayloadHandler = async (req) => {
    for (const guard of guards) await guard(req)
    return answer(req)
  }
  return { ...endpoint, handler }
}

const guardList = (owner: WithEndpoints): void => {
  if (owner.endpoints) owner.endpoints = owner.endpoints.map(guarded)
}

/** Puts what every request to REST has to pass before its endpoint. Payload fills in its own endpoints after the plugins, so call it on a built config. */
export const guardEndpoints = (config: SanitizedConfig): void => {
  for (const owner of [config, ...config.collections, ...config.globals]) guardList(owner as CollectionConfig | WithEndpoints)
}
