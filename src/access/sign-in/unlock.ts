import type { GraphQLFieldResolver } from 'graphql'
import type { CollectionBeforeOperationHook, CollectionSlug, Endpoint, PayloadRequest } from 'payload'

import { translate } from '../../messages/validation.ts'
import { isRecord } from '../../payload/values.ts'
import { serverAddress } from '../../payload/serverAddress.ts'

type Args = { account: { id: number | string; lockUntil: string }; collection: CollectionSlug; req: PayloadRequest }

/** The end of the lock that each account was last written about: one letter a lock. */
const told = new Map<number | string, string>()

const send = async ({ account, collection, req }: Args): Promise<void> => {
  const { payload } = req
  const { admin, routes } = payload.config
  const user: unknown = await payload.findByID({ collection, depth: 0, id: account.id })
  const email = isRecord(user) && typeof user.email === 'string' ? user.email : undefined
  if (!email) return
  // The link lets its owner choose a new password, which opens the account and signs them in.
  const token = await payload.forgotPassword({ collection: collection as 'users', data: { email }, disableEmail: true })
  if (!token) return
  const link = `${serverAddress(payload.config)}${routes.admin}${admin.routes.reset}/${token}`
  await payload.sendEmail({
    subject: translate(req, 'beffroi:lockedSubject'),
    text: translate(req, 'beffroi:lockedText', { link }),
    to: email,
  })
}

/**
 * Tells the owner of an account that is closed for the moment, and gives them the way back in: whoever types wrong passwords for them cannot keep
 * them out. Nothing waits for it, so that the time of an answer does not tell that there is an account.
 */
export const sendUnlockEmail = (args: Args): void => {
  const { account, req } = args
  if (told.get(account.id) === account.lockUntil) return
  told.set(account.id, account.lockUntil)
  send(args).catch((err: unknown) =>
    req.payload.logger.error({ err, msg: '[beffroi] The owner of a locked account could not be told.' }),
  )
}

const KEY = 'beffroiForgotPassword'

/** Tells who waits that a request names somebody; whether there is such an account is looked up after this. */
export const tellAsked: CollectionBeforeOperationHook = ({ operation, req }) => {
  const tell = req.context[KEY]
  if (operation === 'forgotPassword' && typeof tell === 'function') tell()
}

/**
 * Sending a letter takes time, and to an address without an account none is sent: whoever asks for a new password is answered before anything is
 * looked up. What goes wrong then is in the log.
 *
 * @returns what the work answers when it ends before that, as it does for a request that names nobody; undefined otherwise.
 */
const untilAsked = async <Answer>(req: PayloadRequest, work: () => Promise<Answer>): Promise<Answer | undefined> => {
  let isAnswered = false
  const asked = new Promise<undefined>((resolve) => {
    req.context[KEY] = () => resolve(undefined)
  }).then(() => {
    isAnswered = true
    return undefined
  })
  const done = work().catch((error: unknown) => {
    if (!isAnswered) throw error
    req.payload.logger.error({ err: error, msg: '[beffroi] No e-mail was sent for a forgotten password.' })
    return undefined
  })
  return Promise.race([asked, done])
}

/**
 * Makes an endpoint answer a request that names an account before the account is looked up, so that the time of the answer does not tell whether
 * there is one.
 */
export const answerAtOnce = (endpoint: Endpoint): Endpoint => ({
  ...endpoint,
  handler: async (req) =>
    (await untilAsked(req, async () => endpoint.handler(req))) ?? Response.json({ message: req.t('general:success') }),
})

/** The same as `answerAtOnce`, for the mutation of GraphQL. */
export const resolveAtOnce =
  <Args>(
    resolve: GraphQLFieldResolver<unknown, { req: PayloadRequest }, Args>,
  ): GraphQLFieldResolver<unknown, { req: PayloadRequest }, Args> =>
  async (source, args, context, info) => {
    await untilAsked(context.req, async () => resolve(source, args, context, info))
    return true
  }
