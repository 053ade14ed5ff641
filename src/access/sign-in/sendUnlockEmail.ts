import type { CollectionSlug, PayloadRequest } from 'payload'

import { isRecord } from '../../isRecord.ts'
import { translate } from '../../translations/translate.ts'

type Args = { account: { id: number | string; lockUntil: string }; collection: CollectionSlug; req: PayloadRequest }

/** The end of the lock that each account was last written about: one letter a lock. */
const told = new Map<number | string, string>()

const send = async ({ account, collection, req }: Args): Promise<void> => {
  const { payload } = req
  const { admin, routes, serverURL } = payload.config
  const user: unknown = await payload.findByID({ collection, depth: 0, id: account.id })
  const email = isRecord(user) && typeof user.email === 'string' ? user.email : undefined
  if (!email) return
  // The link lets its owner choose a new password, which opens the account and signs them in.
  const token = await payload.forgotPassword({ collection: collection as 'users', data: { email }, disableEmail: true })
  if (!token) return
  const link = `${serverURL || `http://localhost:${process.env.PORT || 3000}`}${routes.admin}${admin.routes.reset}/${token}`
  await payload.sendEmail({ subject: translate(req, 'beffroi:lockedSubject'), text: translate(req, 'beffroi:lockedText', { link }), to: email })
}

/**
 * Tells the owner of an account that is closed for the moment, and gives them the way back in: whoever types wrong passwords for them cannot keep
 * them out. Nothing waits for it, so that the time of an answer does not tell that there is an account.
 */
export const sendUnlockEmail = (args: Args): void => {
  const { account, req } = args
  if (told.get(account.id) === account.lockUntil) return
  told.set(account.id, account.lockUntil)
  send(args).catch((err: unknown) => req.payload.logger.error({ err, msg: '[beffroi] The owner of a locked account could not be told.' }))
}
