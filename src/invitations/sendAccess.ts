import type { CollectionSlug, PayloadRequest } from 'payload'

import { storedNewsroom } from '../content-events/storedNewsroom.ts'
import { INVITATION_EMAIL } from '../messages/invitations.ts'
import { t } from '../messages/t.ts'
import { serverAddress } from '../payload/serverAddress.ts'
import { isRecord } from '../payload/values.ts'

const VALID_FOR_MS = 7 * 24 * 60 * 60 * 1000

/** What came of it: without a mail server, and when it refuses, the address is for the administrator to hand over. */
export type SentAccess = { email: string; sent: true } | { email: string; sent: false; url: string }

type Args = {
  account: { email: string; name?: unknown }
  collection: CollectionSlug
  language: 'en' | 'fr'
  req: PayloadRequest
}

const newsroomName = async ({ payload }: PayloadRequest, language: string): Promise<string> => {
  const name = (await storedNewsroom<{ name?: unknown }>(payload))?.name
  const words = isRecord(name) ? (name[language] ?? Object.values(name)[0]) : name
  return typeof words === 'string' && words ? words : 'Beffroi'
}

/** Writes to the owner of an account where they choose a password: within seven days, once. Who may ask for it is not looked at. */
export const sendAccess = async ({ account, collection, language, req }: Args): Promise<SentAccess> => {
  const { payload } = req
  const { admin, routes } = payload.config
  const { email, name } = account
  const token = await payload.forgotPassword({
    collection: collection as 'users',
    data: { email },
    disableEmail: true,
    expiration: VALID_FOR_MS,
  })
  const panel = `${serverAddress(payload.config)}${routes.admin}`
  const url = `${panel}${admin.routes.reset}/${token}`
  // Payload's stand-in writes to the log, where nobody looks for it.
  if (payload.email.name === 'console') return { email, sent: false, url }
  const newsroom = await newsroomName(req, language)
  const { user } = req
  const inviter = user && 'name' in user && user.name ? user.name : newsroom
  const values = { email, inviter, link: url, name: typeof name === 'string' ? name : '', newsroom, panel }
  try {
    await payload.sendEmail({
      subject: t(language, INVITATION_EMAIL.subject, values),
      text: t(language, INVITATION_EMAIL.text, values),
      to: email,
    })
    return { email, sent: true }
  } catch (err) {
    payload.logger.error({ err, msg: '[beffroi] An invitation could not be sent; its address was shown instead.' })
    return { email, sent: false, url }
  }
}
