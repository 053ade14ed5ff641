import type { Payload } from 'payload'

import type { StaffRole } from '../../src/access/roles.ts'
import { DEMO_ACCOUNT } from './account.ts'

/** One account a role, so that each can be tried; all have the demo's password. */
const ACCOUNTS: Record<StaffRole, { email: string; name: string }> = {
  admin: { email: DEMO_ACCOUNT.email, name: 'Compte administration' },
  author: { email: 'auteur@beffroi.example', name: 'Compte auteur' },
  editor: { email: 'edition@beffroi.example', name: 'Compte édition' },
  translator: { email: 'traduction@beffroi.example', name: 'Compte traduction' },
}

const ensureAccount = async (payload: Payload, role: StaffRole): Promise<string> => {
  const { email, name } = ACCOUNTS[role]
  const { docs } = await payload.find({
    collection: 'users',
    depth: 0,
    limit: 1,
    pagination: false,
    where: { email: { equals: email } },
  })
  const user =
    docs[0] ??
    (await payload.create({
      collection: 'users',
      data: { email, name, password: DEMO_ACCOUNT.password, role },
      depth: 0,
    }))
  return String(user.id)
}

/** Creates the accounts that are missing and gives their ids. The administrator's is there before any other, as the one the demo is known by. */
export const createAccounts = async (payload: Payload): Promise<Record<StaffRole, string>> => {
  const admin = await ensureAccount(payload, 'admin')
  const [author, editor, translator] = await Promise.all(
    (['author', 'editor', 'translator'] as const).map((role) => ensureAccount(payload, role)),
  )
  return { admin, author: author ?? '', editor: editor ?? '', translator: translator ?? '' }
}
