import type { CollectionSlug, Endpoint, PayloadHandler, PayloadRequest } from 'payload'

import { STAFF_ROLES, staffRole } from '../access/roles.ts'
import { readBody } from '../errors/readBody.ts'
import { refusal } from '../errors/refusal.ts'
import { INVITATION_REFUSALS } from '../messages/invitations.ts'
import { t } from '../messages/t.ts'
import { idIn, isID } from '../payload/ids.ts'
import { newToken } from '../payload/secretAddresses.ts'
import { childReq } from '../payload/transactions.ts'
import { sendAccess } from './sendAccess.ts'

/** An answer may hold an address that opens an account. */
const NO_STORE = { 'Cache-Control': 'private, no-store' }

const LONGEST = 200

const assertAdmin = (req: PayloadRequest): void => {
  if (staffRole(req) !== 'admin') throw refusal(req, INVITATION_REFUSALS.notYours, req.user ? 403 : 401)
}

const shortText = (value: unknown): string | undefined => {
  const text = typeof value === 'string' ? value.trim() : ''
  return text && text.length <= LONGEST ? text : undefined
}

type Account = { email: string; id: number | string; name?: unknown; reviewLanguage?: unknown }

const findAccount = async (req: PayloadRequest, collection: CollectionSlug, email: string): Promise<Account | null> =>
  req.payload.db.findOne<Account>({ collection, req: childReq(req), where: { email: { equals: email } } })

/**
 * `POST /api/users/invitations`: makes the account of a colleague and writes to them where they choose its password. For administrators.
 *
 * @example
 * // { "email": "claire@parc.example", "name": "Claire", "role": "editor", "language": "fr" }
 * // 201: { "id": "…", "email": "claire@parc.example", "sent": true }, or with "sent": false the "url" to hand over
 */
const invite =
  (collection: CollectionSlug): PayloadHandler =>
  async (req) => {
    assertAdmin(req)
    const body = await readBody(req)
    const [email, name] = [shortText(body?.email)?.toLowerCase(), shortText(body?.name)]
    const role = STAFF_ROLES.find((one) => one === body?.role)
    const language = body?.language === 'en' ? 'en' : 'fr'
    if (!email || !name || !role) throw refusal(req, INVITATION_REFUSALS.badInvitation)
    if (await findAccount(req, collection, email)) throw refusal(req, t(req, INVITATION_REFUSALS.known, { email }), 409)
    const account = await req.payload.create({
      collection: collection as 'users',
      // Nobody is told the first password.
      data: { email, name, password: newToken(), reviewLanguage: language, role },
      overrideAccess: false,
      req: childReq(req),
      user: req.user,
    })
    const sent = await sendAccess({ account: { email, name }, collection, language, req })
    return Response.json({ id: account.id, ...sent }, { headers: NO_STORE, status: 201 })
  }

/** `POST /api/users/:id/access`: writes to the owner of an account where they choose a new password. For administrators. Answers as an invitation does, with 200. */
const renewAccess =
  (collection: CollectionSlug): PayloadHandler =>
  async (req) => {
    assertAdmin(req)
    const id = idIn(req.payload, String(req.routeParams?.id))
    const account = isID(id, collection, req.payload)
      ? await req.payload.db.findOne<Account>({ collection, req: childReq(req), where: { id: { equals: id } } })
      : null
    if (!account) throw refusal(req, INVITATION_REFUSALS.noAccount, 404)
    const language = account.reviewLanguage === 'en' ? 'en' : 'fr'
    return Response.json(await sendAccess({ account, collection, language, req }), { headers: NO_STORE })
  }

/** The endpoints of the members' accounts for invitations. */
export const invitationEndpoints = (collection: CollectionSlug): Endpoint[] => [
  { handler: invite(collection), method: 'post', path: '/invitations' },
  { handler: renewAccess(collection), method: 'post', path: '/:id/access' },
]
