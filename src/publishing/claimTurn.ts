import { randomUUID } from 'node:crypto'

import type { PayloadRequest } from 'payload'

import { childReq } from '../childReq.ts'
import { projectSlug } from '../content-model/projectSlug.ts'
import { refusal } from '../errors/refusal.ts'

/**
 * Lets one transaction after the other do what must see the end of the one before: two that look first and write then would each miss what the other
 * writes. Every transaction writes one row; the database makes the second wait, or fail with a conflict that is answered with 409.
 */
export const claimTurn = async ({ name, req }: { name: string; req: PayloadRequest }): Promise<void> => {
  const collection = projectSlug(req.payload.config, 'leases')
  if (!collection) return
  const { db } = req.payload
  const key = `${name}:0`
  const data = { expiresAt: new Date(0).toISOString(), owner: randomUUID() }
  const row = await db.findOne<{ id: number | string }>({ collection, req: childReq(req), where: { key: { equals: key } } })
  if (row) await db.updateOne({ collection, data, id: row.id, req: childReq(req), returning: false })
  else {
    await db.create({ collection, data: { ...data, key, name, term: 0 }, req: childReq(req), returning: false }).catch(() => {
      // Of two that make the row at one instant, one is refused by its unique key.
      throw refusal(req, { en: 'Someone else saved at the same instant: try again.', fr: 'Quelqu’un d’autre a enregistré au même instant : recommencez.' }, 409)
    })
  }
}
