import type { CollectionBeforeOperationHook, CollectionBeforeValidateHook, CollectionSlug, GlobalSlug, PayloadRequest } from 'payload'

import { childReq } from '../../childReq.ts'
import { refusal } from '../../hooks/refusal.ts'
import { isRecord } from '../../isRecord.ts'
import { translate } from '../../translations/translate.ts'
import { judgePassword } from './judgePassword.ts'

type Person = Record<string, unknown>

const text = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined)

const siteNames = async (req: PayloadRequest): Promise<(string | undefined)[]> => {
  const slug = req.payload.globals.config.find((global) => global.slug === 'newsroom')?.slug as GlobalSlug | undefined
  const newsroom: unknown = slug && (await req.payload.findGlobal({ depth: 0, req: childReq(req), slug }))
  const { serverURL } = req.payload.config
  return ['Beffroi', isRecord(newsroom) ? text(newsroom.name) : undefined, URL.canParse(serverURL) ? new URL(serverURL).hostname : undefined]
}

const assertGood = async ({ collection, password, person, req }: { collection: string; password: string; person: Person; req: PayloadRequest }): Promise<void> => {
  const [email, name, username] = [text(person.email), text(person.name), text(person.username)]
  const fault = judgePassword(password, { person: [email, name, username], site: [...(await siteNames(req)), email] })
  if (fault) throw refusal({ collection, errors: [{ message: translate(req, `beffroi:${fault}`), path: 'password' }], req })
}

/** Refuses a bad password of a new account, and a new one of an account: after it is known that the caller may set one. */
export const checkPassword: CollectionBeforeValidateHook = async ({ collection, data, originalDoc, req }) => {
  const password: unknown = data?.password
  if (typeof password === 'string' && password !== '') await assertGood({ collection: collection.slug, password, person: { ...originalDoc, ...data }, req })
  return data
}

const accountOf = async (token: unknown, collection: CollectionSlug, req: PayloadRequest): Promise<Person | null> => {
  if (typeof token !== 'string') return null
  const where = { resetPasswordExpiration: { greater_than: new Date().toISOString() }, resetPasswordToken: { equals: token } }
  return req.payload.db.findOne<Person & { id: number | string }>({ collection, req: childReq(req), where })
}

/** Refuses a bad password after a forgotten one, of who has the link. */
export const checkResetPassword: CollectionBeforeOperationHook = async ({ args, collection, operation, req }) => {
  if (operation !== 'resetPassword' || !('data' in args) || !isRecord(args.data)) return
  const { password, token }: Record<string, unknown> = args.data
  const person = await accountOf(token, collection.slug, req)
  if (person && typeof password === 'string') await assertGood({ collection: collection.slug, password, person, req })
}
