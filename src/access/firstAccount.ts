import { createHmac, timingSafeEqual } from 'node:crypto'

import type { CollectionSlug, Config, Endpoint, Payload, PayloadRequest } from 'payload'

import { projectSlug } from '../content-model/slugs.ts'
import { serverAddress } from '../payload/serverAddress.ts'
import { refusal } from '../errors/refusal.ts'
import { ACCESS_REFUSALS } from '../messages/access.ts'
import { createLease } from '../worker/lease.ts'
import { connectionOf } from './connection.ts'

/** The token that the first account is made with: the same in every process and after every start, and of no use once there is an account. */
export const firstAccountToken = ({ secret }: Pick<Payload, 'secret'>): string =>
  createHmac('sha256', secret).update('beffroi: the first account').digest('hex').slice(0, 32)

/** Programs write it into the address that they call; the form of the first account sends that of its page along, in `Referer`. */
const inAddress = (address: string | null | undefined): string | null =>
  address && URL.canParse(address) ? new URL(address).searchParams.get('token') : null

const hasFirstAccountToken = (req: PayloadRequest): boolean => {
  const [given, expected] = [
    Buffer.from(inAddress(req.url) ?? inAddress(req.headers.get('referer')) ?? ''),
    Buffer.from(firstAccountToken(req.payload)),
  ]
  return given.length === expected.length && timingSafeEqual(given, expected)
}

/** A registration hashes one password; whoever is killed in it holds up the next for no longer than this. */
const PATIENCE_IN_MS = 30_000

const isLoopback = (serverURL: string): boolean =>
  !URL.canParse(serverURL) || ['127.0.0.1', '[::1]', 'localhost'].includes(new URL(serverURL).hostname)

/** Who sits at the machine itself needs no token, nor does who develops. Where people reach it at another address, a proxy may be what is near. */
const isTrusted = ({ headers, payload }: PayloadRequest): boolean =>
  process.env.NODE_ENV === 'development' || (connectionOf(headers).isLocal && isLoopback(payload.config.serverURL))

/** Without the leases of the worker there is one process. */
let isRegistering = false

const alone = (payload: Payload) => {
  if (projectSlug(payload.config, 'leases'))
    return createLease({ durationMs: PATIENCE_IN_MS, name: 'first-account', payload })
  return {
    hold: () => Promise.resolve(!isRegistering && (isRegistering = true)),
    release: async () => {
      isRegistering = false
    },
  }
}

const register = async (endpoint: Endpoint, req: PayloadRequest) => {
  const turn = alone(req.payload)
  if (!(await turn.hold())) throw refusal(req, ACCESS_REFUSALS.firstAccountUnderWay, 403)
  try {
    return await endpoint.handler(req)
  } finally {
    await turn.release()
  }
}

/** Guards the making of the first account: one person may, who has the token that the server printed or sits at the machine. */
export const guardFirstAccount = (endpoint: Endpoint): Endpoint => ({
  ...endpoint,
  handler: async (req) => {
    if (!isTrusted(req) && !hasFirstAccountToken(req)) throw refusal(req, ACCESS_REFUSALS.firstAccountToken, 403)
    return register(endpoint, req)
  },
})

const tellAddress = async (payload: Payload): Promise<void> => {
  const { admin, routes } = payload.config
  const somebody = await payload.db.findOne({ collection: admin.user as CollectionSlug, where: {} })
  const address = `${serverAddress(payload.config)}${routes.admin}/create-first-user?token=${firstAccountToken(payload)}`
  if (!somebody)
    payload.logger.warn(`[beffroi] There is no account yet. Make the first one, an administrator's, at ${address}`)
}

/** Says at the start of a server where the first account is made. */
export const firstAccount = (config: Config): Config => ({
  ...config,
  onInit: async (payload) => {
    await config.onInit?.(payload)
    if (process.env.NODE_ENV === 'production') await tellAddress(payload)
  },
})
