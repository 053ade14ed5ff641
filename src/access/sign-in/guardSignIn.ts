import { pbkdf2, randomBytes } from 'node:crypto'
import { promisify } from 'node:util'

import { AuthenticationError } from 'payload'
import type { CollectionAfterLoginHook, CollectionBeforeOperationHook, CollectionSlug, PayloadRequest } from 'payload'

import { refusal } from '../../errors/refusal.ts'
import { ACCESS_REFUSALS } from '../../messages/access.ts'
import { childReq } from '../../payload/transactions.ts'
import { isRecord } from '../../payload/values.ts'
import { connectionOf } from '../connection.ts'
import { beginTry, createThrottle, endTries } from './throttle.ts'
import { sendUnlockEmail } from './unlock.ts'

/** Whether Payload has closed an account for the moment, after wrong passwords. */
const isLocked = ({ lockUntil }: { lockUntil?: null | string }): boolean =>
  Boolean(lockUntil) && Date.parse(String(lockUntil)) > Date.now()

/** Payload closes an account for ten minutes after five wrong passwords. This is for what tries many accounts from one address. */
const byAddress = createThrottle({ tries: 30, windowMs: 10 * 60_000 })

/** As long as Payload takes for the password of an account (`generatePasswordSaltHash`). */
const takeTheTimeOfAPassword = async (password: string): Promise<void> => {
  await promisify(pbkdf2)(password, randomBytes(32).toString('hex'), 600_000, 32, 'sha256')
}

const refuseFor = (waitMs: number, req: PayloadRequest): void => {
  if (waitMs <= 0) return
  const seconds = Math.ceil(waitMs / 1000)
  req.responseHeaders = new Headers({ 'Retry-After': String(seconds) })
  throw refusal(req, ACCESS_REFUSALS.tooManyTries(seconds), 429)
}

type Account = { hash?: string; id: number | string; lockUntil?: null | string; salt?: string }

const nameIn = (data: Record<string, unknown>): string =>
  [data.email, data.username]
    .find((name) => typeof name === 'string' && name.trim() !== '')
    ?.toString()
    .trim()
    .toLowerCase() ?? ''

const findAccount = async (name: string, collection: CollectionSlug, req: PayloadRequest): Promise<Account | null> => {
  const { loginWithUsername } = req.payload.collections[collection]?.config.auth ?? {}
  const email = { email: { equals: name } }
  const where = loginWithUsername ? { or: [email, { username: { equals: name } }] } : email
  return req.payload.db.findOne<Account>({ collection, req: childReq(req), where })
}

/** Answers an unknown account, one that is locked for the moment and a wrong password alike, and after the same time. */
export const guardSignIn: CollectionBeforeOperationHook = async ({
  args,
  collection,
  operation,
  overrideAccess,
  req,
}) => {
  if (operation !== 'login' || !('data' in args) || !isRecord(args.data)) return
  const { password }: Record<string, unknown> = args.data
  const name = nameIn(args.data)
  if (name === '' || typeof password !== 'string' || password.trim() === '') return
  const { address } = connectionOf(req.headers ?? new Headers())
  if (address) refuseFor(byAddress.take(address), req)

  const account = await findAccount(name, collection.slug, req)
  // Code that signs somebody in ends without the hooks that end a try.
  const hasRoom = overrideAccess === true || beginTry(`${collection.slug} ${name}`, req)
  if (account?.hash && account.salt && !isLocked(account) && hasRoom) return
  if (account && isLocked(account))
    sendUnlockEmail({ account: { ...account, lockUntil: String(account.lockUntil) }, collection: collection.slug, req })
  await takeTheTimeOfAPassword(password)
  // Payload looks an account up again, and counts a wrong password in it.
  for (const _query of [1, 2]) await findAccount(name, collection.slug, req)
  throw new AuthenticationError(req.t)
}

/** Counts a successful sign-in as no try of its address: colleagues share one. */
export const forgiveTry: CollectionAfterLoginHook = ({ req }) => {
  const { address } = connectionOf(req.headers ?? new Headers())
  if (address) byAddress.forgive(address)
  endTries(req)
}
