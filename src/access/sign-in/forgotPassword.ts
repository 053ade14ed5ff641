import type { GraphQLFieldResolver } from 'graphql'
import type { CollectionBeforeOperationHook, Endpoint, PayloadRequest } from 'payload'

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

export const answerAtOnce = (endpoint: Endpoint): Endpoint => ({
  ...endpoint,
  handler: async (req) => (await untilAsked(req, async () => endpoint.handler(req))) ?? Response.json({ message: req.t('general:success') }),
})

/** The same for the mutation of GraphQL. */
export const resolveAtOnce =
  <Args>(resolve: GraphQLFieldResolver<unknown, { req: PayloadRequest }, Args>): GraphQLFieldResolver<unknown, { req: PayloadRequest }, Args> =>
  async (source, args, context, info) => {
    await untilAsked(context.req, async () => resolve(source, args, context, info))
    return true
  }
